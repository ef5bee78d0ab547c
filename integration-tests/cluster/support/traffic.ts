import { Webhook } from "standardwebhooks"

/** What a platform sends. */
export type Delivery = { path: string; raw: string; headers: Record<string, string> }

/** Where a framework sends its messages, and what it signs them with. */
export type IngestChannel = { path: string; secret: string }

/** A generator of numbers below `n`, the same in each run. */
export function dice(seed: number): (n: number) => number {
  let state = seed
  return (n) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * n)
  }
}

/** All of them in an order that the dice choose. */
export function shuffled<T>(items: T[], roll: (n: number) => number): T[] {
  const all = [...items]
  for (let i = all.length - 1; i > 0; i--) {
    const j = roll(i + 1)
    ;[all[i], all[j]] = [all[j] as T, all[i] as T]
  }
  return all
}

/** A message of a person as Telegram delivers it. */
export function telegramMessage(path: string, id: number, person: number): Delivery {
  const from = { id: person, is_bot: false, first_name: `P${person}` }
  const message = { message_id: id, from, chat: { id: person, type: "private" }, date: Math.floor(Date.now() / 1000), text: `message ${id}` }
  const headers = { "x-telegram-bot-api-secret-token": "the_secret" }
  return { path, raw: JSON.stringify({ update_id: 1_000 + id, message }), headers }
}

/** A signed batch of messages as a framework delivers it. */
export function ingestBatch({ path, secret }: IngestChannel, id: string, messages: object[]): Delivery {
  const raw = JSON.stringify({ type: "chat.message.created", data: { channel: "telegram", messages } })
  const at = new Date()
  const signature = new Webhook(secret).sign(id, at, raw)
  const headers = { "webhook-id": id, "webhook-timestamp": String(Math.floor(at.getTime() / 1000)), "webhook-signature": signature }
  return { path, raw, headers }
}
