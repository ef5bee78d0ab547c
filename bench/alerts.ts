import { type Figure, p95 } from "./lib/figures"
import { type Channel, signed, Target } from "./lib/target"

const PER_SECOND = 50
const SECONDS = 20
const MOST_MS = 2_000

/** From a message that asks for a human to the row of its alert, with fifty a second coming in and no quiet time. */
export async function benchAlerts(): Promise<Figure> {
  process.env.CHAT_CRM_QUIET_SECONDS = "0"
  const target = await Target.start()
  try {
    const channel = await target.channel("ingest")
    await target.admin(`/chatbots/${channel.chatbot}/features`, { intent_detection: true })
    await ask(target, channel, "warm-up")
    await until(async () => (await alerts(target, channel)).size > 0)
    const sent = new Map<string, number>()
    for (let number = 0; number < PER_SECOND * SECONDS; number++) {
      const person = `asker_${number}`
      sent.set(person, Date.now())
      void ask(target, channel, person)
      await new Promise((resolve) => setTimeout(resolve, 1_000 / PER_SECOND))
    }
    await until(async () => (await alerts(target, channel)).size > sent.size)
    const raised = await alerts(target, channel)
    const latencies = [...sent].map(([person, at]) => (raised.get(person) ?? Number.NaN) - at)
    return {
      what: "a message that asks for a human, to its alert, p95",
      ours: `${p95(latencies).toFixed(0)} ms`,
      reference: `${PER_SECOND} messages a second`,
      ms: p95(latencies),
      most: MOST_MS,
    }
  } finally {
    await target.stop()
  }
}

/** When each person's alert was stored. */
async function alerts(target: Target, { chatbot }: { chatbot: string }): Promise<Map<string, number>> {
  const { rows } = await target.database.query<{ person: string; at: number }>(
    `select customer.external_id as person, extract(epoch from alert.created_at) * 1000 as at
     from chat_crm_alert alert join chat_crm_customer customer on customer.chatbot_id = $1 and customer.id = alert.customer_id
     where alert.chatbot_id = $1 and alert.kind = 'human_needed'`,
    [chatbot]
  )
  return new Map(rows.map(({ person, at }) => [person, Number(at)]))
}

async function ask(target: Target, { path, secret }: Channel, person: string): Promise<void> {
  const message = { id: `ask_${person}`, text: "I want to talk to a real person, please" }
  const body = JSON.stringify({ type: "chat.message.created", data: { channel: "website", user: { id: person }, message } })
  const response = await fetch(`${target.host.url}${path}`, { method: "POST", headers: signed(secret, `ask_${person}`, body), body })
  if (!response.ok) {
    throw new Error(`A message was answered ${response.status}.`)
  }
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) {
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}
