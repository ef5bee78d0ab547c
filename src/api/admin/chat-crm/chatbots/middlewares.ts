import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateBody, validateQuery } from "../../../validators"
import { CreateChatbot, ListChatbots, SetFeatures, UpdateChatbot } from "./validators"

export const chatbotMiddlewares: MiddlewareRoute[] = [
  { method: ["GET"], matcher: "/admin/chat-crm/chatbots", middlewares: [validateQuery(ListChatbots)] },
  { method: ["POST"], matcher: "/admin/chat-crm/chatbots", middlewares: [validateBody(CreateChatbot)] },
  { method: ["POST"], matcher: "/admin/chat-crm/chatbots/:id", middlewares: [validateBody(UpdateChatbot)] },
  {
    method: ["POST"],
    matcher: "/admin/chat-crm/chatbots/:id/features",
    middlewares: [validateBody(SetFeatures)],
  },
]
