import { previewImportWorkflow } from "../../../../../../../../workflows"
import { actorOf } from "../../../../../../../actor"
import { chatbotRoute } from "../../../../../../../chatbot-route"
import { named, type PreviewImport } from "../../../customers/import/validators"

/** Looks at an import's file again, its columns or options being others: 202 `{ job }`, or 409 `wrong_job_state`. */
export const POST = chatbotRoute<PreviewImport>(
  async (req, res, { chatbot, viewer }) => {
    const { mapping, ...options } = req.validatedBody
    const { source, actor } = await actorOf(viewer, req.auth_context, req.scope)
    const input = { chatbot_id: chatbot.id, job_id: String(req.params.job_id), source, actor, mapping, options: named(options) }
    const { result } = await previewImportWorkflow(req.scope).run({ input })
    res.status(202).json({ job: result })
  },
  { feature: "customer_tracking" }
)
