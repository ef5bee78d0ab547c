import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../../modules/chat-crm"
import type { BulkChange } from "../../../types"

/** Fixes who is changed and begins to. Compensation stops the job and undoes what it did. */
export const startBulkChangeStep = createStep(
  "start-bulk-change",
  async (change: BulkChange, { container }) => {
    const job = await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).jobs.startBulk(change)
    const { chatbot_id, source, actor } = change
    return new StepResponse(job, { chatbot_id, job_id: job.id, source, actor })
  },
  async (begun, { container }) => {
    if (begun) {
      await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).jobs.takeBack(begun)
    }
  }
)
