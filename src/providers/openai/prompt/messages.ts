import { randomBytes } from "node:crypto"
import type { EnrichmentRequest, Evidence, Findings, IntentDefinition } from "../../../types"
import type { ChatMessages } from "../endpoint"
import { capped, visible } from "../masking/clean"
import { cappedMasked, type Vault } from "../masking/vault"
import { summaryIn } from "../memory"
import { labelsFor } from "./catalog"
import { systemPrompt } from "./system"
import type { Window } from "./window"

const MAX_TEXT = 2_000
/** So many characters are looked through, so that one message costs little time. */
const MAX_MASKED = 4 * MAX_TEXT
const LONGEST_SECRET = 400
const MAX_INTENTS = 50
const MAX_EXAMPLES = 5
const MAX_EXAMPLE = 200

/** What is said of an intent. Its own text is the team's, and is cleaned all the same. */
const intentPart = ({ id, name, description, examples, details }: IntentDefinition) => ({
  id,
  name: short(name),
  description: short(description ?? ""),
  examples: examples.slice(0, MAX_EXAMPLES).map(short),
  details: (details ?? []).map(short),
})
const short = (text: string) => capped(visible(text), MAX_EXAMPLE)

/**
 * A text of a conversation as it leaves the shop: masked before it is cut, since half of a number is not known as one. Of a
 * very long text only the beginning is masked, and what stands at its end is left out.
 */
function outgoing(vault: Vault, text: string): string {
  const whole = visible(text)
  const masked = vault.mask(capped(whole, MAX_MASKED))
  const certain = whole.length > MAX_MASKED ? Math.max(0, masked.length - LONGEST_SECRET) : masked.length
  return cappedMasked(masked, Math.min(certain, MAX_TEXT))
}

/**
 * The prompt of a conversation: the fixed part, then what is the same for a chatbot, then what belongs to this
 * conversation alone, the messages last. What customers wrote stands in JSON between two marks that nobody can guess.
 */
export function promptOf(request: EnrichmentRequest, { from }: Window, vault: Vault, instructions: string): ChatMessages {
  const { messages, previous, catalog, intents } = request
  const sent = messages.slice(from)
  const mark = `=====${randomBytes(12).toString("hex")}=====`
  const conversation = sent.map(({ sender, text }, place) => ({ i: from + place, role: sender, text: outgoing(vault, text) }))
  const known = previous?.findings.interests.map(({ value }) => value) ?? []
  const labels = labelsFor(catalog, [...sent.map(({ text }) => text), ...known])
  const parts = [
    `INTENTS ${JSON.stringify(intents.slice(0, MAX_INTENTS).map(intentPart))}`,
    `CATALOGUE ${JSON.stringify(labels)}`,
    `The mark is ${mark}`,
    ...(previous ? [`PREVIOUS\n${mark}\n${JSON.stringify(previousPart(request, previous.findings, vault))}\n${mark}`] : []),
    `CONVERSATION\n${mark}\n${JSON.stringify(conversation)}\n${mark}`,
  ]
  return [
    { role: "system", content: systemPrompt(instructions) },
    { role: "user", content: parts.join("\n\n") },
  ]
}

/** What was found before, in the shape in which it is to be answered. */
function previousPart({ messages, previous }: EnrichmentRequest, findings: Findings, vault: Vault) {
  const places = new Map(messages.map(({ id }, place) => [id, place]))
  const rest = ({ message_id, quote }: Evidence) => ({ i: places.get(message_id) ?? -1, quote: outgoing(vault, quote) })
  const masked = (text: string) => outgoing(vault, text)
  const { purchase_intent: level, interests, traits, needs, intents, details, needs_human: human } = findings
  return {
    purchase_intent: level && { level: level.value, ...rest(level.evidence) },
    interests: interests.map(({ value, evidence }) => ({ label: masked(value), ...rest(evidence) })),
    traits: traits.map(({ value, evidence }) => ({ trait: value, ...rest(evidence) })),
    needs: needs.map(({ value, evidence }) => ({ need: masked(value), ...rest(evidence) })),
    intents: intents.map(({ value, evidence }) => ({ id: value, ...rest(evidence) })),
    details: details.map(({ value, evidence, intent_id, name }) => ({ intent_id, name, value: masked(value), ...rest(evidence) })),
    needs_human: human && { reason: human.reason, ...rest(human.evidence) },
    summary: masked(summaryIn(previous?.state)),
  }
}
