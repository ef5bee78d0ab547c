import type { MedusaContainer } from "@medusajs/framework/types"
import type { FoundCustomer, ShopProfile } from "../../types"
import { groupBy } from "./collections"
import type { Database } from "./database"
import { SEARCH_WITHIN_MS, withinTime } from "./find-customers"
import type { Plans } from "./plans"
import type { Viewer } from "./queries/find-chatbots"
import { patternsOf, storable } from "./queries/search-customers"
import { openToTeam, readFound, searchLatest, searchTeamByWords } from "./queries/search-team"
import { findShopProfiles, latestEvents, latestNotes, latestSaid, type Answered } from "./queries/shop-profiles"

const EVENTS = 5
const NOTES = 3
const SAID = 3

/** How many customers are looked through before the index of words is asked, all chatbots together. */
const LOOKED_THROUGH = 5_000

const FEATURE = "customer_tracking"

/** What is read across chatbots. Those whose plan does not include Customer Tracking show nobody. */
export class AllChatbots {
  constructor(
    private readonly database: Database,
    private readonly plans: Plans
  ) {}

  /**
   * What the chatbots that a viewer may see know of a shop customer, and what the customer said last, `before` a time
   * where one is given; empty where nobody is linked to them.
   */
  async shopProfiles(
    shopCustomerId: string,
    viewer: Viewer,
    container: MedusaContainer,
    { before }: { before?: Date } = {}
  ): Promise<ShopProfile[]> {
    const { query } = this.database
    const linked = await findShopProfiles(query, storable(shopCustomerId), viewer)
    const allowed = await this.plans.allowing(FEATURE, linked.map(({ chatbot }) => chatbot.id), container)
    const shown = linked.filter(({ chatbot }) => allowed.has(chatbot.id))
    const asked = shown.map(({ customer }) => customer)
    const [events, notes, said] = await Promise.all([
      latestEvents(query, asked, EVENTS).then(byCustomer),
      latestNotes(query, asked, NOTES).then(byCustomer),
      latestSaid(query, asked, SAID, before).then(byCustomer),
    ])
    return shown.map(({ customer, chatbot }) => ({
      customer,
      chatbot,
      events: events(customer.id),
      notes: notes(customer.id),
      notes_count: customer.notes_count,
      said: said(customer.id),
    }))
  }

  /**
   * Customers of chatbots that are open to the whole team, at most `limit`, who was active last first; nobody without
   * words. Throws `search_too_broad` (400) where it takes too long.
   */
  async searchTeam(q: string, limit: number, container: MedusaContainer): Promise<FoundCustomer[]> {
    const { query } = this.database
    const open = (await openToTeam(query)).filter((row) => this.plans.describe(row).features[FEATURE].allowed)
    const patterns = q.trim() === "" ? [] : await patternsOf(query, q)
    if (open.length === 0 || patterns.length === 0) {
      return []
    }
    const ids = open.map(({ id }) => id)
    const people = Math.ceil(LOOKED_THROUGH / ids.length)
    const found = await withinTime(this.database, SEARCH_WITHIN_MS, async (sql) => {
      const { places, isComplete } = await searchLatest(sql, ids, patterns, { people, limit })
      return readFound(sql, isComplete ? places : await searchTeamByWords(sql, ids, patterns, limit))
    })
    const allowed = await this.plans.allowing(FEATURE, found.map(({ chatbot_id }) => chatbot_id), container)
    return found.filter(({ chatbot_id }) => allowed.has(chatbot_id))
  }
}

/** Looks up the rows that a customer was answered with. */
function byCustomer<T>(rows: Answered<T>[]): (id: string) => Omit<Answered<T>, "of">[] {
  const groups = groupBy(rows, ({ of }) => of)
  return (id) => (groups.get(id) ?? []).map(({ of: _, ...row }) => row)
}
