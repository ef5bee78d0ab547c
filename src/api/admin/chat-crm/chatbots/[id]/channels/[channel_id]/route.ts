import { toChannel } from "../../../../../../../modules/chat-crm/presenters"
import { deleteChatbotChannelWorkflow, updateChatbotChannelWorkflow } from "../../../../../../../workflows"
import { chatbotRoute } from "../../../../../../chatbot-route"
import { readReplacedCredentials } from "../credentials"
import type { UpdateChannel } from "../validators"

/** `{ channel }`. */
export const GET = chatbotRoute(async (req, res, { crm, chatbot }) => {
  res.json({ channel: toChannel(await crm.findChannel(chatbot.id, String(req.params.channel_id))) })
})

/** Renames, switches on or off, replaces credentials, ends a rotation: `{ channel }`. */
export const POST = chatbotRoute<UpdateChannel>(async (req, res, { crm, chatbot }) => {
  const { id, type } = await crm.findChannel(chatbot.id, String(req.params.channel_id))
  const { credentials, ...changes } = req.validatedBody
  const replaced = credentials && { credentials: readReplacedCredentials(type, credentials) }
  await updateChatbotChannelWorkflow(req.scope).run({ input: { ...changes, ...replaced, id, chatbot_id: chatbot.id } })
  res.json({ channel: toChannel(await crm.findChannel(chatbot.id, id)) })
})

/** Removes the channel and its secrets; its conversations stay. */
export const DELETE = chatbotRoute(async (req, res, { crm, chatbot }) => {
  const { id } = await crm.findChannel(chatbot.id, String(req.params.channel_id))
  await deleteChatbotChannelWorkflow(req.scope).run({ input: { id, chatbot_id: chatbot.id } })
  res.json({ id, object: "channel", deleted: true })
})
