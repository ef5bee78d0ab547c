import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateBody } from "../../../../../validators"
import { StartTrial } from "./validators"

export const enrichmentMiddlewares: MiddlewareRoute[] = [
  {
    method: ["POST"],
    matcher: "/admin/chat-crm/chatbots/:id/enrichment/trials",
    middlewares: [validateBody(StartTrial)],
  },
]
