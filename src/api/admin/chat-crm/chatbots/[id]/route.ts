import { deleteChatbotWorkflow, updateChatbotWorkflow } from "../../../../../workflows"
import { chatbotRoute } from "../../../../chatbot-route"
import { answerChatbot } from "../answer"
import type { UpdateChatbot } from "../validators"

/** `{ chatbot }`, with its plan. */
export const GET = chatbotRoute(async (req, res, context) => {
  res.json(await answerChatbot(context.chatbot.id, context, req.scope))
})

/** Changes what is named: `{ chatbot }`. */
export const POST = chatbotRoute<UpdateChatbot>(async (req, res, context) => {
  const { id } = context.chatbot
  await updateChatbotWorkflow(req.scope).run({ input: { ...req.validatedBody, id } })
  res.json(await answerChatbot(id, context, req.scope))
})

/** Deletes the chatbot and everything in it. */
export const DELETE = chatbotRoute(async (req, res, { chatbot: { id } }) => {
  await deleteChatbotWorkflow(req.scope).run({ input: { id } })
  res.json({ id, object: "chatbot", deleted: true })
})
