import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateBody, validateQuery } from "../../../../../validators"
import { PreviewImport } from "../customers/import/validators"
import { ListJobs } from "./validators"

export const jobMiddlewares: MiddlewareRoute[] = [
  { method: ["GET"], matcher: "/admin/chat-crm/chatbots/:id/jobs", middlewares: [validateQuery(ListJobs)] },
  {
    method: ["POST"],
    matcher: "/admin/chat-crm/chatbots/:id/jobs/:job_id/preview",
    middlewares: [validateBody(PreviewImport)],
  },
]
