import { pipeline } from "node:stream/promises"
import { chatbotRoute } from "../../../../../../../chatbot-route"
import { sendsFile } from "../../../../../../../csv-file"

/** The refused rows of an import as a file, why in its last column: to be corrected and sent again. */
export const GET = chatbotRoute(
  async (req, res, { crm, chatbot }) => {
    const rows = await crm.imports.refused({ chatbot_id: chatbot.id, job_id: String(req.params.job_id) })
    sendsFile(res, `${chatbot.name} refused rows`)
    await pipeline(rows, res).catch(() => undefined)
  },
  { feature: "customer_tracking" }
)
