import type { EnrichmentRequest } from "../../../types"
import { visible } from "../masking/clean"

/** The newest messages that are sent; of those before them only what was found before is known. */
const MAX_MESSAGES = 80
/** Messages that were read before, so that an answer has its question. */
const CONTEXT = 4

/** Which messages are sent: from a place in the conversation on. */
export type Window = { from: number }

/** What is to be read; null where the customer said nothing since it was read last, so that nothing has to be sent. */
export function windowOf({ messages, previous }: EnrichmentRequest): Window | null {
  const read = previous?.read ?? 0
  const isNew = messages.slice(read).some(({ sender, text }) => sender === "customer" && visible(text).trim() !== "")
  return isNew ? { from: Math.max(0, read - CONTEXT, messages.length - MAX_MESSAGES) } : null
}
