import type { ImportAction, ImportPreview, Status } from "../../../types"
import { FILE_COLUMNS, METADATA_PREFIX } from "../csv/columns"
import type { ImportInput } from "../csv/import-input"
import { headerWarnings } from "../csv/mapping"
import { withDefaults, type RowReading } from "../csv/read-row"
import { newCustomerOf, weighRow, type KnownCustomer } from "../csv/weigh-row"
import type { Sql } from "../database"
import { readKnownCustomers } from "../queries/import-people"
import {
  countItems,
  firstItems,
  firstRefusals,
  forgetItems,
  refuseRepeatedItems,
  storeItems,
  takeRows,
  type ImportItem,
} from "../queries/import-rows"
import type { JobRow } from "../queries/jobs"
import { knownMetadataKeys, MAX_METADATA_KEYS } from "../queries/metadata-keys"
import { matchRows, type MatchedRow } from "./match-rows"

/** Rows looked at in one transaction. */
const CHUNK = 5_000

const SAMPLE = 10
const REFUSALS = 100
/** Rows whose cells show what a column holds, and how many of them are shown. */
const LOOKED_AT = 50
const VALUES = 3
const MAX_SHOWN = 200

/** Looks at the next rows of a file; behind the last one it says what the import will do. Writes nothing but that. */
export async function previewChunk(sql: Sql, job: JobRow, statuses: Status[]): Promise<JobRow> {
  const { chatbot_id, id: job_id } = job
  const input = job.input.import as ImportInput
  const key = { chatbot_id, job_id }
  if (job.done === 0) {
    await forgetItems(sql, key)
  }
  const rows = await takeRows(sql, key, job.done, CHUNK)
  const last = rows.at(-1)
  if (!last) {
    return { ...job, state: "awaiting_confirmation", done: job.total, preview: await concludePreview(sql, job, input) }
  }
  const matched = await matchRows(sql, chatbot_id, input, rows, statuses)
  const found = new Set(matched.flatMap(({ customer_id }) => (customer_id === null ? [] : [customer_id])))
  const customers = await readKnownCustomers(sql, chatbot_id, [...found])
  const judged = matched.map((match) => judge(match, customers, input))
  await storeItems(sql, key, judged.map(({ item }) => item))
  const tallied = {
    ...input,
    ignored_ids: input.ignored_ids + matched.filter(({ has_strange_id }) => has_strange_id).length,
    kept_values: input.kept_values + judged.reduce((sum, { kept }) => sum + kept, 0),
    keys: keysSeen(input.keys, matched.filter((_, index) => DOES_SOMETHING.includes(judged[index]?.item.action))),
  }
  return { ...job, state: "previewing", done: last.position, input: { ...job.input, import: tallied } }
}

const DOES_SOMETHING: readonly (ImportAction | undefined)[] = ["create", "update"]

function keysSeen(before: string[], matched: MatchedRow[]): string[] {
  const keys = new Set(before)
  for (const { reading } of matched) {
    for (const { field, value } of reading.fields) {
      if (value !== null && field.startsWith(METADATA_PREFIX)) {
        keys.add(field.slice(METADATA_PREFIX.length))
      }
    }
  }
  return [...keys]
}

type Judged = { item: ImportItem; kept: number }

function judge({ staged, reading, customer_id, reason }: MatchedRow, customers: Map<string, KnownCustomer>, { options }: ImportInput): Judged {
  const named = withDefaults(reading, options)
  const { position, row } = staged
  const of = (action: ImportAction, person: string | null, why: string | null = null, kept = 0): Judged => ({
    item: { position, row, action, person, reason: why },
    kept,
  })
  if (reason !== null) {
    return of("refused", customer_id !== null && customer_id === reading.identity.id ? customer_id : personOf(named.identity), reason)
  }
  const customer = customer_id === null ? undefined : customers.get(customer_id)
  if (customer) {
    const weighed = weighRow(reading, customer, options)
    return weighed.reason !== null
      ? of("refused", customer.id, weighed.reason)
      : of(weighed.writes.length > 0 ? "update" : "unchanged", customer.id, null, weighed.kept)
  }
  const newcomer = newCustomerOf(named, Date.now())
  return "reason" in newcomer ? of("refused", personOf(named.identity), newcomer.reason) : of("create", personOf(newcomer))
}

/** Somebody who is known by name alone, as {@link ImportItem} has them; null where a row does not say who that is. */
const personOf = ({ platform, account = "", external_id }: Pick<RowReading["identity"], "platform" | "account" | "external_id">): string | null =>
  platform && external_id ? [platform, account, external_id].join("\u001f") : null

async function concludePreview(sql: Sql, { chatbot_id, id: job_id, total }: JobRow, input: ImportInput): Promise<ImportPreview> {
  const key = { chatbot_id, job_id }
  await refuseRepeatedItems(sql, key)
  const counts = await countItems(sql, key)
  const rows = await takeRows(sql, key, 0, LOOKED_AT)
  const items = await firstItems(sql, key, SAMPLE)
  const refusals = await firstRefusals(sql, key, REFUSALS)
  const known = await knownMetadataKeys(sql, chatbot_id)
  const { mapping, headers, options, file_name, encoding, separator, ignored_ids, kept_values } = input
  const mapped = mapping.filter((field) => field !== null)
  const keys = known.map((name) => METADATA_PREFIX + name)
  const valuesOf = (cells: string[]) =>
    Object.fromEntries(mapping.flatMap((field, column) => (field === null ? [] : [[field, shown(cells[column] ?? "")]])))
  return {
    rows: total,
    ...counts,
    sample: items.map(({ position, row, action, person, reason }) => ({
      row,
      action,
      customer_id: action === "create" || person === null || person.includes("\u001f") ? null : person,
      values: valuesOf(rows.find((staged) => staged.position === position)?.cells ?? []),
      reason,
    })),
    refusals,
    file_name,
    encoding,
    separator,
    columns: headers.map((header, column) => ({
      header: shown(header),
      field: mapping[column] ?? null,
      values: rows.map(({ cells }) => shown(cells[column] ?? "")).filter((text) => text.trim() !== "").slice(0, VALUES),
    })),
    fields: [...new Set([...FILE_COLUMNS, ...mapped, ...keys])],
    options,
    ignored_ids,
    kept_values,
    warnings: warningsOf(input, total),
    problem: keysProblem(input.keys, known),
  }
}

/** Why the metadata of a file has no room in a chatbot, null where it has. */
function keysProblem(keys: string[], known: string[]): string | null {
  const added = keys.filter((key) => !known.includes(key)).length
  const tooMany = added > 0 ? known.length + added - MAX_METADATA_KEYS : 0
  return tooMany > 0
    ? `The customers of one chatbot use at most ${MAX_METADATA_KEYS} different metadata keys: these have ${known.length}, and the file would add ${added}. Ignore ${tooMany} of the columns that become metadata.`
    : null
}

function warningsOf({ headers, mapping }: ImportInput, total: number): string[] {
  const has = (field: string) => mapping.some((mapped) => mapped === field)
  return [
    ...headerWarnings(headers, mapping),
    ...(total === 0 ? ["The file has a header and no rows."] : []),
    ...(has("id") || has("external_id") ? [] : ["No column says who a row is about: choose which one is the external_id."]),
  ]
}

/** A value as PostgreSQL can store it in a preview, and as fits into one. */
const shown = (text: string): string => text.slice(0, MAX_SHOWN).replaceAll("\u0000", "\ufffd").toWellFormed()
