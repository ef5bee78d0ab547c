import { defineMiddlewares } from "@medusajs/framework/http"
import { adminMiddlewares } from "./admin/chat-crm/middlewares"
import { hookMiddlewares } from "./hooks/chat-crm/middlewares"
import { storeMiddlewares } from "./store/chat-crm/middlewares"
import { zaloDomainMiddlewares } from "./zalo-domain"

export default defineMiddlewares({
  routes: [...hookMiddlewares, ...adminMiddlewares, ...storeMiddlewares, ...zaloDomainMiddlewares],
})
