import type { MedusaContainer } from "@medusajs/framework/types"
import type { Job, JobDecision } from "../../../../../../../types"
import { actorOf } from "../../../../../../actor"
import { chatbotRoute } from "../../../../../../chatbot-route"

type DecisionWorkflow = (container: MedusaContainer) => { run: (given: { input: JobDecision }) => Promise<{ result: Job }> }

/** A route that runs a workflow on a job, as whoever asks: `{ job }`. */
export const decideJob = (workflow: DecisionWorkflow) =>
  chatbotRoute(
    async (req, res, { chatbot, viewer }) => {
      const { source, actor } = await actorOf(viewer, req.auth_context, req.scope)
      const input = { chatbot_id: chatbot.id, job_id: String(req.params.job_id), source, actor }
      const { result } = await workflow(req.scope).run({ input })
      res.json({ job: result })
    },
    { feature: "customer_tracking" }
  )
