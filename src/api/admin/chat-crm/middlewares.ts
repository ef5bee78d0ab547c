import type { MiddlewareRoute } from "@medusajs/framework/http"
import { channelMiddlewares } from "./chatbots/[id]/channels/middlewares"
import { conversationMiddlewares } from "./chatbots/[id]/conversations/middlewares"
import { customerMiddlewares } from "./chatbots/[id]/customers/middlewares"
import { chatbotMiddlewares } from "./chatbots/middlewares"

export const adminMiddlewares: MiddlewareRoute[] = [
  ...chatbotMiddlewares,
  ...channelMiddlewares,
  ...customerMiddlewares,
  ...conversationMiddlewares,
]
