import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../../modules/chat-crm"
import { LOOK_UP_MISSING_PROFILES_TASK } from "../../../modules/chat-crm/queries/enqueue"
import type { Credentials } from "../../../platforms"

const TOKENS = ["page_access_token", "access_token", "refresh_token"]

/** Where a channel was given a token to ask for names with, has it ask for those of its customers that have none. */
export const lookUpMissingProfilesStep = createStep(
  "look-up-missing-profiles",
  async ({ id, credentials = {} }: { id: string; credentials?: Credentials }, { container }) => {
    const crm = container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE)
    if (credentials.access_token) {
      await crm.profiles.forgetTokenExpiry(id)
    }
    if (TOKENS.some((token) => credentials[token])) {
      await crm.runLater({
        task: LOOK_UP_MISSING_PROFILES_TASK,
        payload: { channel_id: id },
        jobKey: `${LOOK_UP_MISSING_PROFILES_TASK}:${id}`,
      })
    }
    return new StepResponse(id)
  }
)
