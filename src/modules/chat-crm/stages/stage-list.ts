import { MedusaError } from "@medusajs/framework/utils"
import { STAGE_COLORS, type RequestedStage, type Status } from "../../../types"

export const MAX_STAGES = 30
const MAX_LABEL = 60
const MAX_MADE_KEY = 48
const KEY = /^[a-z0-9][a-z0-9_-]{0,63}$/

/**
 * The stages that a request means, in their order, ranked from 0. A stage without a key gets one made from its label; one
 * that the chatbot has by that key stays the same stage. Keys in `taken` belonged to removed stages whose people are still
 * being moved. Throws a sentence for each mistake (400).
 */
export function toStages(requested: RequestedStage[], current: Status[], taken: Set<string>): Status[] {
  if (requested.length === 0) {
    throw invalid("A chatbot needs at least one stage.")
  }
  if (requested.length > MAX_STAGES) {
    throw invalid(`A chatbot has at most ${MAX_STAGES} stages; these are ${requested.length}.`)
  }
  const labelled = inOrder(requested).map((stage) => ({ ...stage, label: labelOf(stage), color: colorOf(stage) }))
  const twice = firstRepeated(labelled.map(({ label }) => label), foldedLabel)
  if (twice !== undefined) {
    throw invalid(`Two stages are called "${twice}".`)
  }
  const keys = keysOf(labelled, new Set(current.map(({ key }) => key)), taken)
  return labelled.map(({ label, color }, rank) => ({ key: keys[rank] as string, label, color, rank }))
}

function inOrder(requested: RequestedStage[]): RequestedStage[] {
  return requested
    .map((stage, position) => ({ stage, rank: stage.rank ?? position }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ stage }) => stage)
}

function labelOf({ label: given }: RequestedStage): string {
  const label = given.normalize("NFC").trim()
  if (label === "") {
    throw invalid("Every stage needs a label.")
  }
  if (label.length > MAX_LABEL) {
    throw invalid(`A stage's label takes at most ${MAX_LABEL} characters.`)
  }
  if (/\p{Cc}/u.test(label) || !label.isWellFormed()) {
    throw invalid("A stage's label holds characters that cannot be stored.")
  }
  return label
}

function colorOf({ color }: RequestedStage): string {
  if (!STAGE_COLORS.some((known) => known === color)) {
    throw invalid(`A stage's colour is one of ${STAGE_COLORS.join(", ")}.`)
  }
  return color
}

function keysOf(stages: RequestedStage[], current: Set<string>, taken: Set<string>): string[] {
  const given = stages.flatMap(({ key }) => key ?? [])
  const twice = firstRepeated(given, (key) => key)
  if (twice !== undefined) {
    throw invalid(`Two stages have the key ${twice}.`)
  }
  given.filter((key) => !current.has(key)).forEach((key) => requireUsableKey(key, taken))
  const used = new Set([...given, ...taken])
  return stages.map(({ key, label }) => {
    const chosen = key ?? unusedKey(keyFrom(label), used)
    used.add(chosen)
    return chosen
  })
}

function requireUsableKey(key: string, taken: Set<string>): void {
  if (!KEY.test(key)) {
    throw invalid(`A stage's key takes 1 to 64 lower-case letters, digits, _ and -, and begins with a letter or digit.`)
  }
  if (taken.has(key)) {
    throw invalid(`The people of the removed stage ${key} are still being moved. Try again in a moment, or use another key.`)
  }
}

/** Latin letters without their accents, digits, and _ for what is between. */
function keyFrom(label: string): string {
  const plain = label.toLowerCase().replaceAll("đ", "d").normalize("NFKD").replace(/\p{M}/gu, "")
  const key = plain.replace(/[^a-z0-9]+/g, "_").slice(0, MAX_MADE_KEY).replace(/^_+|_+$/g, "")
  return key === "" ? "stage" : key
}

function unusedKey(key: string, used: Set<string>): string {
  let candidate = key
  for (let number = 2; used.has(candidate); number++) {
    candidate = `${key}_${number}`
  }
  return candidate
}

const foldedLabel = (label: string): string => label.toLowerCase()

const firstRepeated = (values: string[], fold: (value: string) => string): string | undefined =>
  values.find((value, index) => values.findIndex((other) => fold(other) === fold(value)) < index)

const invalid = (sentence: string): MedusaError => new MedusaError(MedusaError.Types.INVALID_DATA, sentence)
