import { benchBulk } from "./bulk"
import { benchGrowth } from "./growth"
import { list, type Params, searchesAmong } from "./lib/customer-lists"
import { type Figure, interleaved, median, p95, timed } from "./lib/figures"
import { type Crowd, makeCrowd } from "./lib/million"
import type { Target } from "./lib/target"

const SAMPLES = 60
const PLATFORMS = ["website", "telegram", "zalo", "facebook"]
const INTENTS = ["none", "browsing", "comparing", "ready_to_buy"]
const STATUSES = ["new", "active", "qualified", "customer", "closed"]
const PAGE = 20
/** Page ten thousand, where there are as many. */
const DEEP = 200_000

/** Finding customers among many, over HTTP, beside what the same takes in bare SQL, and beside what it takes among a tenth. */
export async function benchCustomers(target: Target, size: number): Promise<Figure[]> {
  const crowd = await fill(target, size)
  const growth = await target.beside(async (other) => {
    const few = await fill(other, Math.ceil(size / 10))
    return benchGrowth({ target: other, crowd: few }, { target, crowd })
  })
  return [
    ...(await benchPages(target, crowd)),
    ...(await benchDepth(target, crowd)),
    ...(await benchSearch(target, crowd)),
    ...(await benchStats(target, crowd)),
    await benchTimeline(target, crowd),
    await benchBulk(target, crowd),
    ...growth,
  ]
}

async function fill(target: Target, size: number): Promise<Crowd> {
  console.log(`Making ${size.toLocaleString("en")} customers, as many of other chatbots, and ${(size * 10).toLocaleString("en")} entries on timelines …`)
  const { chatbot } = await target.channel("ingest")
  const start = performance.now()
  const crowd = await makeCrowd(target.database, chatbot, size)
  console.log(`… took ${((performance.now() - start) / 1_000).toFixed(0)} s.`)
  return crowd
}

const CONDITIONS: Record<string, (value: string) => string> = {
  platform: (value) => `platform = '${value}'`,
  purchase_intent: (value) => (value === "none" ? "purchase_intent is null" : `purchase_intent = '${value}'`),
  status: (value) => `status = '${value}'`,
  new_this_month: () => "first_seen >= date_trunc('month', now())",
}

/** The page as somebody would write it in SQL; it says nothing of the count. */
function bare({ database }: Target, { chatbot }: Crowd, { order = "-last_active", ...filter }: Params = {}): Promise<unknown> {
  const conditions = Object.entries(filter).map(([name, value]) => ` and ${CONDITIONS[name]?.(value) ?? "true"}`)
  const direction = order === "last_active" ? "asc" : "desc"
  return database.query(
    `select * from chat_crm_customer where chatbot_id = $1${conditions.join("")}
     order by sort_at ${direction}, id ${direction} limit ${PAGE}`,
    [chatbot]
  )
}

const ms = (value: number) => `${value.toFixed(1)} ms`

async function benchPages(target: Target, crowd: Crowd): Promise<Figure[]> {
  const measure = async (filters: Params[], bareEvery = 1): Promise<Samples> => {
    const samples: Samples = { ours: [], bare: [] }
    for (const [round, filter] of filters.entries()) {
      samples.ours.push(await timed(() => list(target, crowd, filter)))
      if (round % bareEvery === 0) {
        samples.bare.push(await timed(() => bare(target, crowd, filter)))
      }
    }
    return samples
  }
  const none = Array.from({ length: SAMPLES }, (): Params => ({}))
  await measure(none)
  const whole = await measure(none)
  const single = await measure(Array.from({ length: 5 }, singleFilters).flat())
  const combined = await measure(combinations(), 23)
  const slower = median(whole.ours) - median(whole.bare)
  return [
    within("list, no filter, p95", whole, 50),
    { what: "list, no filter, above the bare page", ...texts(whole, median), ms: slower, most: 15 },
    within("list, each filter alone, p95", single, 50),
    within("list, all 598 combinations of filters and orders, p95", combined, 150),
  ]
}

type Samples = { ours: number[]; bare: number[] }

const texts = ({ ours, bare: reference }: Samples, of: (values: number[]) => number) => ({
  ours: ms(of(ours)),
  reference: `bare SQL ${ms(of(reference))}`,
})

const within = (what: string, samples: Samples, most: number): Figure => ({ what, ...texts(samples, p95), ms: p95(samples.ours), most })

const singleFilters = (): Params[] => [
  ...PLATFORMS.map((platform) => ({ platform })),
  ...INTENTS.map((purchase_intent) => ({ purchase_intent })),
  ...STATUSES.map((status) => ({ status })),
  { new_this_month: "true" },
]

/** Every combination of one value, or none, of each filter, in both orders. */
function combinations(): Params[] {
  const choices = { platform: PLATFORMS, purchase_intent: INTENTS, status: STATUSES, new_this_month: ["true"] }
  const filters = Object.entries(choices).reduce<Params[]>(
    (known, [name, values]) => known.flatMap((filter) => [filter, ...values.map((value) => ({ ...filter, [name]: value }))]),
    [{}]
  )
  return filters.filter((filter) => Object.keys(filter).length > 0).flatMap((filter) => [filter, { ...filter, order: "last_active" }])
}

