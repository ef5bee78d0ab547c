import { chatbotRoute } from "../../../../../chatbot-route"
import type { ListConversations } from "./validators"

/**
 * A page of conversations, newest message first: `{ conversations, count, count_is_exact, limit, next_cursor }`. Needs
 * no plan: conversations are there with or without tracking.
 */
export const GET = chatbotRoute<unknown, ListConversations>(async (req, res, { crm, chatbot }) => {
  const listing = req.validatedQuery as ListConversations
  const [page, count] = await Promise.all([
    crm.listConversations(chatbot.id, listing),
    crm.countConversations(chatbot.id, listing),
  ])
  res.json({ ...page, ...count })
})
