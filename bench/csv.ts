import { createReadStream, createWriteStream } from "node:fs"
import { mkdtemp, rm, stat } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { Client } from "pg"
import { from as copyFrom, to as copyTo } from "pg-copy-streams"
import { type Figure, p95, timed } from "./lib/figures"
import type { Target } from "./lib/target"
import { watched } from "./lib/watch"

const UNDONE = 100_000
/** So many rows are imported before anything is measured: a server that has just started grows by whatever it does first. */
const WARMING = 20_000
/** An export and its reference take turns, so that both meet the machine in the same mood. */
const ROUNDS = 3

type Job = { id: string; state: string; error?: string; counts: { created: number; updated: number; refused: number; undone: number }; preview?: Record<string, number> }

/** Files of customers out and in, over HTTP, beside what PostgreSQL's own COPY takes for the same rows. */
export async function benchCsv(target: Target, size: number): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), "chat-crm-bench-"))
  try {
    const { chatbot } = await target.channel("ingest")
    const file = join(folder, "customers.csv")
    await pipeline(Readable.from(rowsOf(0, size)), createWriteStream(file))
    const other = await target.channel("ingest")
    const warming = join(folder, "warming.csv")
    await pipeline(Readable.from(rowsOf(0, WARMING)), createWriteStream(warming))
    await decided(target, other.chatbot, (await previewed(target, other.chatbot, warming)).job, "confirm")
    console.log(`Importing ${size.toLocaleString("en")} customers (${((await stat(file)).size / 1e6).toFixed(0)} MB) …`)
    const imported = await benchImport(target, chatbot, file, size)
    const exported = await benchExport(target, chatbot, join(folder, "exported.csv"), size)
    const again = await benchUnchanged(target, chatbot, join(folder, "exported.csv"), imported.took)
    return [...imported.figures, ...exported, again, await benchUndo(target, chatbot, Math.min(size, UNDONE))]
  } finally {
    await rm(folder, { recursive: true })
  }
}

const FAMILIES = ["Nguyễn", "Trần", "Lê", "Phạm", "Smith", "García"]

function* rowsOf(from: number, count: number): Generator<string> {
  yield "\ufeffplatform,account,external_id,name,status,purchase_intent,interests,needs,first_seen,last_active,metadata.email,metadata.phone\r\n"
  for (let i = from; i < from + count; i++) {
    const at = new Date(1_700_000_000_000 + (i % 1_000_000) * 50_000).toISOString()
    const intent = ["", "browsing", "comparing", "ready_to_buy"][i % 4]
    const status = ["new", "active", "qualified", "customer", "closed"][i % 5]
    yield `zalo,oa1,${5_000_000_000 + i * 977},${FAMILIES[i % 6]} Văn ${i},${status},${intent},bikes; helmet ${i % 100},"size ${i % 50}, red",${at},${at},khach${i}@example.com,'+84 9${i}\r\n`
  }
}

const jobOf = async (target: Target, chatbot: string, id: string): Promise<Job> =>
  (await target.admin<{ job: Job }>(`/chatbots/${chatbot}/jobs/${id}`)).job

