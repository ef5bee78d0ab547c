import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../../modules/chat-crm"
import type { ImportStart } from "../../../types"

/** Begins to look at an uploaded file. Compensation cancels the job, and with it whatever it would have done. */
export const startImportStep = createStep(
  "start-import",
  async (start: ImportStart, { container }) => {
    const job = await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).imports.start(start)
    const { chatbot_id, source, actor } = start
    return new StepResponse(job, { chatbot_id, job_id: job.id, source, actor })
  },
  async (begun, { container }) => {
    if (begun) {
      await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).jobs.takeBack(begun)
    }
  }
)
