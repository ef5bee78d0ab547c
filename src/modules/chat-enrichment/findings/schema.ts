import { z } from "@medusajs/framework/zod"
import { CUSTOMER_TRAITS, NEEDS_HUMAN_REASONS, PURCHASE_INTENTS } from "../../../types"

/** What is longer is no value of a profile. */
export const MAX_VALUE = 200
/** A quote is a piece of a message, not a message of any length. */
export const MAX_QUOTE = 500
/** How many values of a kind one conversation gives at most. */
export const MAX_VALUES = { interests: 10, traits: 5, needs: 5, intents: 20, details: 40 } as const

const text = (max: number) => z.string("is no text").trim().min(1, "is empty").max(max, `is longer than ${max} characters`)

const evidence = z.object(
  { message_id: z.string("names no message"), quote: z.string("has no quote").min(1, "has an empty quote").max(MAX_QUOTE, "has a quote of too many characters") },
  "has no evidence"
)

const confidence = z.number().min(0).max(1).optional().catch(undefined)

const found = <T extends z.ZodType>(value: T) => z.object({ value, evidence, confidence }, "is no finding")

/** One item of each kind. An answer is read item by item, so that one that is wrong spoils no other. */
export const items = {
  purchase_intent: found(z.enum(PURCHASE_INTENTS, `is none of ${PURCHASE_INTENTS.join(", ")}`)),
  interests: found(text(MAX_VALUE)),
  traits: found(z.enum(CUSTOMER_TRAITS, "is no trait of the list")),
  needs: found(text(MAX_VALUE)),
  intents: found(text(MAX_VALUE)),
  details: z.object({ intent_id: text(MAX_VALUE), name: text(MAX_VALUE), value: text(MAX_VALUE), evidence }, "is no detail"),
  needs_human: z.object({ reason: z.enum(NEEDS_HUMAN_REASONS, "is no reason of the list"), evidence, confidence }, "is no finding"),
}

/** The outline of an answer: what is missing was not found. */
export const outline = z.object({
  purchase_intent: z.unknown().optional(),
  interests: z.array(z.unknown()).nullish(),
  traits: z.array(z.unknown()).nullish(),
  needs: z.array(z.unknown()).nullish(),
  intents: z.array(z.unknown()).nullish(),
  details: z.array(z.unknown()).nullish(),
  needs_human: z.unknown().optional(),
})
