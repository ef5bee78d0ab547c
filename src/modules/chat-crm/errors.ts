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

/** 409: somebody changed a field that this write names since the version it was made on. */
export const staleVersion = (current: unknown): ChatCrmError =>
  new ChatCrmError(
    409,
    MedusaError.Types.CONFLICT,
    "Somebody changed this in the meantime. Look at what it is now, then decide again.",
    { code: "stale_version", current }
  )

/** 400: too many customers have these words for a search in reasonable time. */
export const searchTooBroad = (): ChatCrmError =>
  new ChatCrmError(
    400,
    MedusaError.Types.INVALID_DATA,
    "This search takes too long. Add another word, more letters of one, or a filter.",
    { code: "search_too_broad" }
  )

/** 403: a note is its author's. */
export const notTheAuthor = (author: string): ChatCrmError =>
  new ChatCrmError(403, MedusaError.Types.FORBIDDEN, `Only ${author}, who wrote this note, can edit or delete it.`, {
    code: "not_the_author",
    author,
  })

/** 403: a shared view is its maker's. */
export const notTheMaker = (maker: string): ChatCrmError =>
  new ChatCrmError(403, MedusaError.Types.FORBIDDEN, `Only ${maker}, who saved this view, can change or delete it.`, {
    code: "not_the_maker",
    maker,
  })

/** 400: names tell one's own views apart. */
export const nameTaken = (name: string): ChatCrmError =>
  new ChatCrmError(400, MedusaError.Types.INVALID_DATA, `You have a view called ${name} already. Choose another name.`, {
    code: "name_taken",
    name,
  })

/** 404 for what is not there and for what the asker may not see alike. */
export const notFound = (what: string, id: string): MedusaError =>
  new MedusaError(MedusaError.Types.NOT_FOUND, `There is no ${what} ${id}.`)
