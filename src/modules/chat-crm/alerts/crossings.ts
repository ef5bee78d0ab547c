import { createHash } from "node:crypto"
import type { Signal } from "../../../types"

/**
 * What makes a signal the same as one before: an intent is triggered once in a conversation; a human is needed for a reason
 * and because of a message. What else is too much (a need that is still open) is decided where it is stored.
 */
export const crossingKey = (signal: Signal): string =>
  signal.kind === "intent"
    ? `intent:${signal.conversation_id}:${signal.intent_id}`
    : `human_needed:${signal.conversation_id}:${signal.reason}:${signal.evidence.message_id}`

/** The timeline entry of a crossing has its id of it, so that the same crossing is told once. */
export const crossingEventId = (key: string): string =>
  `ccevt_${createHash("sha256").update(key).digest("hex").slice(0, 40)}`
