import type { EnrichmentStatus, ReadingState } from "../../../../types"
import type { Sql } from "../../database"

/** How the reading of each of a customer's conversations stands, the latest first. */
export const readingStates = (sql: Sql, chatbotId: string, customerId: string): Promise<ReadingState[]> =>
  sql<ReadingState>(
    `select conversation_id, due_at, error, case
       when failed_at is not null then 'failed'
       when leased_until > now() then 'reading'
       when waits_for = 'budget' and due_at > now() then 'budget'
       when due_at is not null then 'waiting'
       else 'read' end as state
     from chat_crm_enrichment where chatbot_id = $1 and customer_id = $2
     order by coalesce(due_at, read_to) desc nulls last limit 50`,
    [chatbotId, customerId]
  )

/** What a chatbot's conversations wait for; by the index of those that are not up to date. */
export async function backlogOf(sql: Sql, chatbotId: string): Promise<EnrichmentStatus["backlog"]> {
  const [row] = await sql<EnrichmentStatus["backlog"]>(
    `select count(*) filter (where failed_at is null and waits_for is null)::int as waiting,
       count(*) filter (where failed_at is null and waits_for = 'budget')::int as budget,
       count(*) filter (where failed_at is not null)::int as failed
     from chat_crm_enrichment where chatbot_id = $1 and (due_at is not null or failed_at is not null)`,
    [chatbotId]
  )
  return row ?? { waiting: 0, budget: 0, failed: 0 }
}

/** What was read in the last 24 hours; run ids begin with the time they were made. */
export async function recentRuns(sql: Sql, chatbotId: string): Promise<EnrichmentStatus["runs"]> {
  const [row] = await sql<EnrichmentStatus["runs"]>(
    `select count(*) filter (where state = 'done')::int as done, count(*) filter (where state = 'failed')::int as failed,
       coalesce(sum(jsonb_array_length(refused)), 0)::int as refused_values,
       count(*) filter (where fallback is not null)::int as fallbacks, sum(cost) as cost
     from chat_crm_enrichment_run
     where chatbot_id = $1 and id >= $2 and trial_id is null and started_at > now() - interval '1 day'`,
    [chatbotId, idSince(Date.now() - 86_400_000)]
  )
  return row ?? { done: 0, failed: 0, refused_values: 0, fallbacks: 0, cost: null }
}

const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
const TIME_DIGITS = 10

/** The smallest id of a run that was made at this time. */
function idSince(time: number): string {
  let [rest, digits] = [time, ""]
  for (let i = 0; i < TIME_DIGITS; i++) {
    digits = (CROCKFORD[rest % 32] ?? "0") + digits
    rest = Math.floor(rest / 32)
  }
  return `ccrun_${digits}`
}
