import { validateAndTransformBody, type MiddlewareRoute } from "@medusajs/framework/http"
import { StartTrial } from "./validators"

export const enrichmentMiddlewares: MiddlewareRoute[] = [
  {
    method: ["POST"],
    matcher: "/admin/chat-crm/chatbots/:id/enrichment/trials",
    middlewares: [validateAndTransformBody(StartTrial)],
  },
]
