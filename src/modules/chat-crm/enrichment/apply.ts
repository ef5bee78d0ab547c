import type { AppliedField, ChangeSet, FieldWrite, Signal } from "../../../types"
import { makeChanges } from "../change/make-changes"
import { groupBy } from "../collections"
import type { Sql } from "../database"
import { newId } from "../ids"
import { postpone, type Postponed } from "../queries/enrichment/claim"
import type { ConversationKey } from "../queries/enrichment/due"
import { knownFindings, lockCustomers } from "../queries/enrichment/input"
import { insertRuns, type RunRow } from "../queries/enrichment/runs"
import { lockStatuses } from "../queries/statuses"
import { addAlertDetails } from "../queries/alert-details"
import { raiseSignals } from "../queries/raise-alerts"
import { heldReadings, storeReadings, type StoredReading } from "../queries/enrichment/store-readings"
import { profileWrites, type ConversationFindings } from "./profile-writes"
import type { Failure, ReadConversation, Reading } from "./types"

/**
 * Applies what was read of one chatbot's conversations, in the transaction behind `sql`: profiles, runs, and what is
 * remembered of the conversations. What another process has claimed since is left to it. Customers are locked before
 * what is remembered of their conversations, as when they are deleted.
 */
export async function applyReadings(
  sql: Sql,
  chatbotId: string,
  outcomes: ReadConversation[],
  /** Nobody is alerted of what was said long ago. */
  { alerts = true } = {}
): Promise<void> {
  await holdCustomers(sql, chatbotId, outcomes.map(({ conversation }) => conversation.customer_id))
  const readings = outcomes.flatMap((outcome) => ("reading" in outcome ? [outcome] : []))
  const held = new Set(await heldReadings(sql, readings.map(storedReading)))
  const ours = readings.filter(({ conversation }) => held.has(conversation.conversation_id))
  const applied = await changeProfiles(sql, chatbotId, ours, alerts)
  const signals = alerts ? ours.flatMap(signalsOf) : []
  await raiseSignals(sql, signals.filter(({ isKnown }) => !isKnown).map(({ signal }) => signal))
  await addAlertDetails(sql, signals.filter(({ isKnown }) => isKnown).map(({ signal }) => signal))
  await storeReadings(sql, ours.map(storedReading))
  await insertRuns(sql, [
    ...ours.map((outcome) => runOf(outcome, applied.get(outcome.conversation.conversation_id) ?? [])),
    ...outcomes.flatMap((outcome) => ("error" in outcome ? [failedRunOf(outcome)] : [])),
  ])
  await postpone(sql, outcomes.flatMap(postponedOf))
}

/**
 * Has others wait who would change these customers, in the order in which all lock. Another of their conversations may be
 * applied at the same time: what it found has to be known here, or is overwritten.
 */
export async function holdCustomers(sql: Sql, chatbotId: string, customerIds: string[]): Promise<void> {
  await lockStatuses(sql, chatbotId)
  await lockCustomers(sql, chatbotId, [...new Set(customerIds)])
}

/** Writes what all conversations of each customer say together; gives what became of it, by the conversation read last. */
async function changeProfiles(sql: Sql, chatbotId: string, readings: Reading[], alerts: boolean): Promise<Map<string, AppliedField[]>> {
  const latest = new Map(readings.map((outcome) => [outcome.conversation.customer_id, outcome]))
  const fresh = new Map(readings.map((outcome) => [outcome.conversation.conversation_id, findingsOf(outcome)]))
  const known = groupBy(await knownFindings(sql, chatbotId, [...latest.keys()]), ({ customer_id }) => customer_id)
  const applied = new Map<string, AppliedField[]>()
  // One statement for each provider and model: on the timeline they stand as who decided.
  for (const group of groupBy(latest.values(), ({ reading }) => `${reading.provider} ${reading.model}`).values()) {
    const { provider, model } = (group[0] as Reading).reading
    const sets = group.flatMap(({ conversation: { customer_id } }): ChangeSet[] => {
      const before = (known.get(customer_id) ?? []).filter(({ conversation_id }) => !fresh.has(conversation_id))
      const now = readings.filter(({ conversation }) => conversation.customer_id === customer_id).map(findingsOf)
      const writes = profileWrites([...now, ...before])
      return writes.length > 0 ? [{ customer_ids: [customer_id], writes }] : []
    })
    if (sets.length > 0) {
      const actor = { type: "ai" as const, id: provider, name: model }
      const outcome = await makeChanges(sql, { chatbot_id: chatbotId, source: "ai", actor, sets, is_quiet: !alerts })
      const fields = groupBy(outcome.fields, ({ customer_id }) => customer_id)
      const writes = new Map(sets.map((set) => [set.customer_ids[0], set.writes]))
      for (const { conversation } of group) {
        const { customer_id, conversation_id } = conversation
        applied.set(conversation_id, appliedFields(writes.get(customer_id) ?? [], fields.get(customer_id) ?? []))
      }
    }
  }
  return applied
}

