import { pipeline } from "node:stream/promises"
import { chatbotRoute } from "../../../../../../chatbot-route"
import { sendsFile } from "../../../../../../csv-file"
import type { ExportCustomers } from "./validators"

/**
 * All customers that the list's filters fit as a file, streamed: `text/csv`, its `columns` chosen or all. `x-total-rows` tells
 * how many rows follow where that is known.
 */
export const GET = chatbotRoute<unknown, ExportCustomers>(
  async (req, res, { crm, chatbot }) => {
    const { columns, ...filter } = req.validatedQuery as ExportCustomers
    const { stream, total } = await crm.exports.open(chatbot.id, { filter, columns })
    sendsFile(res, `${chatbot.name} customers`)
    if (total !== null) {
      res.set("x-total-rows", String(total))
    }
    // Whoever goes away, or whatever fails, ends both; a file that is cut off is seen as such.
    await pipeline(stream, res).catch(() => undefined)
  },
  { feature: "customer_tracking" }
)
