import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateQuery } from "../../../../../validators"
import { ListConversations, ListMessages } from "./validators"

const PATH = "/admin/chat-crm/chatbots/:id/conversations"

export const conversationMiddlewares: MiddlewareRoute[] = [
  { method: ["GET"], matcher: PATH, middlewares: [validateQuery(ListConversations)] },
  { method: ["GET"], matcher: `${PATH}/:conversation_id/messages`, middlewares: [validateQuery(ListMessages)] },
]
