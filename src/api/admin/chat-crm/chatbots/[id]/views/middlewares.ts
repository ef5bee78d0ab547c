import { validateAndTransformBody, type MiddlewareRoute } from "@medusajs/framework/http"
import { CreateView, UpdateView } from "./validators"

const VIEWS = "/admin/chat-crm/chatbots/:id/views"

export const viewMiddlewares: MiddlewareRoute[] = [
  { method: ["POST"], matcher: VIEWS, middlewares: [validateAndTransformBody(CreateView)] },
  { method: ["POST"], matcher: `${VIEWS}/:view_id`, middlewares: [validateAndTransformBody(UpdateView)] },
]
