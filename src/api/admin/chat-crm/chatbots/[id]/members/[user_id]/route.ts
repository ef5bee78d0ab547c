import { removeChatbotMemberWorkflow } from "../../../../../../../workflows"
import { chatbotRoute } from "../../../../../../chatbot-route"

/** Removes a member. 403 for those who are no owner of the chatbot. */
export const DELETE = chatbotRoute(async (req, res, { chatbot, viewer }) => {
  const user_id = String(req.params.user_id)
  await removeChatbotMemberWorkflow(req.scope).run({ input: { chatbot_id: chatbot.id, user_id, asked_by: viewer?.user_id } })
  res.json({ id: user_id, object: "member", deleted: true })
})
