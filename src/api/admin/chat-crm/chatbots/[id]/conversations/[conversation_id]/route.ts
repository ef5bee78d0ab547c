import { notFound } from "../../../../../../../modules/chat-crm/errors"
import { chatbotRoute } from "../../../../../../chatbot-route"

/** `{ conversation }`. */
export const GET = chatbotRoute(async (req, res, { crm, chatbot }) => {
  const id = String(req.params.conversation_id)
  const conversation = await crm.findConversation(chatbot.id, id)
  if (!conversation) {
    throw notFound("conversation", id)
  }
  res.json({ conversation })
})
