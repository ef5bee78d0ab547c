import type { MiddlewareRoute } from "@medusajs/framework/http"
import { alertRuleMiddlewares } from "./chatbots/[id]/alert-rules/middlewares"
import { alertMiddlewares } from "./chatbots/[id]/alerts/middlewares"
import { channelMiddlewares } from "./chatbots/[id]/channels/middlewares"
import { conversationMiddlewares } from "./chatbots/[id]/conversations/middlewares"
import { profileMiddlewares } from "./chatbots/[id]/customers/[customer_id]/middlewares"
import { customerMiddlewares } from "./chatbots/[id]/customers/middlewares"
import { enrichmentMiddlewares } from "./chatbots/[id]/enrichment/middlewares"
import { intentMiddlewares } from "./chatbots/[id]/intents/middlewares"
import { jobMiddlewares } from "./chatbots/[id]/jobs/middlewares"
import { memberMiddlewares } from "./chatbots/[id]/members/middlewares"
import { viewMiddlewares } from "./chatbots/[id]/views/middlewares"
import { chatbotMiddlewares } from "./chatbots/middlewares"
import { shopCustomerMiddlewares } from "./shop-customers/middlewares"

export const adminMiddlewares: MiddlewareRoute[] = [
  ...chatbotMiddlewares,
  ...memberMiddlewares,
  ...channelMiddlewares,
  ...customerMiddlewares,
  ...profileMiddlewares,
  ...jobMiddlewares,
  ...viewMiddlewares,
  ...intentMiddlewares,
  ...alertRuleMiddlewares,
  ...alertMiddlewares,
  ...conversationMiddlewares,
  ...enrichmentMiddlewares,
  ...shopCustomerMiddlewares,
]
