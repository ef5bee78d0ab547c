import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../../modules/chat-crm"
import { notFound } from "../../../modules/chat-crm/errors"
import { FEATURES, type Feature } from "../../../types"

export type SetFeaturesInput = { id: string; features: Partial<Record<Feature, boolean>> }

/** Sets the switches. Switching a feature on needs its plan; switching off never does. */
export const setFeaturesStep = createStep(
  "set-features",
  async ({ id, features }: SetFeaturesInput, { container }) => {
    const crm = container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE)
    for (const feature of FEATURES.filter((f) => features[f])) {
      await crm.requirePlan(feature, id, container)
    }
    const before = await crm.setFeatures(id, features)
    if (!before) {
      throw notFound("chatbot", id)
    }
    const { customer_tracking, intent_detection } = before
    return new StepResponse(id, { id, features: { customer_tracking, intent_detection } })
  },
  async (before, { container }) => {
    if (before) {
      await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).setFeatures(before.id, before.features)
    }
  }
)
