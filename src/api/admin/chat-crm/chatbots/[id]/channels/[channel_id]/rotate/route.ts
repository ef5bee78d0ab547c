import { toChannel } from "../../../../../../../../modules/chat-crm/presenters"
import { rotateChannelSecretWorkflow } from "../../../../../../../../workflows"
import { chatbotRoute } from "../../../../../../../chatbot-route"

/** Makes a new secret where it is made here: `{ channel, secret }`, told this once. The old one holds for another day. */
export const POST = chatbotRoute(async (req, res, { crm, chatbot }) => {
  const { id } = await crm.findChannel(chatbot.id, String(req.params.channel_id))
  const { result } = await rotateChannelSecretWorkflow(req.scope).run({ input: { chatbot_id: chatbot.id, id } })
  res.json({ channel: toChannel(await crm.findChannel(chatbot.id, id)), secret: result.secret })
})
