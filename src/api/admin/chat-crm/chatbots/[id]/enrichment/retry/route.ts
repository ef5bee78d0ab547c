import { retryFailedReadingsWorkflow } from "../../../../../../../workflows"
import { chatbotRoute } from "../../../../../../chatbot-route"

/** Tries all conversations again that could not be read: 202 `{ count }`. */
export const POST = chatbotRoute(
  async (req, res, { chatbot }) => {
    const { result: count } = await retryFailedReadingsWorkflow(req.scope).run({ input: { chatbot_id: chatbot.id } })
    res.status(202).json({ count })
  },
  { feature: "customer_tracking" }
)
