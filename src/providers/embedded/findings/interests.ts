import type { CatalogEntry, Evidence, Inferred } from "../../../types"
import { rounded } from "../conversation/level"
import type { InterestState } from "../conversation/state"
import { type CatalogIndex, type CatalogMatch, matches } from "./catalog-index"
import { quote, type Reading } from "../text/reading"

/** How much a mention counts after another message of the customer. */
const FADING = 0.8
const MAX_KEPT = 24
const MAX_SHOWN = 8
const SUREST = 0.95

const NEGATIONS = new Set("not no khong dung chua without except never khoi".split(" "))

/** Who says "not the red one" is not interested in it. */
function isDenied(reading: Reading, match: CatalogMatch): boolean {
  const before = reading.words.filter((_, index) => {
    const place = reading.places[index] ?? 0
    return place < match.first && place >= match.first - 3
  })
  return before.some((word) => NEGATIONS.has(word))
}

/** The interests after a sentence of the customer. */
export function withMentions(
  interests: InterestState[],
  index: CatalogIndex,
  reading: Reading,
  messageId: string,
  turn: number
): InterestState[] {
  const mentioned = new Map<string, InterestState>()
  for (const match of matches(index, reading.tokens)) {
    if (!isDenied(reading, match)) {
      const evidence: Evidence = { message_id: messageId, quote: quote(reading, match.first, match.last) }
      const confidence = Math.min(SUREST, 0.35 + 0.6 * match.coverage)
      const earlier = interests.find(({ id }) => id === match.entry.id)
      const score = match.weight * match.coverage + (earlier ? earlier.score * FADING ** (turn - earlier.turn) : 0)
      mentioned.set(match.entry.id, {
        id: match.entry.id,
        score,
        confidence: Math.max(confidence, earlier?.confidence ?? 0),
        evidence: earlier && earlier.confidence > confidence ? earlier.evidence : evidence,
        turn,
      })
    }
  }
  if (mentioned.size === 0) {
    return interests
  }
  const kept = [...interests.filter(({ id }) => !mentioned.has(id)), ...mentioned.values()]
  return ranked(kept, turn).slice(0, MAX_KEPT)
}

const strength = ({ score, turn }: InterestState, now: number) => score * FADING ** (now - turn)

const ranked = (interests: InterestState[], now: number): InterestState[] =>
  [...interests].sort((one, other) => strength(other, now) - strength(one, now) || (one.id < other.id ? -1 : 1))

/** The interests as the catalogue calls them now, each label once. What the catalogue no longer holds is left out. */
export function interestsIn(interests: InterestState[], catalog: CatalogEntry[], turn: number): Inferred<string>[] {
  if (interests.length === 0) {
    return []
  }
  const labels = new Map(catalog.map(({ id, label }) => [id, label]))
  const shown = new Map<string, Inferred<string>>()
  for (const { id, confidence, evidence } of ranked(interests, turn)) {
    const label = labels.get(id)
    const same = label?.toLowerCase()
    if (label && same && !shown.has(same)) {
      shown.set(same, { value: label, confidence: rounded(confidence), evidence })
    }
  }
  return [...shown.values()].slice(0, MAX_SHOWN)
}
