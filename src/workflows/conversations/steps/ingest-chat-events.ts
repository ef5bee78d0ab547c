import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../../modules/chat-crm"
import type { ChatDelivery } from "../../../types"

export type IngestChatEventsInput = { deliveries: ChatDelivery[] }

/** Stores deliveries in one transaction. There is nothing to compensate: what was said stays said. */
export const ingestChatEventsStep = createStep(
  "ingest-chat-events",
  async ({ deliveries }: IngestChatEventsInput, { container }) => {
    const crm = container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE)
    return new StepResponse(await crm.ingest(deliveries, container))
  }
)
