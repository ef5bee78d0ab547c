import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../../modules/chat-crm"
import type { JobDecision } from "../../../types"

const decisionStep = (action: "cancel" | "confirm" | "undo") =>
  createStep(`${action}-job`, async (decision: JobDecision, { container }) => {
    const { jobs } = container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE)
    return new StepResponse(await jobs[action](decision))
  })

/** Ends a job after the chunk under way. It cannot be begun again: there is nothing to compensate with. */
export const cancelJobStep = decisionStep("cancel")

/** Lets a job go on that waits for it. Put it last: what it begins is taken back by undoing the job. */
export const confirmJobStep = decisionStep("confirm")

/** Begins to put back what a job did. There is nothing to compensate with. */
export const undoJobStep = decisionStep("undo")
