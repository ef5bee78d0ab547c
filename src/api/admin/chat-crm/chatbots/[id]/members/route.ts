import { putChatbotMemberWorkflow } from "../../../../../../workflows"
import { readTeam } from "../../../../../../workflows/lib/team"
import { chatbotRoute } from "../../../../../chatbot-route"
import type { PutMember } from "./validators"

/** The members of a chatbot, owners first: `{ members, count, limit, offset }`. Everybody who sees the chatbot may read them. */
export const GET = chatbotRoute(async (req, res, { chatbot }) => {
  const members = await readTeam(chatbot.id, req.scope)
  res.json({ members, count: members.length, limit: members.length, offset: 0 })
})

/** Adds a dashboard user, or gives a member another role: `{ member }`. 403 for those who are no owner of it. */
export const POST = chatbotRoute<PutMember>(async (req, res, { chatbot, viewer }) => {
  const { user_id, role } = req.validatedBody
  const input = { chatbot_id: chatbot.id, user_id, role, asked_by: viewer?.user_id }
  await putChatbotMemberWorkflow(req.scope).run({ input })
  const team = await readTeam(chatbot.id, req.scope)
  res.json({ member: team.find((member) => member.user_id === user_id) })
})
