import type { AnalysisState, Findings } from "../../../../types"
import type { Sql } from "../../database"
import type { ConversationKey } from "./due"

/** A conversation that this process alone reads until its lease ends, with what is known of it. */
export type ClaimedConversation = ConversationKey & {
  customer_id: string
  revision: number
  forced: boolean
  attempts: number
  provider: string | null
  read: number
  read_hash: string | null
  state: AnalysisState | null
  findings: Findings | null
}

/*
 * By the index of what is due, the longest waiting first; what another process reads is stepped over. Where tracking has
 * ended in the meantime nothing is read.
 */
const CLAIM = `
  with due as (
    select chatbot_id, conversation_id from chat_crm_enrichment
    where due_at <= now() and (leased_until is null or leased_until < now())
    order by due_at limit $1 for update skip locked
  ), tracked as (
    select chatbot_id from (select distinct chatbot_id from due) as chatbots
    where exists (select from chat_crm_tracking_interval interval
      join chat_crm_chatbot chatbot on chatbot.id = interval.chatbot_id and chatbot.deleted_at is null
      where interval.chatbot_id = chatbots.chatbot_id and interval.to_at is null)
  )
  update chat_crm_enrichment claimed set
    due_at = case when due.chatbot_id in (select chatbot_id from tracked) then claimed.due_at end,
    lease = case when due.chatbot_id in (select chatbot_id from tracked) then $2 end,
    leased_until = case when due.chatbot_id in (select chatbot_id from tracked) then now() + $3::float8 * interval '1 second' end
  from due where claimed.chatbot_id = due.chatbot_id and claimed.conversation_id = due.conversation_id
  returning claimed.chatbot_id, claimed.conversation_id, customer_id, revision, forced, attempts, provider, read, read_hash, state,
    findings, due_at is not null as tracked`

/** Claims conversations that are due, at most `limit`, for some seconds; `taken` counts those that are no longer tracked too. */
export async function claimDue(
  sql: Sql,
  { limit, lease, seconds }: { limit: number; lease: string; seconds: number }
): Promise<{ claimed: ClaimedConversation[]; taken: number }> {
  const rows = await sql<ClaimedConversation & { tracked: boolean }>(CLAIM, [limit, lease, seconds])
  return { claimed: rows.filter(({ tracked }) => tracked), taken: rows.length }
}

/** How many conversations are due, counted up to `most`. */
export async function countDue(sql: Sql, most: number): Promise<number> {
  const [row] = await sql<{ count: number }>(
    `select count(*)::int as count from (
       select from chat_crm_enrichment where due_at <= now() and (leased_until is null or leased_until < now()) limit $1) as due`,
    [most]
  )
  return row?.count ?? 0
}

/** Gives conversations back that were claimed and not read: they are as due as before. Of all of a lease unless named. */
export const releaseClaims = (sql: Sql, lease: string, conversationIds: string[] | null = null): Promise<unknown> =>
  sql(
    `update chat_crm_enrichment set lease = null, leased_until = null
     where lease = $1 and ($2::text[] is null or conversation_id = any($2))`,
    [lease, conversationIds]
  )

/** What becomes of a conversation that could not be read. */
export type Postponed = ConversationKey & { lease: string; revision: number } & (
    | { outcome: "later"; after_seconds: number; error: string }
    | { outcome: "budget"; until: Date }
    | { outcome: "failed"; error: string }
  )

const POSTPONE = `
  with given as materialized (
    select * from json_to_recordset($1) as given (chatbot_id text, conversation_id text, lease text, revision int, outcome text,
      after_seconds float8, until timestamptz, error text)
  ), locked as materialized (
    select known.chatbot_id, known.conversation_id from chat_crm_enrichment known
    join given on known.chatbot_id = given.chatbot_id and known.conversation_id = given.conversation_id and known.lease = given.lease
    order by known.chatbot_id, known.conversation_id for update of known
  )
  update chat_crm_enrichment claimed set
    lease = null, leased_until = null,
    attempts = case when given.outcome = 'budget' then claimed.attempts else claimed.attempts + 1 end,
    due_at = case when claimed.revision > given.revision and given.outcome <> 'budget' then claimed.due_at
      when given.outcome = 'later' then now() + given.after_seconds * interval '1 second'
      when given.outcome = 'budget' then given.until end,
    waits_for = case when given.outcome = 'budget' then 'budget' end,
    error = given.error,
    waiting_since = now(),
    failed_at = case when given.outcome = 'failed' and claimed.revision = given.revision then now() end
  from locked join given using (chatbot_id, conversation_id)
  where claimed.chatbot_id = locked.chatbot_id and claimed.conversation_id = locked.conversation_id`

/** Puts claimed conversations off, or gives them up until somebody says something or asks for it. */
export const postpone = (sql: Sql, rows: Postponed[]): Promise<unknown> =>
  rows.length === 0 ? Promise.resolve() : sql(POSTPONE, [JSON.stringify(rows)])