/** Waits until a job has ended what it does. */
async function settled(target: Target, chatbot: string, id: string): Promise<Job> {
  for (;;) {
    const job = await jobOf(target, chatbot, id)
    if (["awaiting_confirmation", "done", "undone"].includes(job.state)) {
      return job
    }
    if (job.state === "failed") {
      throw new Error(job.error)
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** Sends a file and waits for its preview. */
async function previewed(target: Target, chatbot: string, file: string): Promise<{ job: Job; uploadMs: number; previewMs: number }> {
  let id = ""
  const uploadMs = await timed(async () => {
    id = (await target.upload<{ job: Job }>(`/chatbots/${chatbot}/customers/import`, createReadStream(file))).job.id
  })
  const previewMs = await timed(() => settled(target, chatbot, id))
  return { job: await jobOf(target, chatbot, id), uploadMs, previewMs }
}

async function decided(target: Target, chatbot: string, { id }: Job, action: string): Promise<{ job: Job; ms: number }> {
  const ms = await timed(async () => {
    await target.admin(`/chatbots/${chatbot}/jobs/${id}/${action}`, {})
    await settled(target, chatbot, id)
  })
  return { job: await jobOf(target, chatbot, id), ms }
}

const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`

async function benchImport(target: Target, chatbot: string, file: string, size: number): Promise<{ figures: Figure[]; took: number }> {
  const list = () => target.admin(`/chatbots/${chatbot}/customers`)
  await list()
  let [uploadMs, previewMs, ms] = [0, 0, 0]
  let afterPreview = 0
  const whole = async (moreMb: () => Promise<number>) => {
    const { job, ...took } = await previewed(target, chatbot, file)
    ;({ uploadMs, previewMs } = took)
    afterPreview = await moreMb()
    const decision = await decided(target, chatbot, job, "confirm")
    ms = decision.ms
    if (decision.job.counts.created !== size) {
      throw new Error(`${decision.job.counts.created} of ${size} were created.`)
    }
  }
  const { mb, pages } = await watched(target, whole, list)
  const copied = await copyIntoIndexed(target, chatbot)
  return {
    took: uploadMs + previewMs + ms,
    figures: [
      {
        what: `preview of ${size.toLocaleString("en")} rows, after an upload of ${seconds(uploadMs)}`,
        ours: seconds(previewMs),
        reference: "60 s a million",
        ms: previewMs,
        most: Math.max(2_000, (60_000 * size) / 1_000_000),
      },
      {
        what: `import of ${size.toLocaleString("en")} new rows`,
        ours: seconds(ms),
        reference: `COPY into the same indexed table ${seconds(copied)}`,
        ratio: copied / ms,
        bar: 0.167,
      },
      { what: "the list meanwhile, p95", ours: `${p95(pages).toFixed(1)} ms`, reference: `${pages.length} pages`, ms: p95(pages), most: 100 },
      { what: "memory of the server, upload to done", ours: `+${afterPreview.toFixed(0)} MB by the preview`, reference: "before", mb, most: 150 },
    ],
  }
}

/** A bare connection, for COPY. */
async function withClient<T>(target: Target, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(target.databaseUrl)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Milliseconds that COPY takes for the same customers into a table of the same columns and indexes. */
const copyIntoIndexed = (target: Target, chatbot: string): Promise<number> =>
  withClient(target, async (client) => {
    const rows: Buffer[] = []
    for await (const chunk of client.query(copyTo(`copy (select * from chat_crm_customer where chatbot_id = '${chatbot}') to stdout`))) {
      rows.push(chunk as Buffer)
    }
    await client.query("create table bench_customer (like chat_crm_customer including all)")
    const ms = await timed(() => pipeline(Readable.from(rows), client.query(copyFrom("copy bench_customer from stdin"))))
    await client.query("drop table bench_customer")
    return ms
  })

async function benchExport(target: Target, chatbot: string, file: string, size: number): Promise<Figure[]> {
  const bare = () =>
    withClient(target, (client) => {
      const columns = "id, platform, account, external_id, display_name, status, purchase_intent, interests, traits, needs, first_seen, last_active, metadata"
      const rows = client.query(copyTo(`copy (select ${columns} from chat_crm_customer where chatbot_id = '${chatbot}') to stdout`))
      return timed(() => pipeline(rows, createWriteStream("/dev/null")))
    })
  const exportedTo = async (path: string) =>
    pipeline(await target.download(`/chatbots/${chatbot}/customers/export`), createWriteStream(path))
  const ours = () => timed(() => exportedTo("/dev/null"))
  await bare()
  const references: number[] = []
  const samples: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    references.push(await bare())
    samples.push(await ours())
  }
  const [reference, sample] = [Math.min(...references), Math.min(...samples)]
  const { mb } = await watched(target, () => exportedTo(file))
  return [
    {
      what: `export of ${size.toLocaleString("en")} customers`,
      ours: seconds(sample),
      reference: `COPY of their plain columns ${seconds(reference)}`,
      ratio: reference / sample,
      bar: 0.5,
    },
    { what: "memory of the server, exporting", ours: "at most", reference: "before", mb, most: 100 },
  ]
}

async function benchUnchanged(target: Target, chatbot: string, file: string, first: number): Promise<Figure> {
  const { job, uploadMs, previewMs } = await previewed(target, chatbot, file)
  const { job: done, ms } = await decided(target, chatbot, job, "confirm")
  if (done.counts.created + done.counts.updated + done.counts.refused > 0) {
    throw new Error(`An export that was imported changed something: ${JSON.stringify(done.counts)}`)
  }
  const took = uploadMs + previewMs + ms
  return { what: "import of its own export: no change", ours: seconds(took), reference: `first import ${seconds(first)}`, ratio: first / took, bar: 1 }
}

async function benchUndo(target: Target, chatbot: string, count: number): Promise<Figure> {
  const folder = await mkdtemp(join(tmpdir(), "chat-crm-bench-"))
  try {
    const file = join(folder, "more.csv")
    await pipeline(Readable.from(rowsOf(50_000_000, count)), createWriteStream(file))
    const { job } = await previewed(target, chatbot, file)
    await decided(target, chatbot, job, "confirm")
    const { job: undone, ms } = await decided(target, chatbot, job, "undo")
    if (undone.counts.undone !== count) {
      throw new Error(`${undone.counts.undone} of ${count} were undone.`)
    }
    return { what: `undo of an import of ${count.toLocaleString("en")}`, ours: seconds(ms), reference: "30 s", ms, most: 30_000 }
  } finally {
    await rm(folder, { recursive: true })
  }
}
