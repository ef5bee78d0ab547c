import { chatbotRoute } from "../../../../../../../chatbot-route"

/** A trial with what it would change so far: `{ trial }`. */
export const GET = chatbotRoute(
  async (req, res, { crm, chatbot }) => {
    res.json({ trial: await crm.trials.find({ chatbot_id: chatbot.id, trial_id: String(req.params.trial_id) }) })
  },
  { feature: "customer_tracking" }
)
