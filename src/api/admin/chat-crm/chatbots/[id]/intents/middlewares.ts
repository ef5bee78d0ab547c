import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateBody } from "../../../../../validators"
import { CreateIntent, TryIntents, UpdateIntent } from "./validators"

const INTENTS = "/admin/chat-crm/chatbots/:id/intents"

/** One intent; what tries them looks like an id. */
const INTENT = /^\/admin\/chat-crm\/chatbots\/[^/]+\/intents\/(?!try\/?$)[^/]+\/?$/

export const intentMiddlewares: MiddlewareRoute[] = [
  { method: ["POST"], matcher: INTENTS, middlewares: [validateBody(CreateIntent)] },
  { method: ["POST"], matcher: `${INTENTS}/try`, middlewares: [validateBody(TryIntents)] },
  { method: ["POST"], matcher: INTENT, middlewares: [validateBody(UpdateIntent)] },
]
