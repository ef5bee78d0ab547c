import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateQuery } from "../../../../../validators"
import { ListCustomers } from "./validators"

export const customerMiddlewares: MiddlewareRoute[] = [
  {
    method: ["GET"],
    matcher: "/admin/chat-crm/chatbots/:id/customers",
    middlewares: [validateQuery(ListCustomers)],
  },
]
