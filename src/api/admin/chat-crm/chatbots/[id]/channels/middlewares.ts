import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateBody } from "../../../../../validators"
import { CreateChannel, UpdateChannel } from "./validators"

const PATH = "/admin/chat-crm/chatbots/:id/channels"

export const channelMiddlewares: MiddlewareRoute[] = [
  { method: ["POST"], matcher: PATH, middlewares: [validateBody(CreateChannel)] },
  { method: ["POST"], matcher: `${PATH}/:channel_id`, middlewares: [validateBody(UpdateChannel)] },
]
