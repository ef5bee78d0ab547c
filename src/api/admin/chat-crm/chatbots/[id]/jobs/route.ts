import { chatbotRoute } from "../../../../../chatbot-route"
import type { ListJobs } from "./validators"

/** A page of jobs, the newest first: `{ jobs, limit, next_cursor }`. */
export const GET = chatbotRoute<unknown, ListJobs>(
  async (req, res, { crm, chatbot }) => {
    res.json(await crm.jobs.list(chatbot.id, req.validatedQuery as ListJobs))
  },
  { feature: "customer_tracking" }
)
