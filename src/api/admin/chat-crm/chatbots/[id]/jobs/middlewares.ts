import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateQuery } from "../../../../../validators"
import { ListJobs } from "./validators"

export const jobMiddlewares: MiddlewareRoute[] = [
  { method: ["GET"], matcher: "/admin/chat-crm/chatbots/:id/jobs", middlewares: [validateQuery(ListJobs)] },
]
