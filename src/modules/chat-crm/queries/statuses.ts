import type { Status } from "../../../types"
import type { Sql } from "../database"

/** The stages of a chatbot, which stay as they are until the transaction ends. */
export async function lockStatuses(sql: Sql, chatbotId: string): Promise<Status[]> {
  const [chatbot] = await sql<{ statuses: Status[] }>(
    "select statuses from chat_crm_chatbot where id = $1 for share",
    [chatbotId]
  )
  return chatbot?.statuses ?? []
}
