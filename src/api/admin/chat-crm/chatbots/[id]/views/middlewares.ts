import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateBody } from "../../../../../validators"
import { CreateView, UpdateView } from "./validators"

const VIEWS = "/admin/chat-crm/chatbots/:id/views"

export const viewMiddlewares: MiddlewareRoute[] = [
  { method: ["POST"], matcher: VIEWS, middlewares: [validateBody(CreateView)] },
  { method: ["POST"], matcher: `${VIEWS}/:view_id`, middlewares: [validateBody(UpdateView)] },
]
