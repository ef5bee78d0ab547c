import type { Sql } from "../database"

export type DeliveryKey = { chatbot_id: string; channel_id: string; delivery_id: string }

// In the order of the key, so that two batches with the same deliveries wait for each other and never in a circle.
const REMEMBER = `
  insert into chat_crm_delivery (chatbot_id, channel_id, delivery_id)
  select chatbot_id, channel_id, delivery_id
  from json_to_recordset($1) as given (chatbot_id text, channel_id text, delivery_id text)
  order by chatbot_id, channel_id, delivery_id
  on conflict do nothing
  returning chatbot_id, channel_id, delivery_id`

/** Marks deliveries as taken and gives those that are new. One still under way elsewhere is waited for. */
export const rememberDeliveries = (sql: Sql, keys: DeliveryKey[]): Promise<DeliveryKey[]> =>
  keys.length > 0 ? sql<DeliveryKey>(REMEMBER, [JSON.stringify(keys)]) : Promise.resolve([])

/** Forgets deliveries that no platform repeats any more. */
export async function forgetOldDeliveries(sql: Sql, days: number): Promise<void> {
  await sql("delete from chat_crm_delivery where received_at < now() - make_interval(days => $1)", [days])
}
