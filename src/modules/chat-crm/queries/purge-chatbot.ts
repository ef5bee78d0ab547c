import type { Database } from "../database"

// Children first: whoever reads in between finds less, never something that points nowhere.
const TABLES = [
  "chat_crm_alert_delivery",
  "chat_crm_alert",
  "chat_crm_alert_rule",
  "chat_crm_intent",
  "chat_crm_message",
  "chat_crm_timeline_event",
  "chat_crm_note",
  "chat_crm_enrichment_run",
  "chat_crm_enrichment_trial",
  "chat_crm_enrichment_batch",
  "chat_crm_enrichment_usage",
  "chat_crm_enrichment",
  "chat_crm_conversation",
  "chat_crm_customer",
  "chat_crm_identity",
  "chat_crm_job_item",
  "chat_crm_import_row",
  "chat_crm_import_item",
  "chat_crm_import_upload",
  "chat_crm_job",
  "chat_crm_fact",
  "chat_crm_customer_count",
  "chat_crm_first_seen_count",
  "chat_crm_metadata_key",
  "chat_crm_view",
  "chat_crm_delivery",
  "chat_crm_tracking_interval",
  "chat_crm_channel",
  "chat_crm_chatbot_member",
] as const

const CHUNK = 10_000

/** Removes all that belonged to a deleted chatbot, in short transactions. Running it again goes on where it stopped. */
export async function purgeChatbot(database: Database, chatbotId: string): Promise<void> {
  const [deleted] = await database.query(
    "select id from chat_crm_chatbot where id = $1 and deleted_at is not null",
    [chatbotId]
  )
  for (const table of deleted ? TABLES : []) {
    let removed: unknown[]
    do {
      removed = await database.query(
        `delete from ${table} where ctid in (select ctid from ${table} where chatbot_id = $1 limit ${CHUNK}) returning 1`,
        [chatbotId]
      )
    } while (removed.length === CHUNK)
  }
  await database.query("delete from chat_crm_chatbot where id = $1 and deleted_at is not null", [chatbotId])
}
