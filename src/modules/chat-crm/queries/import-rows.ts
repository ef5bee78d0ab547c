import type { ImportAction } from "../../../types"
import type { Database, Sql } from "../database"
import type { JobKey } from "./jobs"
import { storable } from "./search-customers"

/** A row of a file as it was staged. */
export type StagedRow = { position: number; row: number; problem: string | null; cells: string[] }

/**
 * What is to become of a row. A person is the id of a customer or, for those who are none yet, their platform, account and
 * external id with U+001F between them.
 */
export type ImportItem = { position: number; row: number; action: ImportAction; person: string | null; reason: string | null }

/** What the rows of a file are staged by; see {@link stagedLine}. */
export const STAGE = "copy chat_crm_import_row (chatbot_id, job_id, position, row, problem, size, cells) from stdin"

/** A row as {@link STAGE} takes it. Only cells and problems can hold anything that has to be escaped. */
export function stagedLine({ chatbot_id, job_id }: JobKey, { position, row, problem, cells }: StagedRow): string {
  const json = JSON.stringify(cells)
  const why = problem === null ? "\\N" : escaped(problem)
  return `${chatbot_id}\t${job_id}\t${position}\t${row}\t${why}\t${json.length}\t${escaped(json)}\n`
}

const escaped = (text: string): string => text.replaceAll("\\", "\\\\")

/** Characters of rows that are taken at a time: what a process may hold of a file, however long its rows are. */
const MOST_AT_ONCE = 16_000_000

/** Those of some rows, in their order, that fit into memory; the first one in any case. */
const thatFit = (rows: string): string =>
  `select * from (select *, sum(size) over (order by position) - size as before from (${rows}) as rows) as measured
   where before < ${MOST_AT_ONCE} order by position`

/** The next rows behind a position: at most so many, fewer where they are long. */
export const takeRows = (sql: Sql, { chatbot_id, job_id }: JobKey, after: number, limit: number): Promise<StagedRow[]> =>
  sql<StagedRow>(
    thatFit(`select position, row, problem, size, cells from chat_crm_import_row
     where chatbot_id = $1 and job_id = $2 and position > $3 and position <= $3::int + $4`),
    [chatbot_id, job_id, after, limit]
  )

/** Rows that something is to become of, and the positions of those that are to change somebody. */
export type Work = { rows: StagedRow[]; updates: Set<number> }

/** The next of them behind a position. */
export async function takeWork(sql: Sql, { chatbot_id, job_id }: JobKey, after: number, limit: number): Promise<Work> {
  const items = await sql<Pick<ImportItem, "position" | "action">>(
    `select position, action from chat_crm_import_item
     where chatbot_id = $1 and job_id = $2 and position > $3 and action in ('create', 'update') order by position limit $4`,
    [chatbot_id, job_id, after, limit]
  )
  const rows = await sql<StagedRow>(
    thatFit(`select position, row, problem, size, cells from chat_crm_import_row
     where chatbot_id = $1 and job_id = $2 and position = any($3)`),
    [chatbot_id, job_id, items.map(({ position }) => position)]
  )
  return { rows, updates: new Set(items.flatMap(({ position, action }) => (action === "update" ? [position] : []))) }
}

export async function storeItems(sql: Sql, { chatbot_id, job_id }: JobKey, items: ImportItem[]): Promise<void> {
  await sql(
    `insert into chat_crm_import_item (chatbot_id, job_id, position, row, action, person, reason)
     select $1, $2, * from unnest($3::int[], $4::int[], $5::text[], $6::text[], $7::text[])`,
    [
      chatbot_id,
      job_id,
      items.map(({ position }) => position),
      items.map(({ row }) => row),
      items.map(({ action }) => action),
      items.map(({ person }) => person),
      items.map(({ reason }) => reason && storable(reason)),
    ]
  )
}

/** Rows that could not be taken after all. */
export async function refuseItems(sql: Sql, { chatbot_id, job_id }: JobKey, refused: { position: number; reason: string }[]): Promise<void> {
  if (refused.length > 0) {
    await sql(
      `update chat_crm_import_item item set action = 'refused', reason = given.reason
       from unnest($3::int[], $4::text[]) as given (position, reason)
       where item.chatbot_id = $1 and item.job_id = $2 and item.position = given.position`,
      [chatbot_id, job_id, refused.map(({ position }) => position), refused.map(({ reason }) => storable(reason))]
    )
  }
}

const NAMES_NO_ACCOUNT = "strpos(person, E'\\x1f\\x1f') = strpos(person, E'\\x1f')"

// Nearly every file names accounts in all of its rows or in none; in those nobody has to be compared.
const ARE_ACCOUNTS_MIXED = ["", "not "]
  .map((is) => `exists (select 1 from chat_crm_import_item
    where chatbot_id = $1 and job_id = $2 and action = 'create' and ${is}${NAMES_NO_ACCOUNT})`)
  .join(" and ")

/*
 * Whoever comes without an account would be, or not, the one with an account whom another row makes, by which of them is
 * written first and in which chunk.
 */
