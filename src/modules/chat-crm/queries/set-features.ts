import type { Feature } from "../../../types"
import type { Sql } from "../database"
import type { ChatbotRow } from "../rows"
import type { PlanOptions } from "../tracking"
import { reconcileTracking } from "./reconcile-tracking"

/** Sets feature switches and what follows for tracking. Gives the chatbot as it was before; undefined if there is none. */
export async function setFeatures(
  sql: Sql,
  chatbotId: string,
  features: Partial<Record<Feature, boolean>>,
  options: PlanOptions
): Promise<ChatbotRow | undefined> {
  const [before] = await sql<ChatbotRow>(
    "select * from chat_crm_chatbot where id = $1 and deleted_at is null for update",
    [chatbotId]
  )
  if (before) {
    await sql(
      `update chat_crm_chatbot set customer_tracking = coalesce($2, customer_tracking),
         intent_detection = coalesce($3, intent_detection), updated_at = now() where id = $1`,
      [chatbotId, features.customer_tracking ?? null, features.intent_detection ?? null]
    )
    await reconcileTracking(sql, chatbotId, options)
  }
  return before
}
