import { generateEntityId } from "@medusajs/framework/utils"
import type { ChatbotAccess, MemberRole } from "../../../types"
import type { Sql } from "../database"

/** A row of chat_crm_chatbot_member. */
export type MemberRow = { user_id: string; role: MemberRole; created_at: Date }

/** A chatbot's access and members, for this transaction to change. */
export type LockedTeam = { access: ChatbotAccess; members: MemberRow[] }

/** The members, owners first. */
export const listMembers = (sql: Sql, chatbotId: string): Promise<MemberRow[]> =>
  sql<MemberRow>(
    `select user_id, role, created_at from chat_crm_chatbot_member
     where chatbot_id = $1 and deleted_at is null order by role desc, created_at, user_id`,
    [chatbotId]
  )

/** Locks the chatbot's row, so that two who remove an owner each decide one after the other. */
export async function lockTeam(sql: Sql, chatbotId: string): Promise<LockedTeam | undefined> {
  const [chatbot] = await sql<{ access: ChatbotAccess }>(
    "select access from chat_crm_chatbot where id = $1 and deleted_at is null for update",
    [chatbotId]
  )
  return chatbot && { access: chatbot.access, members: await listMembers(sql, chatbotId) }
}

/** Adds a member, or gives one another role. */
export async function putMember(sql: Sql, chatbotId: string, userId: string, role: MemberRole): Promise<void> {
  await sql(
    `insert into chat_crm_chatbot_member (id, chatbot_id, user_id, role) values ($1, $2, $3, $4)
     on conflict (chatbot_id, user_id) where deleted_at is null do update set role = excluded.role, updated_at = now()`,
    [generateEntityId("", "ccmem"), chatbotId, userId, role]
  )
}

export async function removeMember(sql: Sql, chatbotId: string, userId: string): Promise<void> {
  await sql("delete from chat_crm_chatbot_member where chatbot_id = $1 and user_id = $2", [chatbotId, userId])
}
