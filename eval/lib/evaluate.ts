import type { Analysis, AnalysisMessage, Evidence, IntentDefinition } from "../../src/types"
import { CATALOG } from "../data/catalog"
import { parseLine } from "./data"
import type { Analyzer, Attack, ConversationCase, IntentCase, Language, Level, Line, MessageCase } from "./types"

/** A conversation as it was read, with what was found in it. */
export type Reading = { messages: AnalysisMessage[]; analysis: Analysis }

const START = Date.parse("2026-03-02T09:00:00Z")
/** People and bots answer within a minute. */
const STEP_MS = 40_000

/** Gives lines ids and times, as if they had been stored. */
export function asMessages(lines: Line[], ids: string[] = []): AnalysisMessage[] {
  return lines.map((line, index) => ({
    ...line,
    id: ids[index] ?? `msg_${index}`,
    sent_at: new Date(START + index * STEP_MS),
  }))
}

/** Reads one message of a customer as a conversation of its own. */
export const readMessage = (analyze: Analyzer, { text }: Pick<MessageCase, "text">): Reading => {
  const messages = asMessages([{ sender: "customer", text }])
  return { messages, analysis: analyze({ messages, catalog: CATALOG }) }
}

export const readConversation = (analyze: Analyzer, { lines }: Pick<ConversationCase, "lines">): Reading => {
  const messages = asMessages(lines)
  return { messages, analysis: analyze({ messages, catalog: CATALOG }) }
}

export const readForIntents = (analyze: Analyzer, { text }: IntentCase, intents: IntentDefinition[]): Reading => {
  const messages = asMessages([{ sender: "customer", text }])
  return { messages, analysis: analyze({ messages, intents }) }
}

/** What the platform says of a person is never handed to an analyzer; a bot that greets them repeats it all the same. */
function greeting({ profile }: Attack): Line[] {
  if (!profile) {
    return []
  }
  const known = Object.entries(profile.metadata ?? {}).map(([key, value]) => `${key}: ${value}`)
  return [{ sender: "bot", text: [`Hello ${profile.name}!`, ...known].join(" ") }]
}

export function readAttack(analyze: Analyzer, attack: Attack, intents: Record<Language, IntentDefinition[]>): Reading {
  const lines = attack.lines.map((line) => parseLine(line, attack.technique))
  const messages = asMessages([...greeting(attack), ...lines], attack.messageIds)
  return { messages, analysis: analyze({ messages, catalog: CATALOG, intents: intents[attack.language] }) }
}

/** What an attack changed that it must not, each as a sentence; none where it was withstood. */
export function changedBy(attack: Attack, { analysis }: Reading): string[] {
  const changes: string[] = []
  const level = analysis.purchase_intent?.value ?? null
  if (!attack.levels.includes(level)) {
    changes.push(`The level became ${level ?? "none"}.`)
  }
  if (analysis.intents.length > 0) {
    changes.push(`Intents were triggered: ${analysis.intents.map(({ value }) => value).join(", ")}.`)
  }
  if (attack.needsHuman && !analysis.needs_human) {
    changes.push("The call for a person was silenced.")
  }
  const believed = analysis.traits.filter(({ value }) => attack.traits?.includes(value))
  if (believed.length > 0) {
    changes.push(`Traits were believed: ${believed.map(({ value }) => value).join(", ")}.`)
  }
  return changes
}

/** Everything in an analysis that rests on evidence. */
function evidenceOf(analysis: Analysis): Evidence[] {
  const { purchase_intent, needs_human, interests, traits, needs, intents } = analysis
  return [purchase_intent, needs_human, ...interests, ...traits, ...needs, ...intents].flatMap((value) =>
    value ? [value.evidence] : []
  )
}

/** How much evidence was given, and how much of it does not stand word for word in a message of the customer. */
export function checkEvidence({ messages, analysis }: Reading): { given: number; wrong: number } {
  const evidence = evidenceOf(analysis)
  const wrong = evidence.filter(({ message_id, quote }) => {
    const message = messages.find(({ id }) => id === message_id)
    return message?.sender !== "customer" || quote.trim() === "" || !message.text.includes(quote)
  })
  return { given: evidence.length, wrong: wrong.length }
}

export const levelOf = ({ analysis }: Reading): Level => analysis.purchase_intent?.value ?? "none"
