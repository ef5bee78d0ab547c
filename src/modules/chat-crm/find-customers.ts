import type { Customer } from "../../types"
import { readPage, type Cursors, type CursorScope } from "./cursor"
import type { Database, Sql } from "./database"
import { searchTooBroad } from "./errors"
import { countByCells, readStats } from "./queries/customer-stats"
import {
  choosesCells,
  countFew,
  listPlaces,
  readCustomers,
  type CustomerFilter,
  type CustomerListing,
  type CustomerOrder,
  type Place,
} from "./queries/list-customers"
import { countByWords, likeAll, likeRare, patternsOf, searchByWords, searchInOrder, searchRare, storable } from "./queries/search-customers"

/** What a list of customers is asked for. */
export type CustomerQuery = CustomerFilter & { q?: string; limit: number; order: CustomerOrder; cursor?: string }

export type CustomerPage = {
  customers: Customer[]
  /** How many fit; where that cannot be told cheaply, counted up to `count_limit`. */
  count: number
  count_is_exact: boolean
  count_limit: number | null
  limit: number
  next_cursor: string | null
}

/** Counted this far where the counters cannot tell. */
const COUNTED = 1_000

/** A search that takes longer is ended with a sentence, unless told. */
export const SEARCH_WITHIN_MS = 1_500

/**
 * How many are looked through in the list's order: at first, which is less where no filter may leave so few; where the
 * words turn out to be frequent, or the counters say that a filter leaves no more; and to count those of them whom a filter
 * fits.
 */
const GLANCE = 1_000
const LOOKED_THROUGH = 5_000
const COUNTED_THROUGH = 10_000

/** What is searched for, and for how long at most. */
type Search = { patterns: string[]; within_ms: number }

/**
 * A page of a chatbot's customers by last active, filtered and searched, with how many there are. Throws
 * `search_too_broad` (400) where a search takes longer than `searchWithinMs`.
 */
export async function findCustomers(
  database: Database,
  cursors: Cursors,
  chatbotId: string,
  { cursor, q = "", limit, status, ...others }: CustomerQuery,
  { searchWithinMs = SEARCH_WITHIN_MS } = {}
): Promise<CustomerPage> {
  const asked = { ...others, status: status?.map(storable) }
  const patterns = q.trim() === "" ? [] : await patternsOf(database.query, q)
  const search = { patterns, within_ms: searchWithinMs }
  // What has to be looked through to be counted holds the first page as well.
  const beginning = isCounted(patterns, asked) ? null : findBeginning(database, chatbotId, search, asked, limit + 1)
  const [{ items, next_cursor }, counted] = await Promise.all([
    readPage(cursors, scopeOf(chatbotId, asked, patterns), { limit, cursor }, (stretch) =>
      beginning && !stretch.after
        ? beginning.then(({ places }) => places)
        : findPlaces(database, chatbotId, search, { ...asked, ...stretch })
    ),
    beginning ? beginning.then(({ count }) => countedUpTo(count)) : readCount(database, chatbotId, asked),
  ])
  const customers = await readCustomers(database.query, chatbotId, items.map(({ id }) => id))
  return { customers, ...counted, limit, next_cursor }
}

function scopeOf(chatbotId: string, { order, ...filter }: Omit<CustomerQuery, "q" | "limit" | "cursor">, patterns: string[]): CursorScope {
  const { platform, purchase_intent, status, new_this_month, needs_attention } = filter
  const chosen = [platform, purchase_intent, status].map((values) => [...new Set(values)].sort())
  return ["customers", chatbotId, order, chosen, new_this_month === true, needs_attention === true, [...patterns].sort()]
}

async function findPlaces(
  database: Database,
  chatbotId: string,
  { patterns, within_ms }: Search,
  listing: CustomerListing
): Promise<Place[]> {
  if (patterns.length === 0) {
    return listPlaces(database.query, chatbotId, listing)
  }
  return withinTime(database, within_ms, async (sql) => {
    const { places, isComplete, areMany } = await glance(sql, chatbotId, patterns, listing)
    if (isComplete) {
      return places
    }
    const rare = areMany ? undefined : await searchRare(sql, chatbotId, patterns, listing, COUNTED, likeRare)
    return rare?.places ?? searchFrequent(sql, chatbotId, patterns, listing)
  })
}

/** The beginning of the list, `limit` customers at least where there are so many, and how many there are, counted up. */
async function findBeginning(
  database: Database,
  chatbotId: string,
  { patterns, within_ms }: Search,
  asked: CustomerFilter & { order: CustomerOrder },
  limit: number
): Promise<Beginning> {
  if (patterns.length === 0) {
    const places = await listPlaces(database.query, chatbotId, { ...asked, limit: COUNTED + 1, after: null })
    return { places, count: places.length }
  }
  return withinTime(database, within_ms, (sql) => searchBeginning(sql, chatbotId, patterns, { ...asked, limit, after: null }))
}

