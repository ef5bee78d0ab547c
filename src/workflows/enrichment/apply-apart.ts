import type { ChatCrmModuleService } from "../../modules/chat-crm"
import type { ReadConversation } from "../../modules/chat-crm/enrichment/types"
import { pauseAfterTry } from "./pauses"

/**
 * Applies what was read of one chatbot's conversations, together; where that fails each by itself, so that one that cannot be
 * applied is tried again later and holds up no other. Throws where not even that can be stored.
 */
export async function applyApart(crm: ChatCrmModuleService, chatbotId: string, outcomes: ReadConversation[]): Promise<void> {
  try {
    await crm.enrichment.apply(chatbotId, outcomes)
  } catch (error) {
    const [first] = outcomes
    if (outcomes.length > 1 || !first) {
      for (const outcome of outcomes) {
        await applyApart(crm, chatbotId, [outcome])
      }
      return
    }
    const { conversation, started_at } = first
    const failed = { conversation, started_at, error: (error as Error).message, after_seconds: pauseAfterTry(conversation.attempts + 1) }
    await crm.enrichment.apply(chatbotId, [failed])
  }
}
