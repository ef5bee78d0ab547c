import { ulid } from "ulid"
import type { AnalysisMessage, EnrichmentRun, EnrichmentStatus, IntentCorrection, IntentDefinition, Page, ReadingState } from "../../types"
import { BudgetSpent } from "../../types"
import { groupBy } from "./collections"
import { readPage, type Asked, type Cursors } from "./cursor"
import type { Database, Sql } from "./database"
import { applyReadings } from "./enrichment/apply"
import { hashOf } from "./enrichment/read-hash"
import type { ConversationToRead, ReadConversation } from "./enrichment/types"
import { notFound } from "./errors"
import type { Facts } from "./facts"
import { newId } from "./ids"
import { intentsToDetect } from "./intents/to-detect"
import type { ResolvedOptions } from "./options"
import { enqueueTask, ENRICH_TASK } from "./queries/enqueue"
import { deleteBatch, insertBatch, listBatches, type SubmittedBatch } from "./queries/enrichment/batches"
import { claimDue, countDue, releaseClaims, type ClaimedConversation } from "./queries/enrichment/claim"
import { corrections, correctionsVersion } from "./queries/enrichment/corrections"
import { queueReading, requestReading, retryFailedReadings } from "./queries/enrichment/due"
import { messagesOf, personalWordsOf } from "./queries/enrichment/input"
import { findRun, listRuns, type RunRow } from "./queries/enrichment/runs"
import { backlogOf, readingStates, recentRuns } from "./queries/enrichment/status"
import { dismissClaims } from "./queries/enrichment/store-readings"
import { refund, settleTokens, spend, usageOf } from "./queries/enrichment/usage"
import type { Fact } from "./queries/facts"
import { hasCustomer } from "./queries/people"

/** A conversation is claimed this long: longer than any provider may take for it. */
const LEASE_SECONDS = 300

/** Reading conversations for what they say of their customers: what is due, what was read, and what came of it. */
export class Enrichment {
  readonly #corrections = new Map<string, { version: string; list: IntentCorrection[] }>()

  constructor(
    private readonly database: Database,
    private readonly cursors: Cursors,
    private readonly facts: Facts,
    private readonly options: ResolvedOptions
  ) {}

  /** Has the conversations read that facts tell of, once they are quiet, in the transaction behind `sql`. */
  async queueNew(sql: Sql, facts: Fact[]): Promise<void> {
    const { quiet_seconds } = this.options.enrichment
    if ((await queueReading(sql, facts, quiet_seconds)) > 0) {
      await wake(sql, new Date(Date.now() + quiet_seconds * 1_000))
    }
  }

  /** Has one conversation read (again) now. Throws where it is not there, or has no customer. */
  async request(chatbotId: string, conversationId: string): Promise<ReadingState> {
    const asked = await this.database.transaction(async (sql) => {
      const ids = await requestReading(sql, chatbotId, [conversationId])
      await wake(sql, new Date())
      return ids
    })
    if (asked.length === 0) {
      throw notFound("conversation", conversationId)
    }
    return { conversation_id: conversationId, state: "waiting", due_at: new Date(), error: null }
  }

  /** Tries all conversations of a chatbot again that were given up; gives how many. */
  async retryFailed(chatbotId: string): Promise<number> {
    return this.database.transaction(async (sql) => {
      const count = await retryFailedReadings(sql, chatbotId)
      await wake(sql, new Date())
      return count
    })
  }

  /** Looks for what is due now: for what a crash, or a clock, left behind. */
  async wake(): Promise<void> {
    await wake(this.database.query, new Date())
  }

  /**
   * Claims conversations that are due and gives them with what was said. `taken` is how many were due, those included in
   * which nothing new was said.
   */
  async claim(limit: number): Promise<{ conversations: ConversationToRead[]; taken: number; lease: string }> {
    const lease = ulid()
    const { claimed, taken } = await this.database.transaction((sql) => claimDue(sql, { limit, lease, seconds: LEASE_SECONDS }))
    const conversations: ConversationToRead[] = []
    for (const [chatbotId, claims] of groupBy(claimed, ({ chatbot_id }) => chatbot_id)) {
      conversations.push(...(await this.load(chatbotId, claims, lease)))
    }
    const news = conversations.filter(({ forced, covered, messages }) => forced || covered < messages.length)
    await dismissClaims(this.database.query, conversations.filter((conversation) => !news.includes(conversation)))
    return { conversations: news, taken, lease }
  }

  /** Gives back what was claimed under a lease and not read; of some conversations alone where they are named. */
  async release(lease: string, conversationIds?: string[]): Promise<void> {
    await releaseClaims(this.database.query, lease, conversationIds)
  }

  /** How many conversations are due by now, counted up to `most`. */
  async countDue(most: number): Promise<number> {
    return countDue(this.database.query, most)
  }

  /** What is left of a chatbot's runs of today; null where there is no limit. */
  async runsLeft(chatbotId: string): Promise<number | null> {
    const { runs } = this.options.enrichment.budget
    return runs === null ? null : Math.max(0, runs - (await usageOf(this.database.query, chatbotId)).runs)
  }

  /** Remembers conversations that were handed in to be read later, and claims them for so many seconds. */
  async keepBatch(batch: Omit<SubmittedBatch, "id" | "submitted_at">, seconds: number): Promise<void> {
    await insertBatch(this.database.query, { ...batch, id: newId("enrichment_batch") }, seconds)
  }

  /** What was handed in and not fetched yet, the oldest first. */
  async batches(): Promise<SubmittedBatch[]> {
    return listBatches(this.database.query)
  }