/** What grows with the customers is to be beaten by so much among a million, and by the less the fewer they are. */
const among = ({ size }: Crowd, bar: number): number => Math.min(1, size / 1_000_000) * bar

async function benchDepth(target: Target, crowd: Crowd): Promise<Figure[]> {
  const depth = Math.min(DEEP, Math.floor((crowd.size * 0.9) / 100) * 100)
  let cursor = ""
  for (let read = 0; read < depth; read += 100) {
    cursor = (await list(target, crowd, { limit: "100", ...(cursor && { cursor }) })).next_cursor ?? ""
  }
  const samples = await interleaved(SAMPLES, {
    first: () => timed(() => list(target, crowd)),
    deep: () => timed(() => list(target, crowd, { cursor })),
  })
  const offset = await interleaved(5, { whole: () => timed(() => listAndCount(target, crowd, depth)) })
  const [first, deep, skipped] = [median(samples.first), median(samples.deep), median(offset.whole)]
  const page = (depth / PAGE + 1).toLocaleString("en")
  return [
    { what: `list, page ${page}`, ours: ms(deep), reference: `page 1 ${ms(first)}`, ratio: first / deep, bar: 0.67 },
    {
      what: `list, page ${page}, and its count`,
      ours: ms(deep),
      reference: `skip ${depth.toLocaleString("en")} and count(*), as listAndCount issues them, ${ms(skipped)}`,
      ratio: skipped / deep,
      bar: among(crowd, 20),
    },
  ]
}

/** The two statements that a MedusaService's listAndCount sends for `{ skip, take }`: no model maps onto customers. */
async function listAndCount({ database }: Target, { chatbot }: Crowd, skip: number): Promise<void> {
  await Promise.all([
    database.query(
      `select c0.* from chat_crm_customer as c0 where c0.chatbot_id = $1 order by c0.sort_at desc, c0.id desc limit $2 offset $3`,
      [chatbot, PAGE, skip]
    ),
    database.query("select count(*) as count from chat_crm_customer as c0 where c0.chatbot_id = $1", [chatbot]),
  ])
}

async function benchSearch(target: Target, crowd: Crowd): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const { what, terms, most, filter = {} } of searchesAmong(crowd.size)) {
    const samples: number[] = []
    for (let round = 0; round < 6; round++) {
      for (const q of terms) {
        samples.push(await timed(() => list(target, crowd, { ...filter, q })))
      }
    }
    const scans: number[] = []
    for (const q of terms) {
      scans.push(await timed(() => scan(target, crowd, q)))
    }
    figures.push({
      what: `search, ${what} (${terms.join(" · ")}), p95`,
      ours: ms(p95(samples)),
      reference: `ILIKE over the rows ${ms(p95(scans))}`,
      ms: p95(samples),
      most,
    })
  }
  return figures
}

/** The page as a search without an index finds it, without accents folded. */
const scan = ({ database }: Target, { chatbot }: Crowd, q: string) =>
  database.query(
    `select * from chat_crm_customer where chatbot_id = $1
       and (platform_name ilike $2 or display_name ilike $2 or external_id ilike $2 or metadata::text ilike $2)
     order by sort_at desc, id desc limit ${PAGE}`,
    [chatbot, `%${q}%`]
  )

async function benchStats(target: Target, crowd: Crowd): Promise<Figure[]> {
  const { chatbot } = crowd
  const samples = await interleaved(20, {
    ours: () => timed(() => target.admin(`/chatbots/${chatbot}/customers/stats`)),
    grouped: () =>
      timed(() =>
        target.database.query(
          `select platform, purchase_intent, count(*), count(*) filter (where first_seen >= date_trunc('month', now()))
           from chat_crm_customer where chatbot_id = $1 group by 1, 2`,
          [chatbot]
        )
      ),
  })
  const reference = `GROUP BY ${ms(median(samples.grouped))}`
  return [
    { what: "stats, p95", ours: ms(p95(samples.ours)), reference, ms: p95(samples.ours), most: 20 },
    { what: "stats", ours: ms(median(samples.ours)), reference, ratio: median(samples.grouped) / median(samples.ours), bar: among(crowd, 25) },
  ]
}

/** The timeline of a customer with ten thousand entries: its first pages, and those of one kind. */
async function benchTimeline(target: Target, { chatbot, regular }: Crowd): Promise<Figure> {
  const path = `/chatbots/${chatbot}/customers/${regular}/timeline`
  const pages = ["", "?kind=status_changed", "?kind[]=intent_changed&kind[]=note_added"]
  const samples = await interleaved(SAMPLES, {
    ours: (round) => timed(() => target.admin(`${path}${pages[round % pages.length]}`)),
    bare: () =>
      timed(() =>
        target.database.query(
          "select * from chat_crm_timeline_event where chatbot_id = $1 and customer_id = $2 order by occurred_at desc, id desc limit 20",
          [chatbot, regular]
        )
      ),
  })
  return within("timeline of 10,000 entries, whole and by kind, p95", samples, 30)
}
