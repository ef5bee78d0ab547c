import { defineMiddlewares } from "@medusajs/framework/http"
import { adminMiddlewares } from "./admin/chat-crm/middlewares"
import { searchMiddlewares } from "./admin/search"
import { hookMiddlewares } from "./hooks/chat-crm/middlewares"
import { storeMiddlewares } from "./store/chat-crm/middlewares"
import { zaloDomainMiddlewares } from "./zalo-domain"

export default defineMiddlewares({
  routes: [...hookMiddlewares, ...adminMiddlewares, ...searchMiddlewares, ...storeMiddlewares, ...zaloDomainMiddlewares],
})