  /** Forgets a batch that was fetched. */
  async forgetBatch({ chatbot_id, id }: Pick<SubmittedBatch, "chatbot_id" | "id">): Promise<void> {
    await deleteBatch(this.database.query, chatbot_id, id)
  }

  /** Claimed conversations of one chatbot with what was said in them. */
  async load(chatbotId: string, claims: ClaimedConversation[], lease: string): Promise<ConversationToRead[]> {
    const [messages, personal] = await Promise.all([
      messagesOf(this.database.query, chatbotId, claims.map(({ conversation_id }) => conversation_id)),
      personalWordsOf(this.database.query, chatbotId, [...new Set(claims.map(({ customer_id }) => customer_id))]),
    ])
    return claims.map((claim) => {
      const said = messages.get(claim.conversation_id) ?? []
      const isSame = claim.read > 0 && claim.read <= said.length && hashOf(said.slice(0, claim.read)) === claim.read_hash
      return {
        ...claim,
        lease,
        messages: said,
        hash: isSame && claim.read === said.length ? (claim.read_hash as string) : hashOf(said),
        personal: personal.get(claim.customer_id) ?? [],
        covered: isSame ? claim.read : 0,
      }
    })
  }

  /** What staff of a chatbot corrected; the same array until there is more. */
  async corrections(chatbotId: string): Promise<IntentCorrection[]> {
    const version = await correctionsVersion(this.database.query, chatbotId)
    const known = this.#corrections.get(chatbotId)
    if (known?.version === version) {
      return known.list
    }
    const list = await corrections(this.database.query, chatbotId)
    this.#corrections.set(chatbotId, { version, list })
    return list
  }

  /** The named intents to look for in a chatbot; the same array until they change, none while Intent Detection is off. */
  async intents(chatbotId: string): Promise<IntentDefinition[]> {
    return (await intentsToDetect(this.database.query, [chatbotId], this.options)).get(chatbotId)?.intents ?? []
  }

  /** Takes one call from a chatbot's budget of the day. Throws {@link BudgetSpent} where nothing is left. */
  async spend(chatbotId: string, tokens: number): Promise<void> {
    if (!(await spend(this.database.query, chatbotId, tokens, this.options.enrichment.budget))) {
      const { resets_at } = await usageOf(this.database.query, chatbotId)
      throw new BudgetSpent(resets_at)
    }
  }

  /** Gives back what was taken for calls that were never made. */
  async refund(chatbotId: string, spent: { runs: number; tokens: number }): Promise<void> {
    await refund(this.database.query, chatbotId, spent)
  }

  /** Sets the budget right by what calls really used, where that differs from what was taken in advance. */
  async settleTokens(chatbotId: string, difference: number): Promise<void> {
    if (Number.isSafeInteger(Math.round(difference)) && Math.round(difference) !== 0) {
      await settleTokens(this.database.query, chatbotId, difference)
    }
  }

  /** Applies what was read of one chatbot's conversations; see {@link applyReadings}. */
  async apply(chatbotId: string, outcomes: ReadConversation[]): Promise<void> {
    await this.database.transaction((sql) => applyReadings(sql, chatbotId, outcomes))
    this.facts.announce()
  }

  /**
   * A page of what was read of a customer, the newest first, and how the reading of their conversations stands. Throws 404
   * where the chatbot has no such customer.
   */
  async runs(
    chatbotId: string,
    customerId: string,
    asked: Asked
  ): Promise<Page<"enrichment_runs", EnrichmentRun> & { conversations: ReadingState[] }> {
    const [{ items, next_cursor }, conversations] = await Promise.all([
      readPage<RunRow>(this.cursors, ["enrichment-runs", chatbotId, customerId], asked, (stretch) =>
        listRuns(this.database.query, chatbotId, customerId, stretch)
      ),
      readingStates(this.database.query, chatbotId, customerId),
    ])
    if (items.length === 0 && !(await hasCustomer(this.database.query, chatbotId, customerId))) {
      throw notFound("customer", customerId)
    }
    return { enrichment_runs: items.map(toRun), conversations, limit: asked.limit, next_cursor }
  }

  /** One run as it was stored. Throws where the chatbot has none of that id. */
  async findRun(chatbotId: string, runId: string): Promise<RunRow> {
    const run = await findRun(this.database.query, chatbotId, runId)
    if (!run) {
      throw notFound("enrichment run", runId)
    }
    return run
  }

  /** How reading stands in a chatbot, apart from its providers. */
  async status(chatbotId: string): Promise<Omit<EnrichmentStatus, "providers">> {
    const sql = this.database.query
    const [usage, backlog, runs] = await Promise.all([usageOf(sql, chatbotId), backlogOf(sql, chatbotId), recentRuns(sql, chatbotId)])
    const { budget, quiet_seconds } = this.options.enrichment
    return {
      quiet_seconds,
      budget: {
        runs: { used: usage.runs, limit: budget.runs },
        tokens: { used: usage.tokens, limit: budget.tokens },
        resets_at: usage.resets_at,
      },
      backlog,
      runs,
    }
  }
}

/** Due times of one second share a task: it reads all that is due by then. */
async function wake(sql: Sql, at: Date): Promise<void> {
  const second = Math.ceil(at.getTime() / 1_000)
  await enqueueTask(sql, { task: ENRICH_TASK, jobKey: `${ENRICH_TASK}:${second}`, queueName: ENRICH_TASK, runAt: at })
}

const toRun = ({ message_ids, chatbot_id: _, trial_id: __, second_opinion: ___, ...run }: RunRow): EnrichmentRun => ({
  ...run,
  message_count: message_ids.length,
})