const REFUSE_UNCLEAR = `
  with named as (
    select position, row, ${NAMES_NO_ACCOUNT} as is_open,
      split_part(person, E'\\x1f', 1) || E'\\x1f' || regexp_replace(person, E'^[^\\x1f]*\\x1f[^\\x1f]*\\x1f', '') as name
    from chat_crm_import_item where chatbot_id = $1 and job_id = $2 and action = 'create'
  ), ranked as (
    select position, is_open, first_value(row) over same as first_row, first_value(is_open) over same as is_first_open,
      row_number() over same as number
    from named window same as (partition by name collate "C" order by position)
  )
  update chat_crm_import_item item
  set action = 'refused', reason = 'Row ' || first_row || ' has the same external_id and counts; this one does not: say the account of both.'
  from ranked where item.chatbot_id = $1 and item.job_id = $2 and item.position = ranked.position and number > 1 and (is_open or is_first_open)`

/*
 * Rows of one person are found by sorting them: a planner that has never seen the rows of this job would compare each with
 * each to join them.
 */
const REFUSE_REPEATED = `
  with ranked as (
    select position, first_value(row) over same as first_row, row_number() over same as number
    from chat_crm_import_item where chatbot_id = $1 and job_id = $2 and action <> 'refused'
    window same as (partition by person collate "C" order by position)
  )
  update chat_crm_import_item item
  set action = 'refused', reason = 'Row ' || first_row || ' is about the same person and counts; this one does not.'
  from ranked where item.chatbot_id = $1 and item.job_id = $2 and item.position = ranked.position and number > 1`

// By hashes, which sort and group faster than texts that begin alike; two that happen to be the same cost one closer look.
const IS_ANY_REPEATED = `
  select 1 from chat_crm_import_item where chatbot_id = $1 and job_id = $2 and action <> 'refused' and person is not null
  group by hashtextextended(person, 0) having count(*) > 1 limit 1`

/**
 * Of rows about one person the first counts, and the others say which that is. Somebody new without an account is the same
 * as anybody new of that platform and external id.
 */
export async function refuseRepeatedItems(sql: Sql, { chatbot_id, job_id }: JobKey): Promise<void> {
  await sql("set local work_mem = '64MB'; set local enable_nestloop = off")
  const [accounts] = await sql<{ are_mixed: boolean }>(`select ${ARE_ACCOUNTS_MIXED} as are_mixed`, [chatbot_id, job_id])
  if (accounts?.are_mixed) {
    await sql(REFUSE_UNCLEAR, [chatbot_id, job_id])
  }
  const repeated = await sql(IS_ANY_REPEATED, [chatbot_id, job_id])
  if (repeated.length > 0) {
    await sql(REFUSE_REPEATED, [chatbot_id, job_id])
  }
}

/** How many rows something is to become of, by what. */
export async function countItems(sql: Sql, { chatbot_id, job_id }: JobKey): Promise<Record<ImportAction, number>> {
  const rows = await sql<{ action: ImportAction; count: number }>(
    "select action, count(*)::int as count from chat_crm_import_item where chatbot_id = $1 and job_id = $2 group by action",
    [chatbot_id, job_id]
  )
  const counts = { create: 0, update: 0, unchanged: 0, refused: 0 }
  return Object.assign(counts, Object.fromEntries(rows.map(({ action, count }) => [action, count])))
}

/** The first rows of a file, and what is to become of them. */
export const firstItems = (sql: Sql, { chatbot_id, job_id }: JobKey, limit: number): Promise<ImportItem[]> =>
  sql<ImportItem>(
    `select position, row, action, person, reason from chat_crm_import_item
     where chatbot_id = $1 and job_id = $2 order by position limit $3`,
    [chatbot_id, job_id, limit]
  )

/** The first refused rows, and why. */
export const firstRefusals = (sql: Sql, { chatbot_id, job_id }: JobKey, limit: number): Promise<{ row: number; reason: string }[]> =>
  sql(
    `select row, reason from chat_crm_import_item
     where chatbot_id = $1 and job_id = $2 and action = 'refused' order by position limit $3`,
    [chatbot_id, job_id, limit]
  )

/** Refused rows behind a position, with what they hold: at most so many, fewer where they are long; none behind the last. */
export const refusedRows = (
  sql: Sql,
  { chatbot_id, job_id }: JobKey,
  after: number,
  limit: number
): Promise<{ position: number; row: number; reason: string; cells: string[] }[]> =>
  sql(
    thatFit(`select item.position, item.row, item.reason, staged.size, staged.cells
     from (select position, row, reason from chat_crm_import_item
       where chatbot_id = $1 and job_id = $2 and position > $3 and action = 'refused' order by position limit $4) as item
     cross join lateral (select size, cells from chat_crm_import_row
       where chatbot_id = $1 and job_id = $2 and position = item.position) as staged`),
    [chatbot_id, job_id, after, limit]
  )

/** Forgets what a preview found, for another to begin. */
export async function forgetItems(sql: Sql, { chatbot_id, job_id }: JobKey): Promise<void> {
  await sql("delete from chat_crm_import_item where chatbot_id = $1 and job_id = $2", [chatbot_id, job_id])
}

