import { deleteChatbotWorkflow, updateChatbotWorkflow } from "../../../../../workflows"
import { actorOf } from "../../../../actor"
import { chatbotRoute } from "../../../../chatbot-route"
import { answerChatbot } from "../answer"
import type { UpdateChatbot } from "../validators"

/** `{ chatbot }`, with its plan. */
export const GET = chatbotRoute(async (req, res, context) => {
  res.json(await answerChatbot(context.chatbot.id, context, req.scope))
})

/**
 * Changes what is named: `{ chatbot }`. `statuses` replaces the stages; `moved` says where the people of removed ones go,
 * 400 `stage_in_use` where that is missing.
 */
export const POST = chatbotRoute<UpdateChatbot>(async (req, res, context) => {
  const { id } = context.chatbot
  const decider = await actorOf(context.viewer, req.auth_context, req.scope)
  const input = { ...req.validatedBody, ...decider, id, asked_by: context.viewer?.user_id }
  await updateChatbotWorkflow(req.scope).run({ input })
  res.json(await answerChatbot(id, context, req.scope))
})

/** Deletes the chatbot and everything in it. */
export const DELETE = chatbotRoute(async (req, res, { chatbot: { id } }) => {
  await deleteChatbotWorkflow(req.scope).run({ input: { id } })
  res.json({ id, object: "chatbot", deleted: true })
})
