import type { MedusaContainer } from "@medusajs/framework/types"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../modules/chat-crm"
import { groupBy } from "../../modules/chat-crm/collections"
import type { ReadConversation } from "../../modules/chat-crm/enrichment/types"
import { applyApart } from "./apply-apart"
import { Reader } from "./reader"

/** Conversations claimed and written together, where reading them takes milliseconds. */
const READ_AT_ONCE = 200
/** Where somebody outside is asked, each of those asked at the same time may have to wait for one other before it. */
const ROUNDS = 2

export type ReadDue = { read: number; failed: number; has_more: boolean }

/**
 * Reads conversations that are due, and applies what they say. Whoever is killed in the middle loses nothing: claims end
 * by themselves, and what was read is stored with what it changed. `signal` breaks readings off; once `enough` is aborted those
 * under way are finished, and no other is begun.
 */
export async function readDueConversations(container: MedusaContainer, signal: AbortSignal, enough: AbortSignal = signal): Promise<ReadDue> {
  const crm = container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE)
  const reader = new Reader(container, signal)
  const limit = reader.isBuiltIn ? READ_AT_ONCE : reader.concurrency * ROUNDS
  const { conversations, taken, lease } = await crm.enrichment.claim(limit)
  const outcomes: ReadConversation[] = []
  const take = async (outcome: ReadConversation) => {
    outcomes.push(outcome)
    // What somebody was asked for is stored at once: whoever is killed has only what it was asking at that moment asked again.
    if (!reader.isBuiltIn) {
      await applyApart(crm, outcome.conversation.chatbot_id, [outcome])
    }
  }
  try {
    await reader.readAll(conversations, take, enough)
  } finally {
    try {
      for (const [chatbotId, theirs] of groupBy(reader.isBuiltIn ? outcomes : [], ({ conversation }) => conversation.chatbot_id)) {
        await applyApart(crm, chatbotId, theirs)
      }
    } finally {
      await crm.enrichment.release(lease)
    }
  }
  const failed = outcomes.filter((outcome) => "error" in outcome).length
  return { read: outcomes.length - failed, failed, has_more: taken === limit || outcomes.length < conversations.length }
}
