import { validateAndTransformBody, type MiddlewareRoute } from "@medusajs/framework/http"
import { CreateChannel, UpdateChannel } from "./validators"

const PATH = "/admin/chat-crm/chatbots/:id/channels"

export const channelMiddlewares: MiddlewareRoute[] = [
  { method: ["POST"], matcher: PATH, middlewares: [validateAndTransformBody(CreateChannel)] },
  { method: ["POST"], matcher: `${PATH}/:channel_id`, middlewares: [validateAndTransformBody(UpdateChannel)] },
]
