import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateBody, validateQuery } from "../../../../../validators"
import { CreateAlertRule, ListDeliveries, UpdateAlertRule } from "./validators"

const RULES = "/admin/chat-crm/chatbots/:id/alert-rules"

export const alertRuleMiddlewares: MiddlewareRoute[] = [
  { method: ["POST"], matcher: RULES, middlewares: [validateBody(CreateAlertRule)] },
  { method: ["POST"], matcher: `${RULES}/:rule_id`, middlewares: [validateBody(UpdateAlertRule)] },
  { method: ["GET"], matcher: `${RULES}/:rule_id/deliveries`, middlewares: [validateQuery(ListDeliveries)] },
]
