import { createChatbotIntentWorkflow } from "../../../../../../workflows"
import { chatbotRoute } from "../../../../../chatbot-route"
import type { CreateIntent } from "./validators"

/** The named intents of a chatbot, by name: `{ intents, count, limit, offset }`. */
export const GET = chatbotRoute(
  async (_, res, { crm, chatbot }) => {
    const intents = await crm.intents.list(chatbot.id)
    res.json({ intents, count: intents.length, limit: intents.length, offset: 0 })
  },
  { feature: "intent_detection" }
)

/** Adds a named intent: `{ intent }`. */
export const POST = chatbotRoute<CreateIntent>(
  async (req, res, { chatbot }) => {
    const { result: intent } = await createChatbotIntentWorkflow(req.scope).run({
      input: { chatbot_id: chatbot.id, ...req.validatedBody },
    })
    res.json({ intent })
  },
  { feature: "intent_detection" }
)
