import type { Sql } from "../../database"
import type { ClaimedConversation } from "./claim"

/** A conversation as it was when it was handed in. */
export type BatchedConversation = Pick<ClaimedConversation, "conversation_id" | "customer_id" | "revision" | "attempts"> & {
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

const KEEP = `
  with kept as (
    insert into chat_crm_enrichment_batch (chatbot_id, id, provider, provider_batch_id, lease, conversations)
    values ($1, $2, $3, $4, $5, $6)
  )
  update chat_crm_enrichment set leased_until = now() + $8::float8 * interval '1 second'
  where chatbot_id = $1 and conversation_id = any($7) and lease = $5`

/** Keeps a batch; its conversations are claimed for so many seconds from now. */
export const insertBatch = (sql: Sql, batch: Omit<SubmittedBatch, "submitted_at">, seconds: number): Promise<unknown> => {
  const { chatbot_id, id, provider, provider_batch_id, lease, conversations } = batch
  const ids = conversations.map(({ conversation_id }) => conversation_id)
  return sql(KEEP, [chatbot_id, id, provider, provider_batch_id, lease, JSON.stringify(conversations), ids, seconds])
}

/** All batches that are under way; there are never many. */
export const listBatches = (sql: Sql): Promise<SubmittedBatch[]> =>
  sql<SubmittedBatch>("select * from chat_crm_enrichment_batch order by submitted_at, id")

export const deleteBatch = (sql: Sql, chatbotId: string, id: string): Promise<unknown> =>
  sql("delete from chat_crm_enrichment_batch where chatbot_id = $1 and id = $2", [chatbotId, id])
