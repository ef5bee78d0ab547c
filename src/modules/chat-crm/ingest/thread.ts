import type { StoredConversation } from "./types"

/** A conversation while a batch is being placed. Times in milliseconds. */
export type PlacedConversation = {
  id: string
  customer_id: string | null
  interval_id: string | null
  sealed: boolean
  opened: number
  closed: number | null
  last: number
  /** Messages that this batch adds. */
  added: number
  is_new: boolean
  /** Its stored row has to change. */
  touched: boolean
}

/**
 * One person's stream of messages in one channel, cut into conversations: by the platform's own id (then `gapMs` is
 * null), else by a quiet time.
 */
export class Thread {
  readonly conversations: PlacedConversation[]

  constructor(
    stored: StoredConversation[],
    private readonly gapMs: number | null,
    private readonly nextId: () => string
  ) {
    this.conversations = stored.map((row) => ({
      id: row.id,
      customer_id: row.customer_id,
      interval_id: row.tracking_interval_id,
      sealed: row.sealed,
      opened: row.opened_at.getTime(),
      closed: row.closed_at?.getTime() ?? null,
      last: row.last_message_at.getTime(),
      added: 0,
      is_new: false,
      touched: false,
    }))
  }

  /**
   * The conversation a message of time `at` belongs to, opened where there is none. `intervalId` is the tracking
   * interval that covers the message; null for an untracked one, which never joins a tracked conversation.
   */
  place(at: number, intervalId: string | null): PlacedConversation {
    const fitting = this.conversations.filter((c) => this.#accepts(c, at, intervalId))
    const nearest = fitting.sort((a, b) => distance(a, at) - distance(b, at))[0]
    const conversation = nearest ?? this.#open(at, intervalId)
    conversation.opened = Math.min(conversation.opened, at)
    conversation.last = Math.max(conversation.last, at)
    if (conversation.closed !== null) {
      conversation.closed = Math.max(conversation.closed, at)
    }
    conversation.added += 1
    conversation.touched = true
    return conversation
  }

  #accepts(c: PlacedConversation, at: number, intervalId: string | null): boolean {
    const isOfInterval = intervalId ? c.interval_id === intervalId && !c.sealed : this.#takesUntracked(c, at)
    const isNear = this.gapMs === null || (at >= c.opened - this.gapMs && at <= c.last + this.gapMs)
    const isSeparated = this.conversations.some((other) => other !== c && other.opened > c.last && other.opened <= at)
    return isOfInterval && isNear && !isSeparated
  }

  /** Untracked conversations, and what was written before a profile was deleted. */
  #takesUntracked(c: PlacedConversation, at: number): boolean {
    return c.interval_id === null || (c.sealed && c.closed !== null && at <= c.closed)
  }

  #open(at: number, intervalId: string | null): PlacedConversation {
    for (const earlier of this.conversations.filter((c) => c.closed === null && c.opened <= at)) {
      earlier.closed = Math.max(earlier.last, this.#end(earlier.last, at))
      earlier.touched = true
    }
    const laterStarts = this.conversations.map((c) => c.opened).filter((opened) => opened > at)
    const conversation: PlacedConversation = {
      id: this.nextId(),
      customer_id: null,
      interval_id: intervalId,
      sealed: false,
      opened: at,
      closed: laterStarts.length > 0 ? this.#end(at, Math.min(...laterStarts)) : null,
      last: at,
      added: 0,
      is_new: true,
      touched: true,
    }
    this.conversations.push(conversation)
    return conversation
  }

  /** A conversation ends after its quiet time, or when the next one begins. */
  #end(last: number, next: number): number {
    return this.gapMs === null ? next : Math.min(last + this.gapMs, next)
  }
}

function distance(c: PlacedConversation, at: number): number {
  return Math.max(c.opened - at, at - c.last, 0)
}
