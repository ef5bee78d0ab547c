import type { Customer, CustomerProfile, Page, Platform } from "../../../types"
import { decodeCursor, pageOf, positionOf, timeOf, type Positioned } from "../cursor"
import type { Sql } from "../database"

export type CustomerListing = {
  limit: number
  cursor?: string
  order?: "last_active" | "-last_active"
  platform?: Platform[]
}

export const CUSTOMER_COLUMNS = `id, chatbot_id, platform, account, external_id, first_seen, last_active,
  coalesce(display_name, platform_name) as name, username, avatar_url, locale, status, purchase_intent, interests,
  traits, needs, metadata, person_id, shop_customer_id, version, provenance`

/**
 * A page of a chatbot's customers by last active. The index on (chatbot_id, sort_at, id) is entered right behind the
 * cursor, so page ten thousand costs what the first one does.
 */
export async function listCustomers(
  sql: Sql,
  chatbotId: string,
  { limit, cursor, order = "-last_active", platform }: CustomerListing
): Promise<Page<"customers", Customer>> {
  const [direction, beyond] = order === "last_active" ? ["asc", ">"] : ["desc", "<"]
  const after = cursor ? decodeCursor(cursor) : null
  const rows = await sql<Positioned<Customer>>(
    `select ${CUSTOMER_COLUMNS}, ${positionOf("sort_at")}
     from chat_crm_customer
     where chatbot_id = $1
       and ($2::text[] is null or platform = any($2))
       and ($3::bigint is null
         or (sort_at, id) ${beyond} (${timeOf(3)}, $4::text))
     order by sort_at ${direction}, id ${direction}
     limit $5`,
    [chatbotId, platform?.length ? platform : null, after?.at ?? null, after?.id ?? null, limit + 1]
  )
  const { items, next_cursor } = pageOf(rows, limit)
  return { customers: items, limit, next_cursor }
}

/** How many customers there are, from the counters: exact, and as cheap for a million as for one. */
export async function countCustomers(sql: Sql, chatbotId: string, platform?: Platform[]): Promise<number> {
  const [row] = await sql<{ count: string }>(
    `select coalesce(sum(count), 0) as count from chat_crm_customer_count
     where chatbot_id = $1 and ($2::text[] is null or platform = any($2))`,
    [chatbotId, platform?.length ? platform : null]
  )
  return Number(row?.count ?? 0)
}

/** One customer, or undefined. */
export async function findCustomer(
  sql: Sql,
  chatbotId: string,
  customerId: string
): Promise<CustomerProfile | undefined> {
  const rows = await sql<CustomerProfile>(
    `select customer.*, identity.contact, identity.reachable
     from (select ${CUSTOMER_COLUMNS} from chat_crm_customer where chatbot_id = $1 and id = $2) as customer
     left join chat_crm_identity identity on identity.chatbot_id = $1 and identity.customer_id = customer.id`,
    [chatbotId, customerId]
  )
  return rows[0]
}