/** What the team may want to be told of, and whether it was found before. What is found again all the same is told once. */
function signalsOf({ conversation, reading: { findings } }: Reading): { signal: Signal; isKnown: boolean }[] {
  const of = { ...keyOf(conversation), customer_id: conversation.customer_id }
  const before = conversation.findings
  const intents = findings.intents.map(({ value, evidence, confidence }) => {
    const details = findings.details.filter(({ intent_id }) => intent_id === value).map(({ intent_id: _, ...detail }) => detail)
    const signal: Signal = { ...of, kind: "intent", intent_id: value, evidence, confidence, details }
    return { signal, isKnown: before?.intents.some((intent) => intent.value === value) ?? false }
  })
  const human = findings.needs_human
  const known = before?.needs_human
  const isKnown = human?.reason === known?.reason && human?.evidence.message_id === known?.evidence.message_id
  return human ? [...intents, { signal: { ...of, kind: "human_needed", ...human }, isKnown }] : intents
}

const findingsOf = (outcome: Reading): ConversationFindings => ({
  conversation_id: outcome.conversation.conversation_id,
  read_to: new Date(storedReading(outcome).read_to),
  findings: outcome.reading.findings,
})

const keyOf = ({ chatbot_id, conversation_id }: ConversationKey): ConversationKey => ({ chatbot_id, conversation_id })

function storedReading({ conversation, reading }: Reading): StoredReading {
  const { lease, revision, messages, hash } = conversation
  const { provider, state, findings } = reading
  const last = messages.at(-1)
  const read_to = last ? new Date(last.sent_at) : new Date()
  return { ...keyOf(conversation), lease, revision, provider, read: messages.length, read_hash: hash, read_to, state, findings }
}

function postponedOf(outcome: ReadConversation): Postponed[] {
  const { lease, revision } = outcome.conversation
  const key = { ...keyOf(outcome.conversation), lease, revision }
  if ("budget_until" in outcome) {
    return [{ ...key, outcome: "budget", until: outcome.budget_until }]
  }
  if ("error" in outcome) {
    const { error, after_seconds } = outcome
    return [after_seconds === null ? { ...key, outcome: "failed", error } : { ...key, outcome: "later", after_seconds, error }]
  }
  return []
}

const baseOfRun = ({ conversation, started_at }: ReadConversation) => ({
  ...keyOf(conversation),
  id: newId("enrichment_run"),
  customer_id: conversation.customer_id,
  trial_id: null,
  input_hash: conversation.hash,
  message_ids: conversation.messages.map(({ id }) => id),
  started_at,
  finished_at: new Date(),
})

function runOf(outcome: Reading, applied: AppliedField[]): RunRow {
  const { state: _, ...read } = outcome.reading
  return { ...baseOfRun(outcome), ...read, state: "done", applied, error: null }
}

const failedRunOf = (outcome: Failure): RunRow => ({
  ...baseOfRun(outcome),
  state: "failed",
  provider: null,
  model: null,
  prompt_version: null,
  answer: null,
  raw: null,
  usage: null,
  cost: null,
  second_opinion: null,
  findings: null,
  refused: [],
  applied: [],
  fallback: null,
  error: outcome.error,
})

/** What is kept of reading a conversation in a trial; null where it has to be read once more. */
export function trialRunOf(outcome: ReadConversation, trialId: string): RunRow | null {
  const run = "reading" in outcome ? runOf(outcome, []) : "error" in outcome ? failedRunOf(outcome) : null
  return run && { ...run, trial_id: trialId }
}

function appliedFields(
  writes: FieldWrite[],
  outcomes: { field: string; outcome: AppliedField["outcome"] | "conflict" }[]
): AppliedField[] {
  const byField = new Map(outcomes.map(({ field, outcome }) => [field, outcome]))
  return writes.flatMap(({ field, value = null }) => {
    const outcome = byField.get(field)
    return outcome && outcome !== "conflict" ? [{ field, value, outcome }] : []
  })
}

