import { setChatbotFeaturesWorkflow } from "../../../../../../workflows"
import { chatbotRoute } from "../../../../../chatbot-route"
import { answerChatbot } from "../../answer"
import type { SetFeatures } from "../../validators"

/** Switches features: `{ chatbot }`, or 403 `plan_required`. */
export const POST = chatbotRoute<SetFeatures>(async (req, res, context) => {
  const { id } = context.chatbot
  await setChatbotFeaturesWorkflow(req.scope).run({ input: { id, features: req.validatedBody } })
  res.json(await answerChatbot(id, context, req.scope))
})
