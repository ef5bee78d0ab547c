import type { Customer, CustomerProfile, Platform, PurchaseIntent } from "../../../types"
import { positionOf, timeOf, type Position } from "../cursor"
import type { Sql } from "../database"
import { notesCount } from "./notes"
import { PERSON, toPerson, type PersonJson } from "./people"

/** Which customers of a chatbot: several values of one filter are alternatives, several filters must all fit. */
export type CustomerFilter = {
  platform?: Platform[]
  purchase_intent?: (PurchaseIntent | "none")[]
  status?: string[]
  /** First seen in this month, in the chatbot's time zone. */
  new_this_month?: boolean
  /** With an open alert that a human is needed. */
  needs_attention?: boolean
}

export type CustomerOrder = "last_active" | "-last_active"

/** A stretch of the list: at most `limit` customers behind a position. */
export type CustomerListing = CustomerFilter & { limit: number; after: Position | null; order: CustomerOrder }

export const CUSTOMER_COLUMNS = `id, chatbot_id, platform, account, external_id, first_seen, last_active,
  coalesce(display_name, platform_name) as name, username, avatar_url, locale, status, purchase_intent, interests,
  traits, needs, metadata, person_id, shop_customer_id, version, provenance`

/** A place in a statement for each value, numbered as they are added: `$1`, `$2` … */
export class Parameters {
  readonly values: unknown[] = []

  add(value: unknown): string {
    this.values.push(value)
    return `$${this.values.length}`
  }
}

const CELL_COLUMNS = ["platform", "purchase_intent", "status"] as const

/** Whether the filter means some of the counters' cells (platform, intent, status) and not all. */
export const choosesCells = (filter: CustomerFilter): boolean => CELL_COLUMNS.some((column) => filter[column]?.length)

/** SQL for the cells that a filter means and that hold anybody. */
function cellsOf(filter: CustomerFilter, chatbot: string, parameters: Parameters): string {
  const chosen = CELL_COLUMNS.filter((column) => filter[column]?.length).map(
    (column) => `and ${column} = any(${parameters.add(filter[column])})`
  )
  return `select platform, purchase_intent, status from chat_crm_customer_count
    where chatbot_id = ${chatbot} ${chosen.join(" ")}
    group by platform, purchase_intent, status having sum(count) > 0`
}

const INTENT = "coalesce(customer.purchase_intent, 'none')"

/** SQL that is true for the rows behind a position of the list; nothing for its beginning. */
export function behind({ after, order }: CustomerListing, row: string, parameters: Parameters): string[] {
  if (!after) {
    return []
  }
  const [at, id] = [parameters.add(after.at), parameters.add(after.id)]
  return [`(${row}.sort_at, ${row}.id) ${order === "last_active" ? ">" : "<"} (${timeOf(at)}, ${id}::text)`]
}

/** SQL that is true for the rows of `chat_crm_customer customer` behind a position of the list and new this month. */
export function conditionsOf(listing: CustomerListing, chatbot: string, parameters: Parameters): string {
  const conditions = [`customer.chatbot_id = ${chatbot}`, ...behind(listing, "customer", parameters)]
  if (listing.new_this_month) {
    // Whoever is new this month was not active before it: that bounds the range of the index as well.
    const month = `(select date_trunc('month', now() at time zone timezone) at time zone timezone
      from chat_crm_chatbot where id = ${chatbot})`
    conditions.push(`customer.first_seen >= ${month} and customer.sort_at >= ${month}`)
  }
  if (listing.needs_attention) {
    conditions.push(`customer.id = ${needyIn(chatbot)}`)
  }
  return conditions.join(" and ")
}

/**
 * SQL for those whom something open asks a human for. They are few among many and come as an array, which leads to them by
 * the key; the list's own order would be walked to its end for them.
 */
const needyIn = (chatbot: string): string => `any(array(select alert.customer_id from chat_crm_alert alert
  where alert.chatbot_id = ${chatbot} and alert.state = 'open' and alert.kind = 'human_needed'))`

/** SQL that is true for the rows of `chat_crm_customer customer` in the cells that a filter means. */
export const cellConditions = (filter: CustomerFilter, parameters: Parameters): string =>
  CELL_COLUMNS.filter((column) => filter[column]?.length)
    .map((column) => {
      const value = column === "purchase_intent" ? INTENT : `customer.${column}`
      return `and ${value} = any(${parameters.add(filter[column])})`
    })
    .join(" ")

export const orderOf = (listing: CustomerListing, row: string): string => {
  const direction = listing.order === "last_active" ? "asc" : "desc"
  return `order by ${row}.sort_at ${direction}, ${row}.id ${direction}`
}

