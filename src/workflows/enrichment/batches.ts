import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../modules/chat-crm"
import { groupBy } from "../../modules/chat-crm/collections"
import type { ConversationToRead, ReadConversation } from "../../modules/chat-crm/enrichment/types"
import type { SubmittedBatch } from "../../modules/chat-crm/queries/enrichment/batches"
import { BudgetSpent, ProviderUnavailable } from "../../types"
import { applyApart } from "./apply-apart"
import { Reader } from "./reader"

/** From so many due conversations on, a day later at a lower price is better than now. */
const BACKLOG = 200
const HANDED_IN_AT_ONCE = 1_000
/** Providers promise a day; after this a batch is taken for lost and its conversations are due again. */
const LEASE_SECONDS = 26 * 3_600

/** Hands a backlog in as a whole where the provider takes one; gives how many conversations were handed in. */
export async function submitBacklog(container: MedusaContainer, signal: AbortSignal): Promise<number> {
  const crm = container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE)
  const reader = new Reader(container, signal)
  const { batches, providerId } = reader
  if (!batches || (await crm.enrichment.countDue(BACKLOG)) < BACKLOG) {
    return 0
  }
  const { conversations, lease } = await crm.enrichment.claim(HANDED_IN_AT_ONCE)
  const handedIn = new Set<string>()
  // What a batch could not read once is read by itself.
  const first = conversations.filter(({ attempts }) => attempts === 0)
  try {
    for (const [chatbot_id, theirs] of groupBy(first, ({ chatbot_id }) => chatbot_id)) {
      const left = reader.isPaid ? await crm.enrichment.runsLeft(chatbot_id) : null
      const taken = theirs.slice(0, left ?? theirs.length)
      const spent = { runs: 0, tokens: 0 }
      const spend = async (tokens: number) => {
        if (reader.isPaid) {
          await crm.enrichment.spend(chatbot_id, tokens)
          spent.runs += 1
          spent.tokens += tokens
        }
      }
      try {
        const requests = await reader.requestsOf(taken, spend)
        const provider_batch_id = requests.length > 0 && (await batches.submit(requests))
        if (provider_batch_id) {
          const batch = { chatbot_id, provider: providerId, provider_batch_id, lease, conversations: taken.map(handedInAs) }
          await crm.enrichment.keepBatch(batch, LEASE_SECONDS)
          taken.forEach(({ conversation_id }) => handedIn.add(conversation_id))
        }
      } catch (error) {
        if (tookNothing(error)) {
          await crm.enrichment.refund(chatbot_id, spent)
        }
        if (!(error instanceof BudgetSpent)) {
          container.resolve(ContainerRegistrationKeys.LOGGER).warn(`chat-crm: a backlog could not be handed in: ${(error as Error).message}`)
        }
      }
    }
  } finally {
    const rest = conversations.map(({ conversation_id }) => conversation_id).filter((id) => !handedIn.has(id))
    await crm.enrichment.release(lease, rest)
  }
  return handedIn.size
}

/** Whether it is certain that nothing was handed in. Of what broke off nobody knows, and its budget stays spent. */
const tookNothing = (error: unknown): boolean =>
  error instanceof BudgetSpent || (error instanceof ProviderUnavailable && error.usage?.input === 0 && error.usage.output === 0)

const handedInAs = ({ conversation_id, customer_id, revision, attempts, hash, messages }: ConversationToRead) => ({
  conversation_id,
  customer_id,
  revision,
  attempts,
  hash,
  messages: messages.length,
})

/** Fetches and applies what was handed in and has been read. */
export async function collectBatches(container: MedusaContainer, signal: AbortSignal): Promise<void> {
  const crm = container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE)
  for (const batch of await crm.enrichment.batches()) {
    const outcomes = await fetched(container, crm, batch, signal)
    const isLost = Date.now() - batch.submitted_at.getTime() > LEASE_SECONDS * 1_000
    if (outcomes) {
      await applyApart(crm, batch.chatbot_id, outcomes)
    }
    if (outcomes || isLost) {
      await crm.enrichment.release(batch.lease, batch.conversations.map(({ conversation_id }) => conversation_id))
      await crm.enrichment.forgetBatch(batch)
    }
  }
}

/** What came of a batch; null as long as it is being read, or cannot be asked for. */
async function fetched(
  container: MedusaContainer,
  crm: ChatCrmModuleService,
  batch: SubmittedBatch,
  signal: AbortSignal
): Promise<ReadConversation[] | null> {
  try {
    return await new Reader(container, signal, batch.provider).collect(batch, await conversationsOf(crm, batch))
  } catch (error) {
    const { message } = error as Error
    container.resolve(ContainerRegistrationKeys.LOGGER).warn(`chat-crm: a batch of conversations could not be fetched: ${message}`)
    return null
  }
}

/** The conversations of a batch as they were handed in, but for what was edited or taken back since. */
async function conversationsOf(crm: ChatCrmModuleService, { chatbot_id, lease, conversations }: SubmittedBatch): Promise<ConversationToRead[]> {
  const claims = conversations.map(({ conversation_id, customer_id, revision, attempts, hash, messages }) => ({
    ...{ chatbot_id, conversation_id, customer_id, revision },
    ...{ forced: true, attempts, provider: null, read: messages, read_hash: hash, state: null, findings: null },
  }))
  const loaded = await crm.enrichment.load(chatbot_id, claims, lease)
  return loaded.map((conversation) => ({
    ...conversation,
    messages: conversation.messages.slice(0, conversation.read),
    hash: conversation.covered > 0 ? (conversation.read_hash as string) : "",
  }))
}
