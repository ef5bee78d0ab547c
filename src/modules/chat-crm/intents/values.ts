import type { IntentValues } from "../../../types"
import { uniqueBy } from "../collections"
import { textOf, wrong } from "../texts"

/** With fewer the analyzer does not learn an intent; more it does not look at. */
const EXAMPLES = { fewest: 3, most: 60, longest: 300 }
const DETAILS = { most: 10, longest: 40 }
const LONGEST_NAME = 80
const LONGEST_DESCRIPTION = 500

/** What is named of an intent, as it is stored. Throws a sentence for what cannot be. */
export function intentValues({ name, description, examples, details, enabled }: Partial<IntentValues>): Partial<IntentValues> {
  return {
    ...(name !== undefined && { name: textOf(name, "An intent's name", LONGEST_NAME) }),
    ...(description !== undefined && { description: descriptionOf(description) }),
    ...(examples !== undefined && { examples: exampleSentences(examples) }),
    ...(details !== undefined && { details: detailNames(details) }),
    ...(enabled !== undefined && { enabled }),
  }
}

/** What a new intent is stored with: what is not named has its default. Throws a sentence for what cannot be. */
export const newIntentValues = ({ name, description = null, examples, details = [], enabled = true }: IntentValues): Required<IntentValues> & {
  description: string | null
} => ({
  name: textOf(name, "An intent's name", LONGEST_NAME),
  description: descriptionOf(description),
  examples: exampleSentences(examples),
  details: detailNames(details),
  enabled,
})

const descriptionOf = (given: string | null): string | null =>
  given === null || given.trim() === "" ? null : textOf(given, "A description", LONGEST_DESCRIPTION)

/** Example sentences as they are stored: each once, whatever its case. */
export function exampleSentences(given: string[]): string[] {
  const examples = uniqueBy(given.map((example) => textOf(example, "An example", EXAMPLES.longest)), keyOf)
  if (examples.length < EXAMPLES.fewest) {
    throw wrong(`An intent needs at least ${EXAMPLES.fewest} different examples; this one has ${examples.length}.`)
  }
  if (examples.length > EXAMPLES.most) {
    throw wrong(`An intent takes at most ${EXAMPLES.most} examples; this one has ${examples.length}.`)
  }
  return examples
}

function detailNames(given: string[]): string[] {
  const details = uniqueBy(given.map((detail) => textOf(detail, "A detail's name", DETAILS.longest)), keyOf)
  if (details.length > DETAILS.most) {
    throw wrong(`An intent collects at most ${DETAILS.most} details; these are ${details.length}.`)
  }
  return details
}

/** A text as texts are compared: two that differ in upper and lower case alone are one. */
export const keyOf = (text: string): string => text.toLowerCase()
