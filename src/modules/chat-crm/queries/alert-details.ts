import type { Signal } from "../../../types"
import { crossingKey } from "../alerts/crossings"
import type { Sql } from "../database"

/*
 * By the key of the crossing, which the unique index has. What was said later of the same detail stands in the place of what
 * was said before; where nothing changes nothing is written.
 */
const ADD = `
  with given as (
    select * from json_to_recordset($1) as given (chatbot_id text, crossing_key text, details jsonb)
  ),
  merged as (
    select alert.chatbot_id, alert.id, (
        select jsonb_agg(detail order by is_new, place) from (
          select detail, false as is_new, place from jsonb_array_elements(alert.details) with ordinality as known (detail, place)
          where not exists (
            select from jsonb_array_elements(given.details) as newer where newer->>'name' = detail->>'name')
          union all
          select detail, true, place from jsonb_array_elements(given.details) with ordinality as newer (detail, place)
        ) as either
      ) as details
    from given
    join chat_crm_alert alert on alert.chatbot_id = given.chatbot_id and alert.crossing_key = given.crossing_key
    where not alert.details @> given.details
    order by alert.chatbot_id, alert.id for update of alert
  )
  update chat_crm_alert alert set details = merged.details
  from merged where alert.chatbot_id = merged.chatbot_id and alert.id = merged.id`

/** Puts what a customer said of an intent's details after the alert was raised on that alert; nobody is told of it anew. */
export async function addAlertDetails(sql: Sql, signals: Signal[]): Promise<void> {
  const rows = signals.flatMap((signal) =>
    signal.kind === "intent" && signal.details?.length
      ? [{ chatbot_id: signal.chatbot_id, crossing_key: crossingKey(signal), details: signal.details }]
      : []
  )
  if (rows.length > 0) {
    await sql(ADD, [JSON.stringify(rows)])
  }
}
