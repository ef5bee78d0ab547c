import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { LookUp } from "../../../modules/chat-crm/queries/queue-look-ups"
import { lookUpProfile } from "../look-up-profile"

/** Asks the platform and stores its answer: there is nothing to compensate, for what it said is so. */
export const lookUpProfileStep = createStep("look-up-profile", async (lookUp: LookUp, { container }) => {
  return new StepResponse(await lookUpProfile(lookUp, container))
})
