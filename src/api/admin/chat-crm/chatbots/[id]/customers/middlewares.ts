import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateBody, validateQuery } from "../../../../../validators"
import { BulkChangeBody } from "./bulk/validators"
import { ExportCustomers } from "./export/validators"
import { ImportOptionsParams } from "./import/validators"
import { ChangeCustomer, ListCustomers } from "./validators"

const CUSTOMERS = "/admin/chat-crm/chatbots/:id/customers"

/** One customer; the names of what is done to many look like an id. */
const CUSTOMER = /^\/admin\/chat-crm\/chatbots\/[^/]+\/customers\/(?!(?:bulk|import)\/?$)[^/]+\/?$/

export const customerMiddlewares: MiddlewareRoute[] = [
  { method: ["GET"], matcher: CUSTOMERS, middlewares: [validateQuery(ListCustomers)] },
  { method: ["POST"], matcher: CUSTOMER, middlewares: [validateBody(ChangeCustomer)] },
  {
    method: ["POST"],
    matcher: `${CUSTOMERS}/bulk`,
    bodyParser: { sizeLimit: "1mb" },
    middlewares: [validateBody(BulkChangeBody)],
  },
  { method: ["GET"], matcher: `${CUSTOMERS}/export`, middlewares: [validateQuery(ExportCustomers)] },
  // The file is read as it comes in.
  { method: ["POST"], matcher: `${CUSTOMERS}/import`, bodyParser: false, middlewares: [validateQuery(ImportOptionsParams)] },
]
