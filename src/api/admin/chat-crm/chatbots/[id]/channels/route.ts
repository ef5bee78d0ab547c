import { toChannel } from "../../../../../../modules/chat-crm/presenters"
import { createChatbotChannelWorkflow } from "../../../../../../workflows"
import { chatbotRoute } from "../../../../../chatbot-route"
import { readCredentials } from "./credentials"
import type { CreateChannel } from "./validators"

/** The channels of a chatbot: `{ channels, count }`, never with credentials. */
export const GET = chatbotRoute(async (_, res, { crm, chatbot }) => {
  const rows = await crm.listChannels(chatbot.id)
  res.json({ channels: rows.map(toChannel), count: rows.length, limit: rows.length, offset: 0 })
})

/** Connects a platform: `{ channel, secret? }`. The secret is told this once. */
export const POST = chatbotRoute<CreateChannel>(async (req, res, { crm, chatbot }) => {
  const { type, credentials } = req.validatedBody
  const input = { ...req.validatedBody, chatbot_id: chatbot.id, credentials: readCredentials(type, credentials) }
  const { result } = await createChatbotChannelWorkflow(req.scope).run({ input })
  const channel = await crm.findChannel(chatbot.id, result.id)
  res.json({ channel: toChannel(channel), ...(result.secret && { secret: result.secret }) })
})
