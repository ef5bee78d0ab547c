import { validateAndTransformBody, type MiddlewareRoute } from "@medusajs/framework/http"
import { validateQuery } from "../../../validators"
import { CreateChatbot, ListChatbots, SetFeatures, UpdateChatbot } from "./validators"

export const chatbotMiddlewares: MiddlewareRoute[] = [
  { method: ["GET"], matcher: "/admin/chat-crm/chatbots", middlewares: [validateQuery(ListChatbots)] },
  { method: ["POST"], matcher: "/admin/chat-crm/chatbots", middlewares: [validateAndTransformBody(CreateChatbot)] },
  { method: ["POST"], matcher: "/admin/chat-crm/chatbots/:id", middlewares: [validateAndTransformBody(UpdateChatbot)] },
  {
    method: ["POST"],
    matcher: "/admin/chat-crm/chatbots/:id/features",
    middlewares: [validateAndTransformBody(SetFeatures)],
  },
]
