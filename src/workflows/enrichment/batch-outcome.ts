import type { ConversationToRead, ReadConversation } from "../../modules/chat-crm/enrichment/types"
import type { EnrichmentAnswer } from "../../types"
import { pauseAfterTry } from "./pauses"

/** What was changed since is read after the next look. */
const AGAIN_SECONDS = 60

/** What a batch's answers come to: what gave none, or was changed since, is read by itself. */
export function outcomeOf(
  conversation: ConversationToRead,
  answer: EnrichmentAnswer | { failed: string } | undefined,
  started_at: Date
): { answer: EnrichmentAnswer } | ReadConversation {
  if (answer && "answer" in answer && conversation.hash !== "") {
    return { answer }
  }
  if (conversation.hash === "") {
    return { conversation, started_at, error: "Messages were changed since.", after_seconds: AGAIN_SECONDS }
  }
  const error = answer && "failed" in answer ? answer.failed : "The batch has no answer for it."
  return { conversation, started_at, error, after_seconds: pauseAfterTry(conversation.attempts + 1) }
}
