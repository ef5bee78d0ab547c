import type { ChatCrmModuleService } from "../../modules/chat-crm"
import type { RunRow } from "../../modules/chat-crm/queries/enrichment/runs"
import type { ReplayedRun } from "../../modules/chat-crm/enrichment-trials"
import { settle } from "../../modules/chat-enrichment/findings/settle"
import { EMBEDDED_ID } from "../../modules/chat-enrichment/name"
import type { AnalysisMessage, EnrichmentReading, EnrichmentRequest, Findings } from "../../types"

/** What stored runs come to, without asking anybody: their answers, checked as when they came. */
export async function replayed(crm: ChatCrmModuleService, chatbotId: string, runs: RunRow[]): Promise<ReplayedRun[]> {
  const messages = await crm.trials.messagesOf(chatbotId, runs)
  return runs.map((run) => ({ run, reading: readingOf(run, messages.get(run.id) ?? []) }))
}

function readingOf(run: RunRow, messages: AnalysisMessage[]): EnrichmentReading {
  const provider = run.provider ?? EMBEDDED_ID
  const secondOpinion = run.second_opinion as Findings | null
  const { findings, refused } = settle(run.answer, requestOf(run, messages), { trusted: provider === EMBEDDED_ID, secondOpinion })
  return {
    provider,
    model: run.model ?? provider,
    prompt_version: run.prompt_version ?? "",
    answer: run.answer,
    raw: run.raw,
    // Nobody was asked.
    usage: { input: 0, output: 0, cached: 0 },
    cost: null,
    state: null,
    findings,
    refused,
    second_opinion: secondOpinion,
    fallback: null,
  }
}

/** The lists that the answer was held against: what was believed of it then is known now. */
function requestOf({ chatbot_id, conversation_id, findings }: RunRow, messages: AnalysisMessage[]): EnrichmentRequest {
  const interests = findings?.interests.map(({ value }) => value) ?? []
  const details = findings?.details ?? []
  return {
    chatbot_id,
    conversation_id,
    messages,
    previous: null,
    // One that nothing matches keeps an empty list from being read as "anything goes".
    catalog: [{ id: "", label: "", terms: [] }, ...interests.map((label) => ({ id: label, label, terms: [label] }))],
    intents: (findings?.intents ?? []).map(({ value: id }) => ({
      id,
      name: id,
      examples: [],
      details: details.filter(({ intent_id }) => intent_id === id).map(({ name }) => name),
    })),
    corrections: [],
    personal: [],
    signal: new AbortController().signal,
    spend: async () => undefined,
  }
}
