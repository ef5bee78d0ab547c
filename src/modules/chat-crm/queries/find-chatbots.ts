import type { Sql } from "../database"
import type { ChatbotRow } from "../rows"

/** Who asks: a person of the team, or null for a secret API key, which sees all. */
export type Viewer = { user_id: string } | null

/** SQL that is true for a `chat_crm_chatbot chatbot` that the viewer, `$1`, may know of. */
export const VISIBLE = `chatbot.deleted_at is null and (chatbot.access = 'team' or $1::text is null or exists (
  select 1 from chat_crm_chatbot_member member
  where member.chatbot_id = chatbot.id and member.user_id = $1 and member.deleted_at is null))`

/** A chatbot, if the viewer may know that it exists. */
export async function findVisibleChatbot(sql: Sql, id: string, viewer: Viewer): Promise<ChatbotRow | undefined> {
  const rows = await sql<ChatbotRow>(`select chatbot.* from chat_crm_chatbot chatbot where ${VISIBLE} and id = $2`, [
    viewer?.user_id ?? null,
    id,
  ])
  return rows[0]
}

/** The chatbots a viewer may see, the oldest first, and how many there are. */
export async function listVisibleChatbots(
  sql: Sql,
  viewer: Viewer,
  { limit, offset }: { limit: number; offset: number }
): Promise<{ chatbots: ChatbotRow[]; count: number }> {
  const asker = viewer?.user_id ?? null
  const chatbots = await sql<ChatbotRow>(
    `select chatbot.* from chat_crm_chatbot chatbot where ${VISIBLE} order by created_at, id limit $2 offset $3`,
    [asker, limit, offset]
  )
  const [total] = await sql<{ count: string }>(`select count(*) from chat_crm_chatbot chatbot where ${VISIBLE}`, [asker])
  return { chatbots, count: Number(total?.count ?? 0) }
}
