import { trySentence } from "../../../../../../../workflows/intents/try-intents"
import { chatbotRoute } from "../../../../../../chatbot-route"
import type { TryIntents } from "../validators"

/** What a text would trigger, with an intent that is not saved yet if one is sent along: `{ matches, threshold }`. */
export const POST = chatbotRoute<TryIntents>(
  async (req, res, { chatbot }) => {
    res.json(await trySentence({ chatbot_id: chatbot.id, ...req.validatedBody }, req.scope))
  },
  { feature: "intent_detection" }
)
