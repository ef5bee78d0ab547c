import { MedusaError } from "@medusajs/framework/utils"
import type { AnalysisState, Findings } from "../../../../types"
import type { Sql } from "../../database"
import type { ConversationKey } from "./due"

/** What is remembered of a conversation that was read under a lease. */
export type StoredReading = ConversationKey & {
  lease: string
  revision: number
  provider: string
  read: number
  read_hash: string
  read_to: Date | string
  state: AnalysisState | null
  findings: Findings
}

const HELD = `
  select known.conversation_id from chat_crm_enrichment known
  join json_to_recordset($1) as given (chatbot_id text, conversation_id text, lease text)
    on known.chatbot_id = given.chatbot_id and known.conversation_id = given.conversation_id and known.lease = given.lease`

/** The ids of those whose lease still holds. */
export async function heldReadings(sql: Sql, readings: StoredReading[]): Promise<string[]> {
  const rows = await sql<{ conversation_id: string }>(HELD, [JSON.stringify(readings.map(keyOf))])
  return rows.map(({ conversation_id }) => conversation_id)
}

const keyOf = ({ chatbot_id, conversation_id, lease }: StoredReading) => ({ chatbot_id, conversation_id, lease })

// What was said while it was read has it due again: the revision tells. Locked in the order in which what is said locks.
const STORE = `
  with given as materialized (
    select * from json_to_recordset($1) as given (chatbot_id text, conversation_id text, lease text, revision int, provider text,
      read int, read_hash text, read_to timestamptz, state jsonb, findings jsonb)
  ), locked as materialized (
    select known.chatbot_id, known.conversation_id from chat_crm_enrichment known
    join given on known.chatbot_id = given.chatbot_id and known.conversation_id = given.conversation_id and known.lease = given.lease
    order by known.chatbot_id, known.conversation_id for update of known
  )
  update chat_crm_enrichment claimed set
    lease = null, leased_until = null, attempts = 0, waits_for = null, error = null, failed_at = null,
    due_at = case when claimed.revision > given.revision then claimed.due_at end,
    waiting_since = case when claimed.revision > given.revision then now() else claimed.waiting_since end,
    forced = claimed.forced and claimed.revision > given.revision,
    provider = given.provider, read = given.read, read_hash = given.read_hash, read_to = given.read_to, state = given.state,
    findings = given.findings
  from locked join given using (chatbot_id, conversation_id)
  where claimed.chatbot_id = locked.chatbot_id and claimed.conversation_id = locked.conversation_id
  returning 1`

/** Stores readings, all of them: throws where a lease was lost in between. */
export async function storeReadings(sql: Sql, readings: StoredReading[]): Promise<void> {
  const rows = await sql(STORE, [JSON.stringify(readings)])
  if (rows.length < readings.length) {
    throw new MedusaError(
      MedusaError.Types.CONFLICT,
      "Conversations that were read have been claimed by another process, or are gone."
    )
  }
}

/** Ends the claims of conversations in which nothing new was said. */
export const dismissClaims = (sql: Sql, claims: (ConversationKey & { lease: string; revision: number })[]): Promise<unknown> =>
  claims.length === 0
    ? Promise.resolve()
    : sql(
        `update chat_crm_enrichment claimed set lease = null, leased_until = null, attempts = 0, error = null,
           due_at = case when claimed.revision > given.revision then claimed.due_at end
         from json_to_recordset($1) as given (chatbot_id text, conversation_id text, lease text, revision int)
         where claimed.chatbot_id = given.chatbot_id and claimed.conversation_id = given.conversation_id
           and claimed.lease = given.lease`,
        [JSON.stringify(claims)]
      )
