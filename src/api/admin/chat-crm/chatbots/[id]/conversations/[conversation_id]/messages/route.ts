import { notFound } from "../../../../../../../../modules/chat-crm/errors"
import { chatbotRoute } from "../../../../../../../chatbot-route"
import type { ListMessages } from "../../validators"

/** A page of a transcript with the conversation it belongs to: `{ conversation, messages, limit, next_cursor }`. */
export const GET = chatbotRoute<unknown, ListMessages>(async (req, res, { crm, chatbot }) => {
  const id = String(req.params.conversation_id)
  const conversation = await crm.findConversation(chatbot.id, id)
  if (!conversation) {
    throw notFound("conversation", id)
  }
  res.json({ conversation, ...(await crm.listMessages(chatbot.id, id, req.validatedQuery as ListMessages)) })
})
