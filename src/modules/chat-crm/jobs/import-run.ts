import type { Actor, ChangeSet, Status } from "../../../types"
import { makeChanges } from "../change/make-changes"
import { METADATA_PREFIX } from "../csv/columns"
import type { ImportInput } from "../csv/import-input"
import { withDefaults } from "../csv/read-row"
import { newCustomerOf, weighRow } from "../csv/weigh-row"
import type { Sql } from "../database"
import { newId } from "../ids"
import { addCustomerCounts, type CountChange } from "../queries/add-customer-counts"
import { claimIdentities, createImported, type Newcomer } from "../queries/create-imported"
import { readKnownCustomers } from "../queries/import-people"
import { refuseItems, takeWork } from "../queries/import-rows"
import type { JobRow } from "../queries/jobs"
import { addKeys } from "../queries/metadata-keys"
import { matchRows, type MatchedRow } from "./match-rows"

/** Rows written in one transaction. */
const CHUNK = 5_000

const GONE = "This customer was deleted since the preview."

type Refusal = { position: number; reason: string }

/** The index of words is written in stretches: each touches nearly all of its common entries, however long it is. */
const FEW_LARGE_FLUSHES = "set local gin_pending_list_limit = '16MB'; set local work_mem = '64MB'"

/**
 * Imports the next rows of those that the preview found something to do for. What it found is weighed anew under locks,
 * in their order: keys of metadata, identities, customers, counters.
 */
export async function importChunk(sql: Sql, job: JobRow, statuses: Status[]): Promise<JobRow> {
  const { chatbot_id, id: job_id } = job
  const input = job.input.import as ImportInput
  const key = { chatbot_id, job_id }
  await sql(FEW_LARGE_FLUSHES)
  const { rows, updates } = await takeWork(sql, key, job.done, CHUNK)
  const last = rows.at(-1)
  if (!last) {
    return { ...job, state: "done", done: job.total }
  }
  const actor: Actor = { ...job.actor, type: "import" }
  const matched = (await matchRows(sql, chatbot_id, input, rows, statuses)).map((match) => withoutTheDeleted(match, updates))
  await addKeys(sql, chatbot_id, keysOf(matched))
  const { newcomers, refusals } = await claim(sql, chatbot_id, matched, input)
  const { sets, unchanged } = await weigh(sql, chatbot_id, matched, input, refusals)
  const [first] = [...statuses].sort((one, other) => one.rank - other.rank)
  const creation = { ...key, actor, file_name: input.file_name, first_status: first?.key ?? "new" }
  const counted = await createImported(sql, creation, newcomers)
  const changes = { ...key, source: "import" as const, actor, sets }
  // All counters in one statement and in its order: two imports whose counters are the same never wait for each other in a ring.
  const { updated } = await (sets.length > 0 ? makeChanges(sql, changes, counted) : countOnly(sql, counted))
  await refuseItems(sql, key, refusals)
  const { counts } = job
  return {
    ...job,
    state: "running",
    done: last.position,
    counts: {
      ...counts,
      created: counts.created + newcomers.length,
      updated: counts.updated + updated.length,
      unchanged: counts.unchanged + unchanged + sets.length - updated.length,
      refused: counts.refused + refusals.length,
    },
  }
}

/** Whoever was to be changed and is gone was deleted on purpose: that is no reason to make them anew. */
const withoutTheDeleted = (match: MatchedRow, updates: Set<number>): MatchedRow =>
  match.customer_id === null && updates.has(match.staged.position) ? { ...match, reason: match.reason ?? GONE } : match

async function countOnly(sql: Sql, counted: CountChange[]): Promise<{ updated: string[] }> {
  await addCustomerCounts(sql, counted)
  return { updated: [] }
}

const keysOf = (matched: MatchedRow[]): string[] => [
  ...new Set(
    matched.flatMap(({ reading }) =>
      reading.fields.flatMap(({ field, value }) => (value !== null && field.startsWith(METADATA_PREFIX) ? [field.slice(METADATA_PREFIX.length)] : []))
    )
  ),
]

/** Claims the identities of whoever is new; rows about people who were made meanwhile become theirs. */
async function claim(sql: Sql, chatbotId: string, matched: MatchedRow[], { options }: ImportInput): Promise<{ newcomers: Newcomer[]; refusals: Refusal[] }> {
  const refusals: Refusal[] = []
  const proposed: { match: MatchedRow; newcomer: Newcomer }[] = []
  for (const match of matched) {
    const { position, row } = match.staged
    if (match.reason !== null) {
      refusals.push({ position, reason: match.reason })
    } else if (match.customer_id === null) {
      const newcomer = newCustomerOf(withDefaults(match.reading, options), Date.now())
      if ("reason" in newcomer) {
        refusals.push({ position, reason: newcomer.reason })
      } else {
        proposed.push({ match, newcomer: { ...newcomer, id: newId("customer"), row } })
      }
    }
  }
  const owners = await claimIdentities(sql, chatbotId, proposed.map(({ newcomer }) => newcomer))
  const newcomers: Newcomer[] = []
  proposed.forEach(({ match, newcomer }, index) => {
    if (owners[index] === newcomer.id) {
      newcomers.push(newcomer)
    } else {
      match.customer_id = owners[index] ?? null
    }
  })
  return { newcomers, refusals }
}

/** Locks the customers of rows and says what becomes of them; adds to the refusals. */
async function weigh(
  sql: Sql,
  chatbotId: string,
  matched: MatchedRow[],
  { options }: ImportInput,
  refusals: Refusal[]
): Promise<{ sets: ChangeSet[]; unchanged: number }> {
  const theirs = matched.filter(({ customer_id, reason }) => customer_id !== null && reason === null)
  const ids = [...new Set(theirs.map(({ customer_id }) => customer_id as string))]
  const customers = await readKnownCustomers(sql, chatbotId, ids, { locks: true })
  const sets: ChangeSet[] = []
  let unchanged = 0
  for (const { staged, reading, customer_id } of theirs) {
    const customer = customers.get(customer_id as string)
    const weighed = customer ? weighRow(reading, customer, options) : { reason: GONE }
    if (weighed.reason !== null) {
      refusals.push({ position: staged.position, reason: weighed.reason })
    } else if (weighed.writes.length > 0) {
      sets.push({ customer_ids: [customer_id as string], writes: weighed.writes })
    } else {
      unchanged += 1
    }
  }
  return { sets, unchanged }
}
