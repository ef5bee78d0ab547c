import type { Actor, ChangeOutcome, CountDifference, CustomerChanges, CustomerProfile, CustomerStats } from "../../types"
import { makeChanges } from "./change/make-changes"
import type { Cursors } from "./cursor"
import type { Database } from "./database"
import type { Facts } from "./facts"
import { findCustomers, type CustomerPage, type CustomerQuery } from "./find-customers"
import { checkCounts } from "./queries/check-counts"
import { readStats } from "./queries/customer-stats"
import { deleteCustomers } from "./queries/delete-customers"
import { findChanges, reversed } from "./queries/find-changes"
import { findCustomer } from "./queries/list-customers"

/** The customers of chatbots: found, counted, changed, deleted. */
export class Customers {
  constructor(
    private readonly database: Database,
    private readonly cursors: Cursors,
    private readonly facts: Facts
  ) {}

  /** A page by last active, filtered and searched; see {@link findCustomers}. */
  list(chatbotId: string, query: CustomerQuery): Promise<CustomerPage> {
    return findCustomers(this.database, this.cursors, chatbotId, query)
  }

  /** The exact numbers of a chatbot's customers. */
  stats(chatbotId: string): Promise<CustomerStats> {
    return readStats(this.database.query, chatbotId)
  }

  /**
   * Compares the counters of one chatbot, or of all, with the customers themselves; gives where they differ, which is
   * nowhere unless somebody wrote past the module. With `repair` they are set right; nobody waits for it.
   */
  checkCounts(chatbotId?: string, { repair = false } = {}): Promise<CountDifference[]> {
    return checkCounts(this.database, { chatbotId, repair })
  }

  /** One customer, or undefined. */
  find(chatbotId: string, customerId: string): Promise<CustomerProfile | undefined> {
    return findCustomer(this.database.query, chatbotId, customerId)
  }

  /**
   * The one way in which CRM fields change, whoever decides: values, where they come from, the timeline and the counters
   * in one transaction. Throws where a value cannot be (a stage that the chatbot does not have, too many metadata keys);
   * what the rows themselves decide is in the outcome.
   */
  async change(changes: CustomerChanges): Promise<ChangeOutcome> {
    const outcome = await this.database.transaction((sql) => makeChanges(sql, changes))
    this.facts.announce()
    return outcome
  }

  /** Puts back what changes did, by their entries on timelines; what somebody changed since is kept. */
  async takeBack({ chatbot_id, actor, event_ids }: { chatbot_id: string; actor: Actor; event_ids: string[] }): Promise<void> {
    const sets = reversed(await findChanges(this.database.query, chatbot_id, event_ids))
    if (sets.length > 0) {
      await this.change({ chatbot_id, source: "staff", actor, sets, is_undo: true })
    }
  }

  /** Deletes profiles for good; gives the ids of those that were there. */
  async remove(chatbotId: string, customerIds: string[]): Promise<string[]> {
    const deleted = await this.database.transaction((sql) => deleteCustomers(sql, chatbotId, customerIds))
    this.facts.announce()
    return deleted
  }
}
