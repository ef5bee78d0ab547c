import type { Intent } from "../../../types"
import type { Sql } from "../database"
import { keyOf } from "../intents/values"

const COLUMNS = `intent.id, intent.name, intent.description, intent.examples, intent.details, intent.enabled, intent.version,
  intent.created_at, intent.updated_at`

/** A chatbot's intents, by name. There are few, so all of them. */
export const listIntents = (sql: Sql, chatbotId: string): Promise<Intent[]> =>
  sql<Intent>(`select ${COLUMNS} from chat_crm_intent intent where chatbot_id = $1 order by name_key, id`, [chatbotId])

/** Holds a chatbot for this transaction, so that what is counted before a write stays so; false where there is none. */
export async function holdChatbot(sql: Sql, chatbotId: string): Promise<boolean> {
  const rows = await sql("select id from chat_crm_chatbot where id = $1 and deleted_at is null for no key update", [chatbotId])
  return rows.length > 0
}

/** What is stored of a new or changed intent. */
export type StoredIntent = Omit<Intent, "version" | "created_at" | "updated_at">

const valuesOf = ({ id, name, description, examples, details, enabled }: StoredIntent) => [
  id,
  name,
  keyOf(name),
  description,
  JSON.stringify(examples),
  JSON.stringify(details),
  enabled,
]

export async function addIntent(sql: Sql, chatbotId: string, given: StoredIntent): Promise<Intent> {
  const [intent] = await sql<Intent>(
    `insert into chat_crm_intent as intent (chatbot_id, id, name, name_key, description, examples, details, enabled)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning ${COLUMNS}`,
    [chatbotId, ...valuesOf(given)]
  )
  return intent as Intent
}

/** Stores an intent as it is given; its version grows. */
export async function storeIntent(sql: Sql, chatbotId: string, given: StoredIntent): Promise<Intent | undefined> {
  const [intent] = await sql<Intent>(
    `update chat_crm_intent intent set name = $3, name_key = $4, description = $5, examples = $6, details = $7, enabled = $8,
       version = version + 1, updated_at = now()
     where chatbot_id = $1 and id = $2 returning ${COLUMNS}`,
    [chatbotId, ...valuesOf(given)]
  )
  return intent
}

/** Deletes an intent and switches off the rules that watch it; gives the ids of those. */
export async function deleteIntent(sql: Sql, chatbotId: string, intentId: string): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    `with deleted as (
       delete from chat_crm_intent where chatbot_id = $1 and id = $2 returning id
     )
     update chat_crm_alert_rule set enabled = false, updated_at = now()
     where chatbot_id = $1 and trigger->>'intent_id' in (select id from deleted) and enabled returning id`,
    [chatbotId, intentId]
  )
  return rows.map(({ id }) => id)
}

/** Puts a deleted intent back, and switches its rules on again. Nothing where another has its name by now. */
export async function restoreIntent(sql: Sql, chatbotId: string, intent: Intent, ruleIds: string[]): Promise<void> {
  await sql(
    `with restored as (
       insert into chat_crm_intent (chatbot_id, id, name, name_key, description, examples, details, enabled, version, created_at)
       select id, $2, $3, $4, $5, $6, $7, $8, $9, $10 from chat_crm_chatbot where id = $1 and deleted_at is null
       on conflict do nothing returning id
     )
     update chat_crm_alert_rule set enabled = true, updated_at = now()
     where chatbot_id = $1 and id = any($11) and exists (select from restored)`,
    [chatbotId, ...valuesOf(intent), intent.version, intent.created_at, ruleIds]
  )
}
