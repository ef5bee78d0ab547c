import type { Sql } from "../../database"
import type { ClaimedConversation } from "./claim"

/** A conversation as it was when it was handed in. */
export type BatchedConversation = Pick<ClaimedConversation, "conversation_id" | "customer_id" | "revision"> & {
  hash: string
  /** How many of its messages were handed in. */
  messages: number
}

/** Conversations of one chatbot that were handed in to be read later. */
export type SubmittedBatch = {
  chatbot_id: string
  id: string
  provider: string
  provider_batch_id: string
  lease: string
  conversations: BatchedConversation[]
  submitted_at: Date
}

/** Keeps a batch. */
export const insertBatch = (sql: Sql, batch: Omit<SubmittedBatch, "submitted_at">): Promise<unknown> =>
  sql(
    `insert into chat_crm_enrichment_batch (chatbot_id, id, provider, provider_batch_id, lease, conversations)
     values ($1, $2, $3, $4, $5, $6)`,
    [batch.chatbot_id, batch.id, batch.provider, batch.provider_batch_id, batch.lease, JSON.stringify(batch.conversations)]
  )

/** All batches that are under way; there are never many. */
export const listBatches = (sql: Sql): Promise<SubmittedBatch[]> =>
  sql<SubmittedBatch>("select * from chat_crm_enrichment_batch order by submitted_at, id")

export const deleteBatch = (sql: Sql, chatbotId: string, id: string): Promise<unknown> =>
  sql("delete from chat_crm_enrichment_batch where chatbot_id = $1 and id = $2", [chatbotId, id])
