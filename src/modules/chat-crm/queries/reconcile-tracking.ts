import type { Plan } from "../../../types"
import type { Sql } from "../database"
import { newId } from "../ids"
import { isTracking, type PlanOptions } from "../tracking"

/**
 * Opens or closes the chatbot's tracking interval, so that it says what switch and plan together say. The chatbot's row
 * is locked first: two that decide at once decide one after the other.
 */
export async function reconcileTracking(
  sql: Sql,
  chatbotId: string,
  options: PlanOptions
): Promise<void> {
  const [chatbot] = await sql<{ customer_tracking: boolean; plan: Plan | null }>(
    "select customer_tracking, plan from chat_crm_chatbot where id = $1 and deleted_at is null for update",
    [chatbotId]
  )
  if (chatbot && isTracking(chatbot, options)) {
    await sql(
      `insert into chat_crm_tracking_interval (id, chatbot_id, from_at) values ($1, $2, clock_timestamp())
       on conflict (chatbot_id) where to_at is null do nothing`,
      [newId("tracking_interval"), chatbotId]
    )
  } else {
    await sql(
      "update chat_crm_tracking_interval set to_at = clock_timestamp() where chatbot_id = $1 and to_at is null",
      [chatbotId]
    )
  }
}
