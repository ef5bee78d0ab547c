import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateQuery } from "../../../validators"
import { ReadShopCustomer } from "./validators"

export const shopCustomerMiddlewares: MiddlewareRoute[] = [
  {
    method: ["GET"],
    matcher: "/admin/chat-crm/shop-customers/:shop_customer_id",
    middlewares: [validateQuery(ReadShopCustomer)],
  },
]
