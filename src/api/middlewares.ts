import { defineMiddlewares } from "@medusajs/framework/http"
import { adminMiddlewares } from "./admin/chat-crm/middlewares"
import { hookMiddlewares } from "./hooks/chat-crm/middlewares"

export default defineMiddlewares({ routes: [...hookMiddlewares, ...adminMiddlewares] })
