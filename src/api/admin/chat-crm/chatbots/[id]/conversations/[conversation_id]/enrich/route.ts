import { requestReadingWorkflow } from "../../../../../../../../workflows"
import { chatbotRoute } from "../../../../../../../chatbot-route"

/** Has a conversation read (again) now: 202 `{ enrichment }`, how its reading stands. */
export const POST = chatbotRoute(async (req, res, { chatbot }) => {
  const input = { chatbot_id: chatbot.id, conversation_id: String(req.params.conversation_id) }
  const { result: enrichment } = await requestReadingWorkflow(req.scope).run({ input })
  res.status(202).json({ enrichment })
})
