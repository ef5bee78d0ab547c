import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../modules/chat-crm"
import type { TeamRequest } from "../../modules/chat-crm/members"
import type { ChatbotMember } from "../../types"

/** Who asks for a change of a chatbot's team: the id of a dashboard user; absent where a program does. */
export type AskedBy = { asked_by?: string }

/** The members of a chatbot as the dashboard's users, owners first. */
export async function readTeam(chatbotId: string, container: MedusaContainer): Promise<ChatbotMember[]> {
  const rows = await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).members.list(chatbotId)
  const users = await container
    .resolve(Modules.USER)
    .listUsers({ id: rows.map(({ user_id }) => user_id) }, { select: ["id", "first_name", "last_name", "email"], take: null })
  const known = new Map(users.map((user) => [user.id, user]))
  return rows.map(({ user_id, role, created_at }) => {
    const user = known.get(user_id)
    const name = [user?.first_name, user?.last_name].filter(Boolean).join(" ") || user?.email || null
    return { user_id, role, name, email: user?.email ?? null, created_at }
  })
}

/** A request to change a team, with those of its members who can sign in. */
export async function teamRequest(
  chatbot_id: string,
  { asked_by }: AskedBy,
  container: MedusaContainer
): Promise<TeamRequest> {
  const team = await readTeam(chatbot_id, container)
  const users = team.filter(({ email }) => email !== null).map(({ user_id }) => user_id)
  return { chatbot_id, asked_by: asked_by ?? null, users }
}
