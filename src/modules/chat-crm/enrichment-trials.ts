import { MedusaError } from "@medusajs/framework/utils"
import { ulid } from "ulid"
import type { AnalysisMessage, EnrichmentReading, EnrichmentTrial, TrialDifference } from "../../types"
import { groupBy } from "./collections"
import type { Database } from "./database"
import type { Enrichment } from "./enrichment"
import { applyReadings, holdCustomers, trialRunOf } from "./enrichment/apply"
import { differencesOf } from "./enrichment/differences"
import { hashOf } from "./enrichment/read-hash"
import type { ConversationToRead, ReadConversation } from "./enrichment/types"
import { ChatCrmError, notFound } from "./errors"
import type { Facts } from "./facts"
import { newId } from "./ids"
import { enqueueTask, RUN_TRIAL_TASK } from "./queries/enqueue"
import { knownFindings, messagesOf } from "./queries/enrichment/input"
import { insertRuns, runsOfTrial, type RunRow } from "./queries/enrichment/runs"
import {
  claimGiven,
  conversationsToRead,
  createTrial,
  fieldsNow,
  findTrial,
  moveTrial,
  type TrialRow,
} from "./queries/enrichment/trials"

/** Which trial. */
export type TrialKey = { chatbot_id: string; trial_id: string }

/** A stored run, with what was said in it and what its answer comes to. */
export type ReplayedRun = { run: RunRow; reading: EnrichmentReading }

/** Past conversations read to see what would change, and runs applied from their record, without asking anybody. */
export class EnrichmentTrials {
  constructor(
    private readonly database: Database,
    private readonly facts: Facts,
    private readonly enrichment: Enrichment
  ) {}

  /** Begins to read a chatbot's latest conversations with a provider, for a look at what it would change. */
  async start(given: { chatbot_id: string; provider: string; conversations: number; created_by: string | null }): Promise<EnrichmentTrial> {
    const id = newId("enrichment_trial")
    const row = await this.database.transaction(async (sql) => {
      const trial = await createTrial(sql, { ...given, id }, given.conversations)
      const payload = { chatbot_id: given.chatbot_id, trial_id: id }
      await enqueueTask(sql, { task: RUN_TRIAL_TASK, payload, jobKey: `${RUN_TRIAL_TASK}:${id}` })
      return trial
    })
    return toTrial(row, [], [])
  }

  /** A trial with what it would change so far. Throws where the chatbot has none of that id. */
  async find({ chatbot_id, trial_id }: TrialKey): Promise<EnrichmentTrial> {
    const trial = await this.#row({ chatbot_id, trial_id })
    const runs = await runsOfTrial(this.database.query, chatbot_id, trial_id)
    const customerIds = [...new Set(runs.map(({ customer_id }) => customer_id))]
    const [now, known] = await Promise.all([
      fieldsNow(this.database.query, chatbot_id, customerIds),
      knownFindings(this.database.query, chatbot_id, customerIds),
    ])
    return toTrial(trial, runs, differencesOf(runs, now, known))
  }

  /** Conversations of a running trial that are still to be read; null where it does not run any more. */
  async rest({ chatbot_id, trial_id }: TrialKey): Promise<{ provider: string; conversations: ConversationToRead[] } | null> {
    const trial = await findTrial(this.database.query, chatbot_id, trial_id)
    if (trial?.state !== "running") {
      return null
    }
    const read = new Set((await runsOfTrial(this.database.query, chatbot_id, trial_id)).map(({ conversation_id }) => conversation_id))
    const ids = trial.conversation_ids.filter((id) => !read.has(id))
    const found = await conversationsToRead(this.database.query, chatbot_id, ids)
    return { provider: trial.provider, conversations: await this.enrichment.load(chatbot_id, found.map(neverRead), "") }
  }

  /** Whether a trial still reads: it may have been ended by somebody else. */
  async isRunning({ chatbot_id, trial_id }: TrialKey): Promise<boolean> {
    return (await findTrial(this.database.query, chatbot_id, trial_id))?.state === "running"
  }

  /** Keeps what was read in a trial. */
  async keep({ chatbot_id, trial_id }: TrialKey, outcome: ReadConversation): Promise<void> {
    const run = trialRunOf(outcome, trial_id)
    if (run) {
      await insertRuns(this.database.query, [{ ...run, chatbot_id }])
    }
  }

