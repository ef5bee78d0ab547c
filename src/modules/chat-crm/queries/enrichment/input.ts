import type { AnalysisMessage, Findings } from "../../../../types"
import type { Sql } from "../../database"
import type { ConversationKey } from "./due"

/** Of longer conversations the latest messages are read. */
export const MESSAGES_READ = 400

type MessageRow = AnalysisMessage & { conversation_id: string }

// For each conversation a short walk backwards along the transcript's index.
const MESSAGES = `
  select latest.* from unnest($2::text[]) as asked (conversation_id)
  cross join lateral (
    select conversation_id, id, sender, text, sent_at from chat_crm_message
    where chatbot_id = $1 and conversation_id = asked.conversation_id
    order by sent_at desc, id desc limit ${MESSAGES_READ}
  ) as latest
  where latest.text is not null
  order by latest.conversation_id, latest.sent_at, latest.id`

/** What was said in conversations of one chatbot, by conversation, the oldest first. */
export async function messagesOf(sql: Sql, chatbotId: string, conversationIds: string[]): Promise<Map<string, AnalysisMessage[]>> {
  const rows = await sql<MessageRow>(MESSAGES, [chatbotId, conversationIds])
  const byConversation = new Map<string, AnalysisMessage[]>(conversationIds.map((id) => [id, []]))
  for (const { conversation_id, ...message } of rows) {
    byConversation.get(conversation_id)?.push(message)
  }
  return byConversation
}

/** Words that stand for a person: names, and what they gave as contact. */
export type PersonalWords = { customer_id: string; words: string[] }

const PERSONAL = `
  select customer.id as customer_id,
    array_remove(array[customer.platform_name, customer.display_name, customer.username, customer.external_id,
      identity.contact->>'email', identity.contact->>'phone'], null) as words
  from chat_crm_customer customer
  left join chat_crm_identity identity on identity.chatbot_id = $1 and identity.customer_id = customer.id
  where customer.chatbot_id = $1 and customer.id = any($2)`

/** What is not to leave of customers; nobody's where the profile is gone. */
export async function personalWordsOf(sql: Sql, chatbotId: string, customerIds: string[]): Promise<Map<string, string[]>> {
  const rows = await sql<PersonalWords>(PERSONAL, [chatbotId, customerIds])
  const words = new Map<string, string[]>()
  for (const row of rows) {
    words.set(row.customer_id, [...(words.get(row.customer_id) ?? []), ...row.words])
  }
  return words
}

/** Keeps customers as they are until the transaction ends, in the order in which all who change them lock them. */
export const lockCustomers = (sql: Sql, chatbotId: string, customerIds: string[]): Promise<unknown> =>
  sql("select id from chat_crm_customer where chatbot_id = $1 and id = any($2) order by id for update", [chatbotId, customerIds])

/** What a conversation of a customer was found to say, and until when it was read. */
export type KnownFindings = ConversationKey & { customer_id: string; read_to: Date; findings: Findings }

const CONVERSATIONS_REMEMBERED = 20

/** What the latest conversations of customers were found to say. */
export const knownFindings = (sql: Sql, chatbotId: string, customerIds: string[]): Promise<KnownFindings[]> =>
  sql<KnownFindings>(
    `select latest.* from unnest($2::text[]) as asked (customer_id)
     cross join lateral (
       select chatbot_id, conversation_id, customer_id, read_to, findings from chat_crm_enrichment
       where chatbot_id = $1 and customer_id = asked.customer_id and findings is not null
       order by read_to desc limit ${CONVERSATIONS_REMEMBERED}
     ) as latest`,
    [chatbotId, customerIds]
  )
