import { z } from "@medusajs/framework/zod"
import { CUSTOMER_TRAITS, NEEDS_HUMAN_REASONS, PURCHASE_INTENTS } from "../../../types"

export const SCHEMA_NAME = "conversation_findings"

type Json = { [key: string]: unknown }

const text: Json = { type: "string" }
const choice = (values: readonly string[]): Json => ({ type: "string", enum: values })
const list = (items: Json): Json => ({ type: "array", items })
const orNothing = (schema: Json): Json => ({ anyOf: [schema, { type: "null" }] })

/** Strict schemas know no optional keys: what may be missing is null. */
const object = (properties: Json): Json => ({
  type: "object",
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
})
const found = (properties: Json): Json => object({ ...properties, i: { type: "integer" }, quote: text })

/**
 * What a model is to answer. The same for every chatbot, ids of intents and labels included, because servers keep the
 * schema in their cache as a part of the prompt's beginning; what is on no list is refused when the answer is checked.
 */
export const ANSWER_SCHEMA: Json = object({
  purchase_intent: orNothing(found({ level: choice(PURCHASE_INTENTS) })),
  interests: list(found({ label: text })),
  traits: list(found({ trait: choice(CUSTOMER_TRAITS) })),
  needs: list(found({ need: text })),
  intents: list(found({ id: text })),
  details: list(found({ intent_id: text, name: text, value: text })),
  needs_human: orNothing(found({ reason: choice(NEEDS_HUMAN_REASONS) })),
  summary: text,
})

export const schemaInWords = (): string =>
  `Answer with one JSON object and nothing else, valid by this JSON Schema:\n${JSON.stringify(ANSWER_SCHEMA)}`

const place = z.union([z.int(), z.string().regex(/^\d+$/).transform(Number)], "must be the i of a message")
const given = <T extends z.ZodRawShape>(shape: T) => z.object({ ...shape, i: place, quote: z.string("must be text") }, "must be an object")
const listed = <T extends z.ZodType>(item: T) => z.array(item, "must be a list").nullish().transform((items) => items ?? [])
const word = z.string("must be text")

/**
 * The shape of an answer. Servers that take a schema do not all keep to it: more keys are ignored, missing lists are
 * empty. Values on no list pass here, and are refused one by one later.
 */
export const answerShape = z.object(
  {
    purchase_intent: given({ level: word }).nullish(),
    interests: listed(given({ label: word })),
    traits: listed(given({ trait: word })),
    needs: listed(given({ need: word })),
    intents: listed(given({ id: word })),
    details: listed(given({ intent_id: word, name: word, value: word })),
    needs_human: given({ reason: word }).nullish(),
    summary: word.nullish(),
  },
  "must be an object"
)
export type ModelAnswer = z.output<typeof answerShape>
