import type { AnalysisMessage, Evidence } from "../../../types"
import { featuresOf } from "../classify/features"
import { classify, familiarity, type Model } from "../classify/model"
import { FINE_INTENTS, levelOf, placeOf } from "../classify/fine-intents"
import type { CatalogIndex } from "../findings/catalog-index"
import { withMentions } from "../findings/interests"
import type { Detector } from "../findings/intent-detector"
import { withExampleIntents, withIntents } from "../findings/named-intents"
import { needIn, withNeed } from "../findings/needs"
import { humanIn, isNudge, isQuestion, surer, withQuestion } from "../findings/needs-human"
import { sightingOf } from "../findings/sighting"
import { withTraits } from "../findings/traits"
import { isManipulation, makeManipulation } from "../manipulation"
import { quote, read, type Reading, sentencesOf } from "../text/reading"
import { inLightOf } from "./answers"
import { inContext, withSentence } from "./level"
import { isFailure, offerOf } from "./offers"
import { type Memory, notWaiting, type State, type Waiting } from "./state"

/** What a chatbot's conversations are read with. */
export type Reader = { model: Model; catalog: CatalogIndex | null; detectors: Detector[] }

/** The state after one more message, whoever sent it. */
export function readMessage(state: State, message: AnalysisMessage, reader: Reader): State {
  return message.sender === "customer" ? readCustomerMessage(state, message, reader) : readReply(state, message)
}

function readReply({ memory, trail }: State, { sender, text }: AnalysisMessage): State {
  const failed = sender === "bot" && isFailure(text)
  const failures = sender === "staff" ? { count: 0, evidence: null } : memory.failures
  return {
    memory: {
      ...memory,
      offer: offerOf(text),
      questions: sender === "staff" ? [] : memory.questions,
      // Who was called for is there; another complaint calls again.
      human: sender === "staff" ? null : memory.human,
      failures: failed ? { count: failures.count + 1, evidence: memory.last } : failures,
      // A bot that did not understand has not answered, but it has spoken.
      waiting: notWaiting(true),
    },
    burst: null,
    trail,
    muted: false,
  }
}

/** How much of a burst is read again together with its next message, and how much of the latest messages. */
const BURST_LENGTH = 600
const TRAIL = 4
const TRAIL_LENGTH = 120

/**
 * A manipulation can be cut into several messages, or come after the words that it wants to be believed. So each
 * message is also read together with what the customer wrote since the last reply, and with the latest ones before it.
 * Once something tries to manipulate, all since the last reply is forgotten, and nothing more is read until the next.
 */
function readCustomerMessage(state: State, message: AnalysisMessage, reader: Reader): State {
  const reading = read(message.text)
  if (reading.tokens.length === 0) {
    return state
  }
  const before = state.burst?.before ?? state.memory
  const texts = state.burst ? [state.burst.text, message.text] : [message.text]
  const burst = { text: texts.join(" ").trim().slice(-BURST_LENGTH), before }
  if (state.muted || isManipulation(reading)) {
    return { memory: before, burst, trail: [], muted: true }
  }
  const trail = [...state.trail, message.text.trim().slice(0, TRAIL_LENGTH)].slice(-TRAIL)
  if (makeManipulation(trail) || makeManipulation(texts)) {
    return { memory: before, burst, trail, muted: true }
  }
  return { memory: withMessage(state.memory, message, reading, reader), burst, trail, muted: false }
}

function withMessage(memory: Memory, message: AnalysisMessage, reading: Reading, reader: Reader): Memory {
  const evidence: Evidence = { message_id: message.id, quote: quote(reading) }
  const sentences = sentencesOf(reading)
  let next: Memory = { ...memory, turns: memory.turns + 1 }
  for (const sentence of sentences) {
    next = withSentenceOf(next, message.id, sentence, reader)
  }
  if (isQuestion(reading)) {
    next = { ...next, questions: withQuestion(next.questions, reading, evidence) }
  }
  if (sentences.length > 1) {
    next = { ...next, intents: withExampleIntents(next.intents, reader.detectors, reading.line, evidence) }
  }
  const waiting = stillWaiting(memory.waiting, message, reading, evidence)
  return { ...next, waiting, last: evidence, offer: null }
}

function stillWaiting(waiting: Waiting, { sent_at }: AnalysisMessage, reading: Reading, evidence: Evidence): Waiting {
  const nudges = isNudge(reading)
  const asks = nudges || isQuestion(reading)
  const at = new Date(sent_at).getTime()
  const since = waiting.since ?? (Number.isNaN(at) ? null : at)
  return {
    answered: waiting.answered,
    count: waiting.count + 1,
    asking: waiting.asking + (asks ? 1 : 0),
    nudged: waiting.nudged || (nudges && waiting.count > 0),
    since,
    seconds: since === null || Number.isNaN(at) ? waiting.seconds : Math.max(waiting.seconds, (at - since) / 1000),
    evidence: asks ? evidence : (waiting.evidence ?? evidence),
  }
}

function withSentenceOf(memory: Memory, id: string, sentence: Reading, { model, catalog, detectors }: Reader): Memory {
  const evidence: Evidence = { message_id: id, quote: quote(sentence) }
  const features = featuresOf(sentence)
  const alone = familiar(classify(model, features), familiarity(model, sentence))
  const own = inContext(alone, memory.level, sentence.words.length)
  const answer = inLightOf(memory.offer, sentence, own)
  const fine = answer ?? own
  const need = needIn(sentence, own, id)
  return {
    ...memory,
    level: withSentence(memory.level, fine, evidence),
    human: surer(memory.human, humanIn(sentence, fine, evidence, answer !== null)),
    interests: catalog ? withMentions(memory.interests, catalog, sentence, id, memory.turns) : memory.interests,
    traits: withTraits(memory.traits, sentence, own, evidence),
    needs: need ? withNeed(memory.needs, need) : memory.needs,
    intents: withIntents(memory.intents, detectors, () => sightingOf(sentence, features, alone), evidence),
  }
}

/** The share of known words from which on a text is taken at its word. */
const FAMILIAR = 0.5

/** A text in words that were never learnt, in another language or in none, says little: the rest goes to off-topic. */
function familiar(fine: Float32Array, share: number): Float32Array {
  const kept = Math.min(1, share / FAMILIAR)
  if (kept === 1) {
    return fine
  }
  const scaled = fine.map((probability, place) => {
    const intent = FINE_INTENTS[place]
    return intent && levelOf(intent) === "none" ? probability * kept : probability * kept * kept
  })
  const lost = 1 - scaled.reduce((sum, probability) => sum + probability, 0)
  scaled[placeOf("offtopic")] = (scaled[placeOf("offtopic")] ?? 0) + lost
  return scaled
}
