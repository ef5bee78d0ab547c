import { type Figure, interleaved, median } from "./lib/figures"
import { type Channel, signed, type Target } from "./lib/target"

const MESSAGES = 1_000
const REQUESTS_A_SAMPLE = 5
const ROUNDS = 5
const TEXT = "Do you have this one in blue, and how long does delivery take to Hải Phòng?"

let counter = 0
const unique = (prefix: string) => `${prefix}${(counter += 1).toString(36)}`

interface Message {
  id: string
  text: string
  sent_at: string
  user?: { id: string; name: string }
}

/** A thousand messages a request, beside the bare multi-row INSERT of the same messages into the same table. */
export async function benchIngest(target: Target): Promise<Figure[]> {
  const channel = await target.channel("ingest")
  const known = Array.from({ length: 100 }, () => unique("known"))
  await send(target, channel, messagesOf(known.flatMap((id) => [id, id])))
  const fewNew = () => messagesOf([...Array.from({ length: 980 }, (_, i) => known[i % 100] as string), ...strangers(10), ...strangers(10)])
  const allNew = () => messagesOf(strangers(MESSAGES))
  const ours = (make: () => Message[]) => () => sample(make, (messages) => send(target, channel, messages))
  const bare = (make: () => Message[]) => () => sample(make, (messages) => insert(target, messages))
  const measurements = {
    fewNew: ours(fewNew),
    fewNewBare: bare(fewNew),
    allNew: ours(allNew),
    allNewBare: bare(allNew),
  }
  await interleaved(1, measurements)
  const ms = await interleaved(ROUNDS, measurements)
  return [
    figure("ingest API, 1,000 messages of 100 known and 10 new people", ms.fewNew, ms.fewNewBare, 0.35),
    figure("ingest API, 1,000 messages of 1,000 new people", ms.allNew, ms.allNewBare, 0.15),
  ]
}

function figure(what: string, ours: number[], bare: number[], bar: number): Figure {
  const [mine, reference] = [median(ours), median(bare)]
  return {
    what,
    ours: `${mine.toFixed(1)} ms`,
    reference: `bare INSERT ${reference.toFixed(1)} ms`,
    ratio: reference / mine,
    bar,
  }
}

/** Milliseconds a thousand messages. */
async function sample(make: () => Message[], work: (messages: Message[]) => Promise<void>): Promise<number> {
  const batches = Array.from({ length: REQUESTS_A_SAMPLE }, make)
  const start = performance.now()
  for (const batch of batches) {
    await work(batch)
  }
  return (performance.now() - start) / REQUESTS_A_SAMPLE
}

const strangers = (count: number) => Array.from({ length: count }, () => unique("new"))

const messagesOf = (people: string[]): Message[] =>
  people.map((id) => ({ id: unique("m"), text: TEXT, sent_at: new Date().toISOString(), user: { id, name: `Người ${id}` } }))

async function send(target: Target, channel: Channel, messages: Message[]): Promise<void> {
  const body = JSON.stringify({ type: "chat.message.created", data: { channel: "website", messages } })
  const response = await fetch(`${target.host.url}${channel.path}`, {
    method: "POST",
    headers: signed(channel.secret, unique("delivery"), body),
    body,
  })
  const { results } = (await response.json()) as { results: { status: string }[] }
  if (results.filter(({ status }) => status === "stored").length !== messages.length) {
    throw new Error(`Only a part of the messages was stored (${response.status}).`)
  }
}

const COLUMNS =
  "chatbot_id, id, channel_id, conversation_id, external_id, direction, sender, kind, text, payload, attachments, sent_at, edited_at"

async function insert(target: Target, messages: Message[]): Promise<void> {
  const values = messages.flatMap(({ id, text, sent_at, user }) => [
    ...["bare", unique("ccmsg"), "bare", user?.id, id, "inbound", "customer", "text", text, null, "[]", sent_at, null],
  ])
  const width = values.length / messages.length
  const rows = messages.map((_, row) => `(${Array.from({ length: width }, (_, i) => `$${row * width + i + 1}`).join(",")})`)
  await target.database.query(`insert into chat_crm_message (${COLUMNS}) values ${rows.join(",")}`, values)
}
