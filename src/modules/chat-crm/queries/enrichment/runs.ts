import type { EnrichmentRun } from "../../../../types"
import { positionOf, timeOf, type Position, type Positioned } from "../../cursor"
import type { Sql } from "../../database"

/** A run as it is stored. */
export type RunRow = Omit<EnrichmentRun, "conversation" | "message_count"> & {
  chatbot_id: string
  trial_id: string | null
  message_ids: string[]
  /** What the built-in analyzer found at the time, which the confidence of another provider's values rests on. */
  second_opinion: unknown
}

const COLUMNS = `chatbot_id, id, conversation_id, customer_id, trial_id, state, provider, model, prompt_version, input_hash, message_ids,
  answer, raw, usage, cost, second_opinion, findings, refused, applied, fallback, error, started_at, finished_at`

// Whoever deletes a customer waits for this, or this waits for them and finds nobody.
const INSERT = `
  with run as materialized (
    select * from json_to_recordset($1) as run (chatbot_id text, id text, conversation_id text, customer_id text,
      trial_id text, state text, provider text, model text, prompt_version text, input_hash text, message_ids jsonb, answer jsonb,
      raw text, usage jsonb, cost float8, second_opinion jsonb, findings jsonb, refused jsonb, applied jsonb, fallback jsonb,
      error text, started_at timestamptz, finished_at timestamptz)
  ), theirs as materialized (
    select chatbot_id as of_chatbot, id as of_customer from chat_crm_customer customer
    where (chatbot_id, id) in (select chatbot_id, customer_id from run)
    order by id for key share of customer
  )
  insert into chat_crm_enrichment_run (${COLUMNS})
  select ${COLUMNS} from run join theirs on of_chatbot = chatbot_id and of_customer = customer_id
  where exists (select from chat_crm_conversation conversation
    where conversation.chatbot_id = run.chatbot_id and conversation.id = run.conversation_id)`

/** Keeps runs of customers that are still there: nothing is kept of whoever was deleted while it was read. */
export const insertRuns = (sql: Sql, runs: RunRow[]): Promise<unknown> =>
  runs.length === 0 ? Promise.resolve() : sql(INSERT, [JSON.stringify(runs)])

/** A stretch of a customer's runs, the newest first. */
export const listRuns = (
  sql: Sql,
  chatbotId: string,
  customerId: string,
  { limit, after }: { limit: number; after: Position | null }
): Promise<Positioned<RunRow>[]> =>
  sql<Positioned<RunRow>>(
    `select ${COLUMNS}, ${positionOf("started_at")} from chat_crm_enrichment_run
     where chatbot_id = $1 and customer_id = $2 and trial_id is null
       ${after ? `and (started_at, id) < (${timeOf("$4")}, $5::text)` : ""}
     order by started_at desc, id desc limit $3`,
    [chatbotId, customerId, limit, ...(after ? [after.at, after.id] : [])]
  )

/** One run, or undefined. */
export async function findRun(sql: Sql, chatbotId: string, runId: string): Promise<RunRow | undefined> {
  const rows = await sql<RunRow>(`select ${COLUMNS} from chat_crm_enrichment_run where chatbot_id = $1 and id = $2`, [chatbotId, runId])
  return rows[0]
}

/** The runs of a trial. */
export const runsOfTrial = (sql: Sql, chatbotId: string, trialId: string): Promise<RunRow[]> =>
  sql<RunRow>(`select ${COLUMNS} from chat_crm_enrichment_run where chatbot_id = $1 and trial_id = $2 order by id`, [chatbotId, trialId])
