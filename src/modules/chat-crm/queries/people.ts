import type { LinkedProfile, Person } from "../../../types"
import type { Sql } from "../database"

/**
 * SQL for the profiles (`id`, `platform`) of the person whom a customer is one of, and of the customer alone where they
 * are linked to nobody; no rows where the chatbot has no such customer. One row by its key, the others by the index of
 * persons: never more than a person has.
 */
export const profilesOf = (chatbot: string, customer: string): string => `
  select id, platform from chat_crm_customer where chatbot_id = ${chatbot} and id = ${customer}
  union
  select other.id, other.platform from chat_crm_customer asked
  join chat_crm_customer other
    on other.chatbot_id = ${chatbot} and other.person_id = asked.person_id and other.person_id is not null
  where asked.chatbot_id = ${chatbot} and asked.id = ${customer}`

/** SQL for the linked person of a row of `chat_crm_customer customer`, as JSON; null where they are linked to nobody. */
export const PERSON = `(
  select json_build_object('id', person_id, 'customers', json_agg(json_build_object('id', id, 'platform', platform,
    'account', account, 'external_id', external_id, 'name', coalesce(display_name, platform_name), 'status', status,
    'purchase_intent', purchase_intent, 'last_active', last_active) order by id))
  from chat_crm_customer member
  where member.chatbot_id = customer.chatbot_id and member.person_id = customer.person_id and member.person_id is not null
  group by person_id)`

/** A {@link PERSON} as PostgreSQL writes it. */
export type PersonJson = { id: string; customers: (Omit<LinkedProfile, "last_active"> & { last_active: string | null })[] }

export const toPerson = (json: PersonJson | null): Person | null =>
  json && {
    id: json.id,
    customers: json.customers.map((profile) => ({
      ...profile,
      last_active: profile.last_active === null ? null : new Date(profile.last_active),
    })),
  }

/** The linked person that a customer is a profile of; null where they are linked to nobody. */
export async function findPerson(sql: Sql, chatbotId: string, customerId: string): Promise<Person | null> {
  const [row] = await sql<{ person: PersonJson | null }>(
    `select ${PERSON} as person from chat_crm_customer customer where chatbot_id = $1 and id = $2`,
    [chatbotId, customerId]
  )
  return toPerson(row?.person ?? null)
}

/** Whether a chatbot has a customer. */
export async function hasCustomer(sql: Sql, chatbotId: string, customerId: string): Promise<boolean> {
  const rows = await sql("select 1 from chat_crm_customer where chatbot_id = $1 and id = $2", [chatbotId, customerId])
  return rows.length > 0
}
