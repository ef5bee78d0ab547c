import type { Sql } from "../database"
import { deleteCustomers } from "./delete-customers"
import { eraseStagedRows } from "./import-rows"

/**
 * Erases what one person said and who they are: profile, timeline, names, words, contact details. Empty messages under
 * the ids that the platform gave them stay, so that a delivery that comes once more brings nothing back; so does the
 * identity, as the mark of when.
 */
export async function erasePerson(sql: Sql, chatbotId: string, identityId: string): Promise<void> {
  await eraseStagedRows(sql, chatbotId, identityId)
  const [identity] = await sql<{ customer_id: string | null }>(
    `update chat_crm_identity set forgotten_before = clock_timestamp(), contact = null, shop_customer_id = null
     where chatbot_id = $1 and id = $2 returning customer_id`,
    [chatbotId, identityId]
  )
  if (identity?.customer_id) {
    await deleteCustomers(sql, chatbotId, [identity.customer_id])
  }
  await sql(
    `update chat_crm_message set text = null, payload = null, attachments = '[]', deleted_at = coalesce(deleted_at, now())
     where chatbot_id = $1
       and conversation_id in (select id from chat_crm_conversation where chatbot_id = $1 and identity_id = $2)`,
    [chatbotId, identityId]
  )
  await sql(
    `update chat_crm_conversation set participant_name = null, sealed = true, closed_at = coalesce(closed_at, now())
     where chatbot_id = $1 and identity_id = $2`,
    [chatbotId, identityId]
  )
}