const FORGOTTEN_AT_ONCE = 10_000

const FORGET_ROWS = `
  delete from chat_crm_import_row staged
  where chatbot_id = $1 and job_id = $2 and position > $3 and position <= $4 and not exists (
    select 1 from chat_crm_import_item item
    where item.chatbot_id = $1 and item.job_id = $2 and item.position > $3 and item.position <= $4
      and item.position = staged.position and item.action = 'refused')`

const FORGET_ITEMS = `
  delete from chat_crm_import_item
  where chatbot_id = $1 and job_id = $2 and position > $3 and position <= $4 and action <> 'refused'`

/** Removes the rows of a job that has ended, but for the refused ones, in short transactions. */
export async function forgetImported(database: Database, { chatbot_id, job_id }: JobKey, total: number): Promise<void> {
  for (let from = 0; from < total; from += FORGOTTEN_AT_ONCE) {
    const range = [chatbot_id, job_id, from, from + FORGOTTEN_AT_ONCE]
    await database.transaction(async (sql) => {
      await sql("set local enable_nestloop = off")
      await sql(FORGET_ROWS, range)
      await sql(FORGET_ITEMS, range)
    })
  }
}

/** Removes what is left of the rows of imports that ended before a time, and why they were refused. */
export async function forgetEndedImports(sql: Sql, before: Date): Promise<void> {
  for (const table of ["chat_crm_import_row", "chat_crm_import_item"]) {
    await sql(
      `delete from ${table} staged using chat_crm_job job
       where job.kind = 'import' and job.finished_at < $1 and staged.chatbot_id = job.chatbot_id and staged.job_id = job.id`,
      [before]
    )
  }
  await sql(
    `update chat_crm_job
     set preview = preview || jsonb_build_object('sample', '[]'::jsonb, 'refusals', '[]'::jsonb, 'columns', ${WITHOUT_VALUES})
     where kind = 'import' and finished_at < $1 and (preview->'refusals' <> '[]' or preview->'sample' <> '[]')`,
    [before]
  )
}

/** Imports that nobody confirmed since a time. */
export const findForgottenImports = (sql: Sql, since: Date): Promise<JobKey[]> =>
  sql<JobKey>(
    `select chatbot_id, id as job_id from chat_crm_job
     where kind = 'import' and state = 'awaiting_confirmation' and updated_at < $1`,
    [since]
  )

// A row without an account may be about them, too.
const IS_THEIRS = `
  identity.chatbot_id = $1 and identity.id = $2 and item.chatbot_id = $1 and item.person in (identity.customer_id,
    concat_ws(E'\\x1f', identity.platform, identity.account, identity.external_id),
    concat_ws(E'\\x1f', identity.platform, '', identity.external_id))`

// Before the rows, and in the order in which a job takes them: one that works on them at this moment ends its chunk first.
const LOCK_THEIR_JOBS = `
  select id from chat_crm_job where chatbot_id = $1 and id = any(array(
    select item.job_id from chat_crm_import_item item, chat_crm_identity identity where ${IS_THEIRS}))
  order by id for update`

const ERASE_ROWS = `
  with theirs as (
    delete from chat_crm_import_item item using chat_crm_identity identity where ${IS_THEIRS}
    returning item.job_id, item.position, item.row
  ), staged as (
    delete from chat_crm_import_row staged using theirs
    where staged.chatbot_id = $1 and staged.job_id = theirs.job_id and staged.position = theirs.position
  )
  select job_id, array_agg(row) as rows from theirs group by job_id`

/** Without some of its entries that are about a row. */
const withoutRows = (part: string) => `(
  select coalesce(jsonb_agg(entry order by number), '[]')
  from jsonb_array_elements(preview->'${part}') with ordinality as entries (entry, number)
  where (entry->>'row')::int <> all ($3))`

const WITHOUT_VALUES = `(
  select coalesce(jsonb_agg(entry || '{"values": []}' order by number), '[]')
  from jsonb_array_elements(preview->'columns') with ordinality as entries (entry, number))`

const ERASE_FROM_PREVIEW = `
  update chat_crm_job set preview = preview || jsonb_build_object(
    'sample', ${withoutRows("sample")}, 'refusals', ${withoutRows("refusals")}, 'columns', ${WITHOUT_VALUES})
  where chatbot_id = $1 and id = $2 and preview is not null`

/**
 * Removes rows of files that are about one person, as far as a preview found out whom they are about, and what previews show of
 * them; first values of columns, which do not say whose they are, altogether.
 */
export async function eraseStagedRows(sql: Sql, chatbotId: string, identityId: string): Promise<void> {
  await sql(LOCK_THEIR_JOBS, [chatbotId, identityId])
  const erased = await sql<{ job_id: string; rows: number[] }>(ERASE_ROWS, [chatbotId, identityId])
  for (const { job_id, rows } of erased) {
    await sql(ERASE_FROM_PREVIEW, [chatbotId, job_id, rows])
  }
}
