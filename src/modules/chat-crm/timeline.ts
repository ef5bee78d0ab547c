import { TIMELINE_KINDS, type Page, type TimelineEvent, type TimelineKind } from "../../types"
import { readPage, type Asked, type Cursors } from "./cursor"
import type { Database } from "./database"
import { notFound } from "./errors"
import { listTimeline } from "./queries/list-timeline"
import { hasCustomer } from "./queries/people"

/** What happened to customers, for reading: entries are written by what happens. */
export class Timeline {
  constructor(
    private readonly database: Database,
    private readonly cursors: Cursors
  ) {}

  /**
   * A page of a customer's timeline, the newest first, of all kinds unless told; the profiles of a linked person have one.
   * Throws 404 where the chatbot has no such customer.
   */
  async list(
    chatbotId: string,
    customerId: string,
    { kind, limit, cursor }: Asked & { kind?: TimelineKind[] }
  ): Promise<Page<"events", TimelineEvent>> {
    const kinds = kind?.length ? [...new Set(kind)].sort() : TIMELINE_KINDS
    const scope = ["timeline", chatbotId, customerId, kinds] as const
    const { items, next_cursor } = await readPage(this.cursors, [...scope], { limit, cursor }, (stretch) =>
      listTimeline(this.database.query, chatbotId, customerId, { kinds, ...stretch })
    )
    if (items.length === 0 && !(await hasCustomer(this.database.query, chatbotId, customerId))) {
      throw notFound("customer", customerId)
    }
    return { events: items, limit, next_cursor }
  }
}
