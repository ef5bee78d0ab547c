import { chatbotRoute } from "../../../../../../chatbot-route"

/** `{ job }`, with its progress as of its last chunk. */
export const GET = chatbotRoute(
  async (req, res, { crm, chatbot }) => {
    res.json({ job: await crm.jobs.find({ chatbot_id: chatbot.id, job_id: String(req.params.job_id) }) })
  },
  { feature: "customer_tracking" }
)
