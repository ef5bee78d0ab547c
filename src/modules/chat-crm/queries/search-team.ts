import type { FoundCustomer, Plan } from "../../../types"
import type { Sql } from "../database"

/** The chatbots that are open to the whole team. */
export const openToTeam = (sql: Sql): Promise<{ id: string; plan: Plan | null }[]> =>
  sql("select id, plan from chat_crm_chatbot where deleted_at is null and access = 'team' order by id")

type Place = { chatbot_id: string; id: string }

const LATEST = `
  with passed as materialized (
    select chatbot.id as chatbot_id, latest.id, latest.sort_at from unnest($1::text[]) as chatbot (id)
    cross join lateral (
      select id, sort_at from chat_crm_customer where chatbot_id = chatbot.id order by sort_at desc, id desc limit $2
    ) as latest
  )
  select
    not exists (select 1 from passed group by chatbot_id having count(*) >= $2) as is_all,
    (select json_agg(hit) from (
      select passed.chatbot_id, passed.id from passed
      join chat_crm_customer_search search
        on search.chatbot_id = passed.chatbot_id and search.customer_id = passed.id
      where search.text like all ($3::text[])
      order by passed.sort_at desc, passed.id desc limit $4
    ) as hit) as places`

/**
 * Customers of some chatbots whose searched text holds all patterns, among the `people` last active of each: what many
 * are called is there. Incomplete where that neither filled the limit nor was everybody.
 */
export async function searchLatest(
  sql: Sql,
  chatbotIds: string[],
  patterns: string[],
  { people, limit }: { people: number; limit: number }
): Promise<{ places: Place[]; isComplete: boolean }> {
  const [row] = await sql<{ is_all: boolean; places: Place[] | null }>(LATEST, [chatbotIds, people, patterns, limit])
  const places = row?.places ?? []
  return { places, isComplete: row?.is_all === true || places.length >= limit }
}

/** The same by the index of words: what few have is found at once, wherever it stands. */
export function searchTeamByWords(sql: Sql, chatbotIds: string[], patterns: string[], limit: number): Promise<Place[]> {
  // One condition a word: the index of trigrams serves those, and not `like all`.
  const words = patterns.map((_, index) => `and text like $${index + 3}`).join(" ")
  return sql<Place>(
    `with named as materialized (
       select chatbot_id, customer_id from chat_crm_customer_search where chatbot_id = any($1) ${words}
     )
     select customer.chatbot_id, customer.id from named
     join chat_crm_customer customer on customer.chatbot_id = named.chatbot_id and customer.id = named.customer_id
     order by customer.sort_at desc, customer.id desc limit $2`,
    [chatbotIds, limit, ...patterns]
  )
}

/** Customers by their places, in that order. */
export const readFound = (sql: Sql, places: Place[]): Promise<FoundCustomer[]> =>
  sql<FoundCustomer>(
    `select customer.id, customer.chatbot_id, platform, external_id, coalesce(display_name, platform_name) as name,
       username, last_active, chatbot.name as chatbot_name
     from unnest($1::text[], $2::text[]) with ordinality as asked (chatbot_id, id, place)
     join chat_crm_customer customer on customer.chatbot_id = asked.chatbot_id and customer.id = asked.id
     join chat_crm_chatbot chatbot on chatbot.id = asked.chatbot_id
     order by asked.place`,
    [places.map(({ chatbot_id }) => chatbot_id), places.map(({ id }) => id)]
  )
