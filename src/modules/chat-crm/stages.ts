import { generateEntityId } from "@medusajs/framework/utils"
import type { Actor, RequestedStage } from "../../types"
import type { Customers } from "./customers"
import type { Database, Sql } from "./database"
import { notFound } from "./errors"
import type { Facts } from "./facts"
import { enqueueTask, MOVE_PEOPLE_OF_STAGES_TASK } from "./queries/enqueue"
import { findChangesOfJob, reversed } from "./queries/find-changes"
import {
  chatbotsWithPeopleToMove,
  countByStage,
  hasTransactionsFromBefore,
  holdStages,
  lockStages,
  movePeopleOfRemovedStages,
  storeStages,
  type StoredStages,
} from "./queries/stages"
import { movesOf, type Decider, type StageMoves } from "./stages/moves"
import { toStages } from "./stages/stage-list"

/** People moved in one transaction. */
const CHUNK = 10_000
/** Transactions of one task: a process that is stopped does not wait for more. */
const CHUNKS_A_TASK = 5
/** Entries of timelines taken back in one transaction. */
const TAKEN_BACK = 5_000
/** How long a message that is being stored may need. */
const SWEPT_AFTER_MS = 5_000

export type ReplaceStages = Decider & {
  chatbot_id: string
  statuses: RequestedStage[]
  /** Where the people of removed stages go, by keys. */
  moved?: Record<string, string>
}

/** What it takes to undo a replacement. */
export type ReplacedStages = { chatbot_id: string; before: StoredStages; move_id: string; actor: Actor }

/** The stages of a chatbot's pipeline, and the people in them when they are replaced. */
export class Stages {
  constructor(
    private readonly database: Database,
    private readonly customers: Customers,
    private readonly facts: Facts
  ) {}

  /**
   * Replaces the stages. The people of removed ones are moved in the same transaction, up to ten thousand; the others
   * follow in transactions of that size, by a task that is queued with the first. Nobody can be put into a removed stage
   * from the commit on; a message that was being stored may still do so, and is swept behind.
   *
   * Throws a sentence for what is wrong (400), `stage_in_use` where it is not said where people go.
   */
  async replace({ chatbot_id, statuses, moved = {}, source, actor }: ReplaceStages): Promise<ReplacedStages> {
    const move_id = generateEntityId("", "ccmov")
    const before = await this.database.transaction(async (sql) => {
      const stored = await this.#lock(sql, chatbot_id)
      const people = await countByStage(sql, chatbot_id)
      const earlier: StageMoves = new Map(Object.entries(stored.moved_stages))
      const next = toStages(statuses, stored.statuses, new Set([...earlier.keys()].filter((key) => people.has(key))))
      const change = { current: stored.statuses, next, moved: new Map(Object.entries(moved)), earlier, people }
      const moves = movesOf(change, { id: move_id, source, actor })
      const replaced = { statuses: next, moved_stages: Object.fromEntries(moves) }
      await storeStages(sql, chatbot_id, replaced)
      if (moves.size > 0) {
        const found = await movePeopleOfRemovedStages(sql, chatbot_id, replaced, CHUNK)
        await queueSweep(sql, chatbot_id, found < CHUNK ? SWEPT_AFTER_MS : 0)
      }
      return stored
    })
    this.facts.announce()
    return { chatbot_id, before, move_id, actor }
  }

  /** Puts the stages back as they were, and the people too whom nobody moved since. */
  async restore({ chatbot_id, before, move_id, actor }: ReplacedStages): Promise<void> {
    await this.database.transaction(async (sql) => {
      await this.#lock(sql, chatbot_id)
      await storeStages(sql, chatbot_id, before)
    })
    const next = (after: string) =>
      findChangesOfJob(this.database.query, chatbot_id, move_id, { after, limit: TAKEN_BACK })
    for (let changes = await next(""); changes.length > 0; changes = await next(changes.at(-1)?.id ?? "")) {
      await this.customers.change({ chatbot_id, source: "staff", actor, sets: reversed(changes), is_undo: true })
    }
    await queueSweep(this.database.query, chatbot_id, SWEPT_AFTER_MS)
  }

  /**
   * Moves everybody who is in a stage that was removed, very many in several tasks. `since` is when this was done last:
   * somebody whose message was being stored then may have come later. Done again until no transaction from before is left.
   */
  async sweep(chatbotId: string, since: Date | null): Promise<void> {
    const from = since ?? (await this.#now())
    const mayHaveMissed = !since || (await hasTransactionsFromBefore(this.database.query, since))
    if (!(await this.#moveAll(chatbotId))) {
      await queueSweep(this.database.query, chatbotId, 0)
    } else if (mayHaveMissed) {
      await queueSweep(this.database.query, chatbotId, SWEPT_AFTER_MS, from)
    }
  }

  /** Queues what a process that died left half done. */
  async resume(): Promise<void> {
    for (const chatbotId of await chatbotsWithPeopleToMove(this.database.query)) {
      await queueSweep(this.database.query, chatbotId, 0)
    }
  }

  async #lock(sql: Sql, chatbotId: string): Promise<StoredStages> {
    const stored = await lockStages(sql, chatbotId)
    if (!stored) {
      throw notFound("chatbot", chatbotId)
    }
    return stored
  }

  /** Whether nobody is left. */
  async #moveAll(chatbotId: string): Promise<boolean> {
    for (let chunk = 0; chunk < CHUNKS_A_TASK; chunk++) {
      const found = await this.#moveSome(chatbotId)
      this.facts.announce()
      if (found === 0) {
        return true
      }
    }
    return false
  }

  /** The database's clock, to the next millisecond. */
  async #now(): Promise<Date> {
    const [row] = await this.database.query<{ ms: number }>(
      "select ceil(extract(epoch from clock_timestamp()) * 1000)::float8 as ms"
    )
    return new Date(row?.ms ?? Date.now())
  }

  #moveSome(chatbotId: string): Promise<number> {
    return this.database.transaction(async (sql) => {
      const stored = await holdStages(sql, chatbotId)
      return stored ? movePeopleOfRemovedStages(sql, chatbotId, stored, CHUNK) : 0
    })
  }
}

const queueSweep = (sql: Sql, chatbotId: string, inMs: number, since?: Date): Promise<unknown> =>
  enqueueTask(sql, {
    task: MOVE_PEOPLE_OF_STAGES_TASK,
    payload: { chatbot_id: chatbotId, since: since?.toISOString() },
    runAt: new Date(Date.now() + inMs),
    jobKey: `${MOVE_PEOPLE_OF_STAGES_TASK}:${chatbotId}`,
  })