  /** Ends a trial; with a sentence where it could not be ended otherwise. */
  async end({ chatbot_id, trial_id }: TrialKey, error: string | null = null): Promise<void> {
    await moveTrial(this.database.query, chatbot_id, trial_id, { from: "running", to: error === null ? "done" : "failed", error })
  }

  /** The runs of a trial that has been read. Throws (409) in any other state. */
  async runsToApply({ chatbot_id, trial_id }: TrialKey): Promise<RunRow[]> {
    const { state } = await this.#row({ chatbot_id, trial_id })
    if (state !== "done") {
      const reason = state === "applied" ? "was applied already" : "has not read all of its conversations"
      throw new ChatCrmError(409, MedusaError.Types.NOT_ALLOWED, `This trial ${reason}.`, { code: "wrong_trial_state", state })
    }
    return (await runsOfTrial(this.database.query, chatbot_id, trial_id)).filter((run) => run.state === "done")
  }

  /** A trial has been applied. */
  async markApplied({ chatbot_id, trial_id }: TrialKey): Promise<void> {
    await moveTrial(this.database.query, chatbot_id, trial_id, { from: "done", to: "applied" })
  }

  /** What was said in the messages of runs of one chatbot. Throws (409) where one of them was edited or taken back since. */
  async messagesOf(chatbotId: string, runs: RunRow[]): Promise<Map<string, AnalysisMessage[]>> {
    const said = await messagesOf(this.database.query, chatbotId, [...new Set(runs.map(({ conversation_id }) => conversation_id))])
    return new Map(
      runs.map((run) => {
        const read = new Set(run.message_ids)
        const messages = (said.get(run.conversation_id) ?? []).filter(({ id }) => read.has(id))
        if (hashOf(messages) !== run.input_hash) {
          throw new ChatCrmError(409, MedusaError.Types.NOT_ALLOWED, "Messages of this run were edited or taken back since; have the conversation read again.", {
            code: "messages_changed",
            run_id: run.id,
          })
        }
        return [run.id, messages]
      })
    )
  }

  /** Applies stored runs as if they had just been read; conversations that are being read are left to that. */
  async apply(chatbotId: string, replayed: ReplayedRun[]): Promise<void> {
    const lease = ulid()
    await this.database.transaction(async (sql) => {
      await holdCustomers(sql, chatbotId, replayed.map(({ run }) => run.customer_id))
      const claimed = await claimGiven(sql, chatbotId, replayed.map(({ run }) => run.conversation_id), lease)
      const revisions = new Map(claimed.map(({ conversation_id, revision }) => [conversation_id, revision]))
      const messages = await this.messagesOf(chatbotId, replayed.map(({ run }) => run))
      const outcomes = replayed.flatMap(({ run, reading }): ReadConversation[] => {
        const revision = revisions.get(run.conversation_id)
        const said = messages.get(run.id) ?? []
        const conversation = { ...neverRead(run), revision: revision ?? 0, lease, messages: said, hash: run.input_hash, personal: [], covered: 0 }
        return revision === undefined ? [] : [{ conversation, started_at: new Date(), reading }]
      })
      await applyReadings(sql, chatbotId, outcomes, { alerts: false })
    })
    this.facts.announce()
    await this.enrichment.wake()
  }

  async #row({ chatbot_id, trial_id }: TrialKey): Promise<TrialRow> {
    const trial = await findTrial(this.database.query, chatbot_id, trial_id)
    if (!trial) {
      throw notFound("trial", trial_id)
    }
    return trial
  }
}

const neverRead = ({ chatbot_id, conversation_id, customer_id }: Pick<RunRow, "chatbot_id" | "conversation_id" | "customer_id">) => ({
  chatbot_id,
  conversation_id,
  customer_id,
  revision: 0,
  forced: true,
  attempts: 0,
  provider: null,
  read: 0,
  read_hash: null,
  state: null,
  findings: null,
})

function toTrial({ id, provider, state, total, error, created_at }: TrialRow, runs: RunRow[], differences: TrialDifference[]): EnrichmentTrial {
  const costs = runs.flatMap(({ cost }) => (cost === null ? [] : [cost]))
  return {
    id,
    provider,
    state,
    total,
    done: groupBy(runs, ({ conversation_id }) => conversation_id).size,
    cost: costs.length > 0 ? costs.reduce((sum, cost) => sum + cost, 0) : null,
    refused_values: runs.reduce((sum, { refused }) => sum + refused.length, 0),
    error,
    created_at,
    differences,
  }
}
