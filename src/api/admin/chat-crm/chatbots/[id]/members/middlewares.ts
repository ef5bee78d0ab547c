import { validateAndTransformBody, type MiddlewareRoute } from "@medusajs/framework/http"
import { PutMember } from "./validators"

export const memberMiddlewares: MiddlewareRoute[] = [
  {
    method: ["POST"],
    matcher: "/admin/chat-crm/chatbots/:id/members",
    middlewares: [validateAndTransformBody(PutMember)],
  },
]
