import { readFileSync } from "node:fs"
import { type Channel, signed, type Target } from "./lib/target"

const PEOPLE = 10_000
const MESSAGES = 100_000
const A_REQUEST = 100
const CONNECTIONS = 8

/**
 * 100,000 messages of 10,000 people, delivered twice in shuffled order by 8 connections. Gives what is wrong afterwards,
 * in sentences; nothing when all is exact.
 */
export async function floodTwice(target: Target): Promise<{ mistakes: string[]; seconds: number }> {
  const channel = await target.channel("ingest")
  const logged = readFileSync(target.databaseLog, "utf8").length
  const messages = Array.from({ length: MESSAGES }, (_, i) => ({
    id: `flood-${i}`,
    text: `Tin nhắn số ${i}`,
    sent_at: new Date().toISOString(),
    user: { id: `person-${i % PEOPLE}`, name: `Khách ${i % PEOPLE}` },
  }))
  const requests = [...batches(shuffled(messages)), ...batches(shuffled(messages))]
  const mistakes: string[] = []
  const start = Date.now()
  let next = 0
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      for (let index = next++; index < requests.length; index = next++) {
        const status = await post(target, channel, requests[index] ?? [], index)
        if (status !== 200) {
          mistakes.push(`Request ${index} was answered with ${status}.`)
        }
      }
    })
  )
  const seconds = (Date.now() - start) / 1000
  for (const [table, expected] of [["customer", PEOPLE], ["message", MESSAGES]] as const) {
    const { rows } = await target.database.query(`select count(*)::int from chat_crm_${table} where chatbot_id = $1`, [
      channel.chatbot,
    ])
    if (rows[0].count !== expected) {
      mistakes.push(`There are ${rows[0].count} rows in chat_crm_${table}, not ${expected}.`)
    }
  }
  if (/deadlock/i.test(readFileSync(target.databaseLog, "utf8").slice(logged))) {
    mistakes.push("The database's log tells of a deadlock.")
  }
  return { mistakes, seconds }
}

async function post(target: Target, channel: Channel, messages: object[], index: number): Promise<number> {
  const body = JSON.stringify({ type: "chat.message.created", data: { channel: "website", messages } })
  const response = await fetch(`${target.host.url}${channel.path}`, {
    method: "POST",
    headers: signed(channel.secret, `flood-${index}`, body),
    body,
  })
  await response.arrayBuffer()
  return response.status
}

function batches<T>(items: T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / A_REQUEST) }, (_, i) => items.slice(i * A_REQUEST, (i + 1) * A_REQUEST))
}

function shuffled<T>(items: T[]): T[] {
  const result = [...items]
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(Math.random() * (i + 1))
    ;[result[i], result[j]] = [result[j] as T, result[i] as T]
  }
  return result
}
