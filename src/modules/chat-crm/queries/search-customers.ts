import { positionOf } from "../cursor"
import type { Sql } from "../database"
import { soughtBy, sparingPatterns } from "../trigrams"
import { behind, cellConditions, conditionsOf, orderedIds, orderOf, Parameters, type CustomerListing, type Place } from "./list-customers"

/**
 * A stretch of those in the list whose searched text holds all patterns, found by looking through `people` of the list in
 * its order, and no more of them than it takes to fill the stretch. What many are called is among the first few hundred,
 * and what a filter leaves few of is looked through whole; incomplete where neither filled the stretch.
 */
export async function searchInOrder(
  sql: Sql,
  chatbotId: string,
  patterns: string[],
  listing: CustomerListing,
  people: number
): Promise<{ places: Place[]; isComplete: boolean }> {
  const parameters = new Parameters()
  const chatbot = parameters.add(chatbotId)
  const passed = orderedIds({ ...listing, limit: people }, chatbot, parameters)
  const limit = parameters.add(listing.limit)
  const [row] = await sql<{ places: Place[] | null; passed: number | null }>(
    `with passed as materialized (${passed}),
     hit as materialized (
       select passed.id, passed.sort_at from passed
       join chat_crm_customer_search search on search.chatbot_id = ${chatbot} and search.customer_id = passed.id
       where search.text like all (${parameters.add(patterns)}::text[]) ${orderOf(listing, "passed")} limit ${limit}
     )
     select (select json_agg(place) from (
         select id, ${positionOf("sort_at")} from hit ${orderOf(listing, "hit")}) as place) as places,
       case when (select count(*) from hit) < ${limit} then (select count(*)::int from passed) end as passed`,
    parameters.values
  )
  return { places: row?.places ?? [], isComplete: row?.passed === null || (row?.passed ?? 0) < people }
}

/** SQL that is true for the texts that hold all patterns. */
type Holding = (patterns: string[], parameters: Parameters) => string

export const likeAll: Holding = (patterns, parameters) =>
  patterns.map((pattern) => `and search.text like ${parameters.add(pattern)}`).join(" ")

/**
 * The same, for words that few have. The index is asked for half of their trigrams, which takes it half as long, and the
 * texts that it finds are looked through. The planner takes all this for rarer than it is, and the index for the way to go:
 * what many have is found sooner without.
 */
export const likeRare: Holding = (patterns, parameters) =>
  patterns
    .map((pattern) => {
      const sparing = sparingPatterns(pattern)
      return sparing.length === 1 && sparing[0] === pattern
        ? likeAll([pattern], parameters)
        : `${likeAll(sparing, parameters)} and strpos(search.text, ${parameters.add(soughtBy(pattern))}) > 0`
    })
    .join(" ")

/**
 * The same by the index of words, with how many there are altogether, where no more than `most` of the chatbot's customers
 * have the words, whatever the filter: what few have is found at once, wherever it stands. Else undefined.
 */
export async function searchRare(
  sql: Sql,
  chatbotId: string,
  patterns: string[],
  listing: CustomerListing,
  most: number,
  holding: Holding
): Promise<{ places: Place[]; count: number } | undefined> {
  const parameters = new Parameters()
  const chatbot = parameters.add(chatbotId)
  const enough = parameters.add(most + 1)
  const filter = `${conditionsOf({ ...listing, after: null }, chatbot, parameters)} ${cellConditions(listing, parameters)}`
  const [row] = await sql<{ named: number; places: Place[] | null; count: number }>(
    `with named as materialized (
       select customer_id from chat_crm_customer_search search
       where search.chatbot_id = ${chatbot} ${holding(patterns, parameters)} limit ${enough}
     ),
     hit as materialized (
       select customer.id, customer.sort_at from named
       join chat_crm_customer customer on customer.chatbot_id = ${chatbot} and customer.id = named.customer_id
       where (select count(*) from named) < ${enough} and ${filter}
     )
     select (select count(*)::int from named) as named, (select count(*)::int from hit) as count, (select json_agg(place) from (
       select id, ${positionOf("sort_at")} from hit where ${["true", ...behind(listing, "hit", parameters)].join(" and ")}
       ${orderOf(listing, "hit")} limit ${parameters.add(listing.limit)}) as place) as places`,
    parameters.values
  )
  return row && row.named <= most ? { places: row.places ?? [], count: row.count } : undefined
}

/** The same by the index of words, however many have them. */
export async function searchByWords(
  sql: Sql,
  chatbotId: string,
  patterns: string[],
  listing: CustomerListing
): Promise<Place[]> {
  const parameters = new Parameters()
  const chatbot = parameters.add(chatbotId)
  const cells = cellConditions(listing, parameters)
  return sql<Place>(
    `with named as materialized (
       select customer_id from chat_crm_customer_search search
       where search.chatbot_id = ${chatbot} ${likeAll(patterns, parameters)}
     )
     select customer.id, ${positionOf("customer.sort_at")} from named join chat_crm_customer customer on customer.id = named.customer_id
     where ${conditionsOf(listing, chatbot, parameters)} ${cells}
     ${orderOf(listing, "customer")} limit ${parameters.add(listing.limit)}`,
    parameters.values
  )
}

/** How many of those whom a filter fits the index of words finds, counted no further than `most`, in no order. */
export async function countByWords(
  sql: Sql,
  chatbotId: string,
  patterns: string[],
  filter: CustomerListing,
  most: number
): Promise<number> {
  const parameters = new Parameters()
  const chatbot = parameters.add(chatbotId)
  const [row] = await sql<{ count: number }>(
    `select count(*)::int as count from (
       select 1 from chat_crm_customer_search search
       join chat_crm_customer customer on customer.chatbot_id = ${chatbot} and customer.id = search.customer_id
       where search.chatbot_id = ${chatbot} ${likeAll(patterns, parameters)}
         and ${conditionsOf({ ...filter, after: null }, chatbot, parameters)} ${cellConditions(filter, parameters)}
       limit ${parameters.add(most)}
     ) as counted`,
    parameters.values
  )
  return row?.count ?? 0
}

/** What PostgreSQL cannot hold stands nowhere; it is asked for a character that means as little. */
export const storable = (text: string): string => text.replaceAll("\u0000", "\ufffd")

const MAX_WORDS = 8

/*
 * A word of one or two letters has to begin a word of the text: the index of trigrams knows where words begin, and parts
 * of so few letters are everywhere. A word without letters may stand anywhere.
 */
const PATTERNS = `
  select distinct case when length(folded) < 3 and folded ~ '[[:alnum:]]' then '% ' else '%' end
    || regexp_replace(folded, '([%_\\\\])', '\\\\\\1', 'g') || '%' as pattern
  from (select trim(chat_crm_fold(word)) as folded from unnest($1::text[]) as word) as words
  where folded <> ''`

/** What the searched text must be like, all of it, to hold the words of a search box; more than eight say no more. */
export async function patternsOf(sql: Sql, q: string): Promise<string[]> {
  const words = storable(q).trim().split(/\s+/).slice(0, MAX_WORDS)
  return (await sql<{ pattern: string }>(PATTERNS, [words])).map(({ pattern }) => pattern)
}