/*
 * Ids in the list's order, behind the cursor. Without a filter that is one range of the index by activity. With one it is
 * the ranges of all cells that the filter means, each read no further than the page, so that page ten thousand and a
 * filter that fits nobody cost what the first page does.
 */
export function orderedIds(listing: CustomerListing, chatbot: string, parameters: Parameters): string {
  const limit = parameters.add(listing.limit)
  const range = (condition: string) => `select customer.id, customer.sort_at from chat_crm_customer customer
    where ${condition} ${orderOf(listing, "customer")} limit ${limit}`
  const conditions = conditionsOf(listing, chatbot, parameters)
  if (listing.needs_attention) {
    return range(`${conditions} ${cellConditions(listing, parameters)}`)
  }
  if (!choosesCells(listing)) {
    return range(conditions)
  }
  const inCell = `customer.platform = cell.platform and ${INTENT} = cell.purchase_intent and customer.status = cell.status`
  return `select found.id, found.sort_at from (${cellsOf(listing, chatbot, parameters)}) as cell
    cross join lateral (${range(`${conditions} and ${inCell}`)}) as found ${orderOf(listing, "found")} limit ${limit}`
}

/** How many a filter fits that leaves few: each of them is looked at. */
export async function countFew(sql: Sql, chatbotId: string, filter: CustomerFilter): Promise<number> {
  const parameters = new Parameters()
  const ids = idsOf(filter, [], parameters.add(chatbotId), parameters)
  const [row] = await sql<{ count: number }>(`select count(*)::int as count from (${ids}) as fitting`, parameters.values)
  return row?.count ?? 0
}

/** Where a customer stood in the list when the page was read. */
export type Place = { id: string; position: string }

/** A stretch of the list. */
export async function listPlaces(sql: Sql, chatbotId: string, listing: CustomerListing): Promise<Place[]> {
  const parameters = new Parameters()
  const ids = orderedIds(listing, parameters.add(chatbotId), parameters)
  return sql<Place>(
    `select id, ${positionOf("sort_at")} from (${ids}) as page ${orderOf(listing, "page")}`,
    parameters.values
  )
}

/** SQL for where the rows of all come from that a filter and a search fit, as `customer`, however many, in no order. */
export function fittingFrom(filter: CustomerFilter, patterns: string[], chatbot: string, parameters: Parameters): string {
  const everybody = { ...filter, limit: 0, after: null, order: "last_active" } as const
  const named = `join chat_crm_customer_search search on search.chatbot_id = ${chatbot} and search.customer_id = customer.id
    ${patterns.map((pattern) => `and search.text like ${parameters.add(pattern)}`).join(" ")}`
  return `from chat_crm_customer customer ${patterns.length > 0 ? named : ""}
    where ${conditionsOf(everybody, chatbot, parameters)} ${cellConditions(filter, parameters)}`
}

/** SQL for their ids. */
export const idsOf = (filter: CustomerFilter, patterns: string[], chatbot: string, parameters: Parameters): string =>
  `select customer.id ${fittingFrom(filter, patterns, chatbot, parameters)}`

// One by one, by the key: to a planner whose statistics are older than most of a chatbot's customers a join with all of them seems cheap.
const READ = `
  select customer.* from unnest($2::text[]) with ordinality as asked (id, place)
  cross join lateral (
    select ${CUSTOMER_COLUMNS} from chat_crm_customer where chatbot_id = $1 and id = asked.id limit 1
  ) as customer
  order by asked.place`

/** Customers by their ids, in the order of the ids; who was deleted meanwhile is missing. */
export const readCustomers = (sql: Sql, chatbotId: string, ids: string[]): Promise<Customer[]> => sql<Customer>(READ, [chatbotId, ids])

/** One customer with the person whom they are a profile of, or undefined. */
export async function findCustomer(
  sql: Sql,
  chatbotId: string,
  customerId: string
): Promise<CustomerProfile | undefined> {
  const [row] = await sql<CustomerProfile & { person: PersonJson | null }>(
    `select customer.*, identity.contact, identity.reachable, ${PERSON} as person, ${notesCount("$1", "$2")} as notes_count
     from (select ${CUSTOMER_COLUMNS} from chat_crm_customer where chatbot_id = $1 and id = $2) as customer
     left join chat_crm_identity identity on identity.chatbot_id = $1 and identity.customer_id = customer.id`,
    [chatbotId, customerId]
  )
  return row && { ...row, person: toPerson(row.person) }
}