type Beginning = { places: Place[]; count: number }

async function searchBeginning(sql: Sql, chatbotId: string, patterns: string[], listing: CustomerListing): Promise<Beginning> {
  if (choosesCells(listing) && (await countByCells(sql, chatbotId, listing)) <= LOOKED_THROUGH) {
    const { places } = await searchInOrder(sql, chatbotId, patterns, { ...listing, limit: COUNTED + 1 }, LOOKED_THROUGH)
    return { places, count: places.length }
  }
  const { places, isComplete, areMany } = await glance(sql, chatbotId, patterns, listing)
  if (isComplete && places.length < listing.limit) {
    return { places, count: places.length }
  }
  const rare = await searchRare(sql, chatbotId, patterns, listing, COUNTED, areMany ? likeAll : likeRare)
  if (rare) {
    return rare
  }
  return {
    places: isComplete ? places : await searchFrequent(sql, chatbotId, patterns, listing),
    count: await countFrequent(sql, chatbotId, patterns, listing),
  }
}

/** A glance fills a page where one in so many has the words; more seldom than one in so many they are few. */
const FILLING = 12
const FEW = 50

/** A stretch of those at the list's beginning that have the words, and whether many of them do. */
async function glance(sql: Sql, chatbotId: string, patterns: string[], listing: CustomerListing) {
  const people = isFiltered(listing) ? GLANCE : Math.min(GLANCE, listing.limit * FILLING)
  const { places, isComplete } = await searchInOrder(sql, chatbotId, patterns, listing, people)
  return { places, isComplete, areMany: places.length * FEW >= people }
}

const isFiltered = (asked: CustomerFilter): boolean =>
  choosesCells(asked) || asked.new_this_month === true || asked.needs_attention === true

/** A stretch of those whose words many have. */
async function searchFrequent(sql: Sql, chatbotId: string, patterns: string[], listing: CustomerListing): Promise<Place[]> {
  const { places, isComplete } = await searchInOrder(sql, chatbotId, patterns, listing, LOOKED_THROUGH)
  return isComplete ? places : searchByWords(sql, chatbotId, patterns, listing)
}

/** How many there are of those whose words many have, counted no further than one more than {@link COUNTED}. */
async function countFrequent(sql: Sql, chatbotId: string, patterns: string[], asked: CustomerListing): Promise<number> {
  const most = COUNTED + 1
  if (!isFiltered(asked)) {
    return most
  }
  const { places, isComplete } = await searchInOrder(sql, chatbotId, patterns, { ...asked, limit: most }, COUNTED_THROUGH)
  return isComplete ? places.length : countByWords(sql, chatbotId, patterns, asked, most)
}

type Count = Pick<CustomerPage, "count" | "count_is_exact" | "count_limit">

/** Whether it is told cheaply how many there are: few need a human, and the counters tell the rest; they do not tell apart who is new among the others of a filter. */
const isCounted = (patterns: string[], asked: CustomerFilter): boolean =>
  patterns.length === 0 && (asked.needs_attention === true || !(asked.new_this_month && choosesCells(asked)))

async function readCount(database: Database, chatbotId: string, asked: CustomerFilter): Promise<Count> {
  if (asked.needs_attention) {
    return { count: await countFew(database.query, chatbotId, asked), count_is_exact: true, count_limit: null }
  }
  const count = asked.new_this_month
    ? (await readStats(database.query, chatbotId)).new_this_month
    : await countByCells(database.query, chatbotId, asked)
  return { count, count_is_exact: true, count_limit: null }
}

function countedUpTo(count: number): Count {
  const isExact = count <= COUNTED
  return { count: Math.min(count, COUNTED), count_is_exact: isExact, count_limit: isExact ? null : COUNTED }
}

/** PostgreSQL's code for a statement that ran out of its time. */
const CANCELED = "57014"

/** Runs statements of one transaction that have `ms` together. */
export async function withinTime<T>(database: Database, ms: number, work: (sql: Sql) => Promise<T>): Promise<T> {
  const end = performance.now() + ms
  try {
    return await database.transaction((sql) =>
      work(async <Row>(text: string, values?: unknown[]) => {
        const left = Math.max(1, Math.ceil(end - performance.now()))
        // Reading a table as it lies finds words that many have soon, unless other chatbots lie in front.
        const limited = sql(`set local statement_timeout = ${left}; set local enable_seqscan = off`)
        const [rows] = await Promise.all([sql<Row>(text, values), limited])
        return rows
      })
    )
  } catch (error) {
    throw (error as { code?: unknown }).code === CANCELED ? searchTooBroad() : error
  }
}
