import { MedusaError } from "@medusajs/framework/utils"
import type { Feature, Plan } from "../../types"

/** An error whose answer carries a code and fields of its own; the route wrapper writes it. */
export class ChatCrmError extends MedusaError {
  constructor(
    readonly status: number,
    type: string,
    message: string,
    readonly details: Record<string, unknown> & { code: string }
  ) {
    super(type, message)
  }
}

const FEATURE_NAMES: Record<Feature, string> = {
  customer_tracking: "Customer Tracking (CRM)",
  intent_detection: "Intent Detection",
}

/** 403: the feature needs another plan than the chatbot has. */
export const planRequired = (feature: Feature, required: Plan, current: Plan): ChatCrmError =>
  new ChatCrmError(
    403,
    MedusaError.Types.FORBIDDEN,
    `${FEATURE_NAMES[feature]} needs the ${required} plan or higher; this chatbot is on ${current}.`,
    { code: "plan_required", required_plan: required, current_plan: current }
  )

/** 404 for what is not there and for what the asker may not see alike. */
export const notFound = (what: string, id: string): MedusaError =>
  new MedusaError(MedusaError.Types.NOT_FOUND, `There is no ${what} ${id}.`)
