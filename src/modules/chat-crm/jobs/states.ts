import { MedusaError } from "@medusajs/framework/utils"
import type { JobState } from "../../../types"
import { ChatCrmError } from "../errors"

/** What can be decided about a job. It is taken back by the workflow that began it, where a later step of it fails. */
export type JobAction = "preview" | "confirm" | "cancel" | "undo" | "take_back"

const NEXT: Record<JobAction, { from: readonly JobState[]; to: JobState }> = {
  preview: { from: ["queued", "previewing", "awaiting_confirmation"], to: "previewing" },
  confirm: { from: ["awaiting_confirmation"], to: "running" },
  cancel: { from: ["queued", "previewing", "awaiting_confirmation", "running"], to: "cancelled" },
  undo: { from: ["done", "failed", "cancelled"], to: "undoing" },
  take_back: { from: ["queued", "previewing", "awaiting_confirmation", "running", "done", "failed", "cancelled"], to: "undoing" },
}

/** The state that a job is in after a decision. Throws a sentence (409, `wrong_job_state`) where it cannot be decided now. */
export function stateAfter(action: JobAction, state: JobState): JobState {
  const { from, to } = NEXT[action]
  if (!from.includes(state)) {
    throw new ChatCrmError(409, MedusaError.Types.CONFLICT, refusal(action, state), { code: "wrong_job_state", state })
  }
  return to
}

function refusal(action: JobAction, state: JobState): string {
  if (state === "undoing") {
    return "This job is being undone; wait until that has ended."
  }
  if (state === "undone") {
    return "This job has been undone already."
  }
  switch (action) {
    case "preview":
      return "This job is not an import that waits to be confirmed, so there is nothing to look at again."
    case "confirm":
      return "This job does not wait for a confirmation."
    case "cancel":
      return `This job has ended (${state}), so there is nothing left to cancel. It can be undone.`
    default:
      return "This job has not ended yet: cancel it first, then undo it."
  }
}
