import type { Actor } from "../../../types"
import { groupBy } from "../collections"
import { METADATA_PREFIX } from "../csv/columns"
import type { NewCustomer } from "../csv/weigh-row"
import type { Sql } from "../database"
import { newId } from "../ids"
import { randomSlot, type CountChange } from "./add-customer-counts"
import { firstSeenPart } from "./add-first-seen-counts"
import { timelinePart } from "./append-timeline"
import { factsPart } from "./facts"
import { writeTogether } from "./write-batch"

/** Somebody to create, and where they stand in the file. */
export type Newcomer = NewCustomer & { id: string; row: number }

/*
 * In the order of the key, which is the lock order of whoever writes people. Somebody who wrote meanwhile, or whom another
 * import made, has a profile already: that one is answered.
 */
const CLAIM = `
  insert into chat_crm_identity as known (chatbot_id, id, platform, account, external_id, customer_id)
  select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[])
    as given (id, platform, account, external_id, customer_id)
  order by platform collate "C", account collate "C", external_id collate "C"
  on conflict (chatbot_id, platform, account, external_id) do update set
    customer_id = coalesce(known.customer_id, excluded.customer_id), revision = known.revision + 1
  returning platform, account, external_id, customer_id`

/** Promises identities to newcomers; gives the customer that each identity has, in the order of the newcomers. */
export async function claimIdentities(sql: Sql, chatbotId: string, newcomers: Newcomer[]): Promise<string[]> {
  if (newcomers.length === 0) {
    return []
  }
  const column = <Value>(valueOf: (newcomer: Newcomer) => Value) => newcomers.map(valueOf)
  const rows = await sql<NewCustomer & { customer_id: string }>(CLAIM, [
    chatbotId,
    column(() => newId("identity")),
    column(({ platform }) => platform),
    column(({ account }) => account),
    column(({ external_id }) => external_id),
    column(({ id }) => id),
  ])
  const owners = new Map(rows.map((row) => [keyOf(row), row.customer_id]))
  return newcomers.map((newcomer) => owners.get(keyOf(newcomer)) ?? newcomer.id)
}

const keyOf = ({ platform, account, external_id }: Pick<NewCustomer, "platform" | "account" | "external_id">): string =>
  JSON.stringify([platform, account, external_id])

// Who never wrote stands in the list where they were made.
const CREATE = `
  insert into chat_crm_customer (chatbot_id, id, platform, account, external_id, first_seen, last_active, sort_at,
    display_name, status, purchase_intent, interests, traits, needs, metadata, provenance)
  select $1, id, platform, account, external_id, coalesce(first_seen, last_active, now()), last_active,
    greatest(coalesce(last_active, now()), first_seen), name, coalesce(status, $3), purchase_intent,
    coalesce(interests, '[]'), coalesce(traits, '[]'), coalesce(needs, '[]'), coalesce(metadata, '{}'),
    $4::jsonb->provenance
  from json_to_recordset($2) as given (id text, platform text, account text, external_id text, first_seen timestamptz,
    last_active timestamptz, name text, status text, purchase_intent text, interests jsonb, traits jsonb, needs jsonb,
    metadata jsonb, provenance int)
  returning chatbot_id, null::timestamptz as seen_before, first_seen`

/** The same, and their times of first seen counted. */
const { sql: COUNT } = firstSeenPart(["created"])
const CREATE_AND_COUNT = `with created as (${CREATE}), counted as (${COUNT.replace("$rows", "$5")}) select count(*) from counted`

export type Creation = { chatbot_id: string; job_id: string; actor: Actor; file_name: string | null; first_status: string }

/** Creates customers whose identities are theirs. Their counters are the caller's to add, together with those of changes and behind all locks. */
export async function createImported(sql: Sql, creation: Creation, newcomers: Newcomer[]): Promise<CountChange[]> {
  if (newcomers.length === 0) {
    return []
  }
  const { chatbot_id, job_id, actor, file_name, first_status } = creation
  const sources: Record<string, unknown>[] = []
  const numbers = new Map<string, number>()
  const rows = newcomers.map(({ values, row: _, ...person }) => {
    const fields = values.map(([field]) => field)
    const key = JSON.stringify(fields)
    const number = numbers.get(key) ?? sources.push(provenanceOf(fields, actor)) - 1
    numbers.set(key, number)
    return { ...person, ...columnsOf(values), provenance: number }
  })
  await sql(CREATE_AND_COUNT, [chatbot_id, JSON.stringify(rows), first_status, JSON.stringify(sources), JSON.stringify([{ slot: randomSlot() }])])
  const occurred_at = new Date()
  const entries = newcomers.map(({ id, row }) => ({ chatbot_id, customer_id: id, kind: "imported" as const, occurred_at, actor, data: { file_name, row }, job_id }))
  await writeTogether(sql, [
    timelinePart(entries),
    factsPart([{ name: "customer_created", chatbot_id, ids: newcomers.map(({ id }) => id) }]),
  ])
  return countsOf(chatbot_id, rows, first_status)
}

const provenanceOf = (fields: string[], { id }: Actor): Record<string, unknown> =>
  Object.fromEntries(
    fields.map((field) => [field, { source: "import", ...(id && { actor_id: id }), at: new Date().toISOString(), version: 1 }])
  )

function columnsOf(values: NewCustomer["values"]): Record<string, unknown> {
  const metadata = values.filter(([field]) => field.startsWith(METADATA_PREFIX))
  return {
    ...Object.fromEntries(values.filter(([field]) => !field.startsWith(METADATA_PREFIX))),
    ...(metadata.length > 0 && { metadata: Object.fromEntries(metadata.map(([field, value]) => [field.slice(METADATA_PREFIX.length), value])) }),
  }
}

type Counted = { platform: string; status?: unknown; purchase_intent?: unknown }

function countsOf(chatbot_id: string, rows: Counted[], firstStatus: string): CountChange[] {
  const cells = rows.map(({ platform, status, purchase_intent }) => ({
    platform,
    status: String(status ?? firstStatus),
    purchase_intent: String(purchase_intent ?? "none"),
  }))
  const groups = groupBy(cells, ({ platform, status, purchase_intent }) => `${platform} ${purchase_intent} ${status}`)
  return [...groups.values()].flatMap((group) => (group[0] ? [{ chatbot_id, ...group[0], by: group.length }] : []))
}

