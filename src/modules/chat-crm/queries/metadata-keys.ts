import { MedusaError } from "@medusajs/framework/utils"
import type { CustomerChanges } from "../../../types"
import type { Sql } from "../database"

/** Different keys that the metadata of one chatbot's customers may use: each is a column of its exports. */
export const MAX_METADATA_KEYS = 500

const ADD = `
  insert into chat_crm_metadata_key (chatbot_id, key) select $1, unnest($2::text[])
  on conflict do nothing returning (select count(*)::int from chat_crm_metadata_key where chatbot_id = $1) as known`

/** Notes the metadata keys that changes bring. Throws a sentence where they would become too many. */
export async function addMetadataKeys(sql: Sql, { chatbot_id, sets }: CustomerChanges): Promise<void> {
  const keys = sets.flatMap(({ writes }) =>
    writes.flatMap(({ field, value }) => (field.startsWith("metadata.") && value != null ? [field.slice("metadata.".length)] : []))
  )
  await addKeys(sql, chatbot_id, keys)
}

/** Notes keys. Throws a sentence where they would become too many. */
export async function addKeys(sql: Sql, chatbot_id: string, keys: string[]): Promise<void> {
  if (keys.length === 0) {
    return
  }
  const added = await sql<{ known: number }>(ADD, [chatbot_id, [...new Set(keys)].sort()])
  if ((added[0]?.known ?? 0) + added.length > MAX_METADATA_KEYS) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `The customers of one chatbot use at most ${MAX_METADATA_KEYS} different metadata keys.`
    )
  }
}

/** The metadata keys that customers of a chatbot use, or used, in their order. */
export async function knownMetadataKeys(sql: Sql, chatbotId: string): Promise<string[]> {
  const rows = await sql<{ key: string }>('select key from chat_crm_metadata_key where chatbot_id = $1 order by key collate "C"', [chatbotId])
  return rows.map(({ key }) => key)
}
