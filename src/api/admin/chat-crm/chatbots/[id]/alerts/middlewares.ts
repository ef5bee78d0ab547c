import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateBody, validateQuery } from "../../../../../validators"
import { ListAlerts, SetAlertState } from "./validators"

const ALERTS = "/admin/chat-crm/chatbots/:id/alerts"

export const alertMiddlewares: MiddlewareRoute[] = [
  { method: ["GET"], matcher: ALERTS, middlewares: [validateQuery(ListAlerts)] },
  { method: ["POST"], matcher: `${ALERTS}/:alert_id`, middlewares: [validateBody(SetAlertState)] },
]
