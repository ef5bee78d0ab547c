import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateBody, validateQuery } from "../../../../../../validators"
import { LinkCustomer, ListNotes, ListRuns, ListTimeline, WriteNote } from "./validators"

const CUSTOMER = "/admin/chat-crm/chatbots/:id/customers/:customer_id"

export const profileMiddlewares: MiddlewareRoute[] = [
  { method: ["GET"], matcher: `${CUSTOMER}/timeline`, middlewares: [validateQuery(ListTimeline)] },
  { method: ["GET"], matcher: `${CUSTOMER}/enrichment-runs`, middlewares: [validateQuery(ListRuns)] },
  { method: ["GET"], matcher: `${CUSTOMER}/notes`, middlewares: [validateQuery(ListNotes)] },
  { method: ["POST"], matcher: `${CUSTOMER}/notes`, middlewares: [validateBody(WriteNote)] },
  { method: ["POST"], matcher: `${CUSTOMER}/notes/:note_id`, middlewares: [validateBody(WriteNote)] },
  { method: ["POST"], matcher: `${CUSTOMER}/links`, middlewares: [validateBody(LinkCustomer)] },
]
