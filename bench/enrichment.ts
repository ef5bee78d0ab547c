import { analyze, trainModel } from "../src/providers/embedded/analyzer"
import type { AnalysisMessage } from "../src/types"
import { analyzerAlone } from "./lib/analyzer"
import { dialogues, MESSAGES } from "./lib/dialogues"
import { type Figure, median } from "./lib/figures"
import { type Channel, signed, type Target } from "./lib/target"

const CONVERSATIONS = 10_000
const ROUNDS = 3
const AT_ONCE = 80

/**
 * Due conversations read and applied, one process, beside the analyzer alone reading the same ones in memory; and what that
 * takes of time and memory in a process where nothing else is.
 */
export async function benchEnrichment(target: Target): Promise<Figure[]> {
  const channel = await target.channel("ingest")
  const conversations = dialogues(CONVERSATIONS)
  console.log(`Storing ${CONVERSATIONS.toLocaleString("en")} conversations of ${MESSAGES} messages …`)
  for (let start = 0; start < conversations.length; start += AT_ONCE) {
    await send(target, channel, conversations.slice(start, start + AT_ONCE), start)
  }
  await until(async () => (await known(target, channel.chatbot)) === CONVERSATIONS)
  const model = trainModel()
  const [ours, alone]: [number[], number[]] = [[], []]
  for (let round = 0; round < ROUNDS; round++) {
    alone.push(perSecond(() => conversations.forEach((messages) => analyze({ messages }, model))))
    ours.push(await drain(target, channel.chatbot))
  }
  const [mine, reference] = [median(ours), median(alone)]
  return [
    {
      what: `reading ${CONVERSATIONS.toLocaleString("en")} due conversations of ${MESSAGES} messages`,
      ours: `${mine.toFixed(0)}/s`,
      reference: `analyzer alone ${reference.toFixed(0)}/s`,
      ratio: mine / reference,
      bar: 0.5,
    },
    ...(await analyzerAlone()),
  ]
}

/** Conversations a second. */
function perSecond(work: () => void): number {
  const start = performance.now()
  work()
  return CONVERSATIONS / ((performance.now() - start) / 1_000)
}

async function drain(target: Target, chatbot: string): Promise<number> {
  await target.database.query(
    "update chat_crm_enrichment set due_at = now(), forced = true, findings = null, state = null, read = 0, read_hash = null where chatbot_id = $1",
    [chatbot]
  )
  await target.database.query("vacuum analyze chat_crm_enrichment")
  const start = performance.now()
  const { rows } = await target.database.query("select id from chat_crm_conversation where chatbot_id = $1 limit 1", [chatbot])
  await target.admin(`/chatbots/${chatbot}/conversations/${rows[0].id}/enrich`, {})
  await until(async () => (await due(target, chatbot)) === 0)
  return CONVERSATIONS / ((performance.now() - start) / 1_000)
}

const count = async (target: Target, chatbot: string, condition: string): Promise<number> => {
  const { rows } = await target.database.query(`select count(*)::int as count from chat_crm_enrichment where chatbot_id = $1 and ${condition}`, [chatbot])
  return rows[0].count
}
const known = (target: Target, chatbot: string) => count(target, chatbot, "true")
const due = (target: Target, chatbot: string) => count(target, chatbot, "due_at is not null")

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) {
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

async function send(target: Target, { path, secret }: Channel, conversations: AnalysisMessage[][], first: number): Promise<void> {
  const now = Date.now()
  const messages = conversations.flatMap((lines, index) =>
    lines.map(({ id, sender, text }, line) => ({
      id,
      text,
      sent_at: new Date(now + line).toISOString(),
      direction: sender === "customer" ? "incoming" : "outgoing",
      ...(sender === "staff" && { sender }),
      user: { id: `reader_${first + index}`, name: `Người ${first + index}` },
    }))
  )
  const body = JSON.stringify({ type: "chat.message.created", data: { channel: "website", messages } })
  const response = await fetch(`${target.host.url}${path}`, { method: "POST", headers: signed(secret, `reading_${first}`, body), body })
  const { results } = (await response.json()) as { results: { status: string }[] }
  if (results.some(({ status }) => status !== "stored")) {
    throw new Error(`Only a part of the messages was stored (${response.status}).`)
  }
}
