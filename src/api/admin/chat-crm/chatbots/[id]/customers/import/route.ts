import { startImportWorkflow } from "../../../../../../../workflows"
import { actorOf } from "../../../../../../actor"
import { chatbotRoute } from "../../../../../../chatbot-route"
import { letRestCome, uploadOf } from "../../../../../../upload"
import { named, type ImportOptionsParams } from "./validators"

/**
 * Takes a file of customers in, as the body or as the file of a form, and begins to look at it: 202 `{ job }`. Nothing is
 * written before it is confirmed. 400 `unreadable_file` for what is no CSV.
 */
export const POST = chatbotRoute<unknown, ImportOptionsParams>(
  async (req, res, { crm, chatbot, viewer }) => {
    const { file_name, ...options } = req.validatedQuery as ImportOptionsParams
    try {
      const { source, actor } = await actorOf(viewer, req.auth_context, req.scope)
      const sent = await uploadOf(req, res)
      const upload = await crm.imports.upload(chatbot.id, sent.file, { file_name: sent.file_name ?? file_name })
      const input = { chatbot_id: chatbot.id, source, actor, upload, options: named(options) }
      const { result } = await startImportWorkflow(req.scope)
        .run({ input })
        .catch(async (error: unknown) => {
          await crm.imports.discard(chatbot.id, upload)
          throw error
        })
      res.status(202).json({ job: result })
    } finally {
      letRestCome(req, res)
    }
  },
  { feature: "customer_tracking" }
)
