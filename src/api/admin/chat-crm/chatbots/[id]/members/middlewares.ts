import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateBody } from "../../../../../validators"
import { PutMember } from "./validators"

export const memberMiddlewares: MiddlewareRoute[] = [
  {
    method: ["POST"],
    matcher: "/admin/chat-crm/chatbots/:id/members",
    middlewares: [validateBody(PutMember)],
  },
]
