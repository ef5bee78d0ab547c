import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../modules/chat-crm"
import { ENRICH_TASK } from "../modules/chat-crm/queries/enqueue"
import { defineTask } from "../modules/chat-crm/queue"
import { CHAT_ENRICHMENT_MODULE, EMBEDDED_ID, type ChatEnrichmentModuleService } from "../modules/chat-enrichment"
import { collectBatches, submitBacklog } from "../workflows/enrichment/batches"
import { readDueConversations } from "../workflows/enrichment/read-due"

/** Reading of this long is followed by other tasks before it goes on. */
const TURN_MS = 30_000

/** One batch is read here while the database takes another. Whoever is outside reads as many at a time as it says. */
const LANES = 2

/** How often somebody is asked whether what was handed in has been read. */
const LOOK_EVERY_MS = 55_000

let lookedAt = 0

/** Reads conversations that have become quiet. Without the workflow engine, which would cost more than the reading itself. */
defineTask(ENRICH_TASK, async (_, container, { stopping }) => {
  if (Date.now() - lookedAt >= LOOK_EVERY_MS) {
    lookedAt = Date.now()
    await collectBatches(container, stopping)
  }
  await submitBacklog(container, stopping)
  const end = Date.now() + TURN_MS
  const { id } = container.resolve<ChatEnrichmentModuleService>(CHAT_ENRICHMENT_MODULE).providerFor()
  const lane = async (): Promise<boolean> => {
    let hasMore = true
    while (hasMore && !stopping.aborted && Date.now() < end) {
      hasMore = (await readDueConversations(container, stopping)).has_more
    }
    return hasMore
  }
  const hasMore = await Promise.all(Array.from({ length: id === EMBEDDED_ID ? LANES : 1 }, lane))
  if (hasMore.some(Boolean)) {
    await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).enrichment.wake()
  }
})
