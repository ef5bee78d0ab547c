import { deleteChatbotIntentWorkflow, updateChatbotIntentWorkflow } from "../../../../../../../workflows"
import { chatbotRoute } from "../../../../../../chatbot-route"
import type { UpdateIntent } from "../validators"

/** Changes what is named of an intent: `{ intent }`. */
export const POST = chatbotRoute<UpdateIntent>(
  async (req, res, { chatbot }) => {
    const { result: intent } = await updateChatbotIntentWorkflow(req.scope).run({
      input: { chatbot_id: chatbot.id, intent_id: String(req.params.intent_id), change: req.validatedBody },
    })
    res.json({ intent })
  },
  { feature: "intent_detection" }
)

/** Deletes an intent; rules on it are switched off. */
export const DELETE = chatbotRoute(
  async (req, res, { chatbot }) => {
    const { result: id } = await deleteChatbotIntentWorkflow(req.scope).run({
      input: { chatbot_id: chatbot.id, intent_id: String(req.params.intent_id) },
    })
    res.json({ id, object: "intent", deleted: true })
  },
  { feature: "intent_detection" }
)
