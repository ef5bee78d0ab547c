import { INTENT_LEVELS, type BulkChanges } from "./types"

/** A choice that changes nothing, beside the stages and levels there are. */
export const KEEP = "keep"
export const NO_INTENT = "none"

const STAGE = "stage:"

/** A stage as a choice: its key may be any word. */
export const stageChoice = (key: string): string => STAGE + key

/** What was chosen for many customers; null while nothing is. */
export const changesOf = (choice: { status: string; intent: string }): BulkChanges | null => {
  const level = INTENT_LEVELS.find((known) => known === choice.intent)
  const changes: BulkChanges = {
    ...(choice.status.startsWith(STAGE) && { status: choice.status.slice(STAGE.length) }),
    ...(level && { purchase_intent: level }),
    ...(choice.intent === NO_INTENT && { purchase_intent: null }),
  }

  return Object.keys(changes).length > 0 ? changes : null
}

/** Which sentence asks whether to go on. */
export const questionOf = ({ status, purchase_intent }: BulkChanges) => {
  if (status === undefined) {
    return purchase_intent === null ? "clear" : "intent"
  }
  if (purchase_intent === undefined) {
    return "status"
  }
  return purchase_intent === null ? "statusClear" : "statusIntent"
}
