import { toChatbot } from "../../../../modules/chat-crm/presenters"
import { createChatbotWorkflow } from "../../../../workflows"
import { adminRoute } from "../../../chatbot-route"
import { answerChatbot } from "./answer"
import type { CreateChatbot, ListChatbots } from "./validators"

/** The chatbots that the asker may see: `{ chatbots, count, limit, offset }`. */
export const GET = adminRoute<unknown, ListChatbots>(async (req, res, { crm, viewer }) => {
  const { limit, offset } = req.validatedQuery
  const { chatbots, count } = await crm.listVisibleChatbots(viewer, { limit, offset })
  res.json({ chatbots: chatbots.map(toChatbot), count, limit, offset })
})

/** Creates a chatbot: `{ chatbot }`. */
export const POST = adminRoute<CreateChatbot>(async (req, res, context) => {
  const input = { ...req.validatedBody, created_by: context.viewer?.user_id }
  const { result: id } = await createChatbotWorkflow(req.scope).run({ input })
  res.status(200).json(await answerChatbot(id, context, req.scope))
})
