import { z } from "@medusajs/framework/zod"
import type { CatalogEntry, EnrichmentRequest, Evidence, Findings, Found, FoundDetail, Refusal } from "../../../types"
import { Attempts } from "./attempts"
import { CONFIDENCE_THRESHOLD, confidenceOf, opinionOnLevel, opinionOnValue } from "./confidence"
import { items, MAX_VALUES, outline } from "./schema"

export type SettleOptions = {
  /** Whether the answer is the built-in analyzer's, whose confidence is ours already. */
  trusted: boolean
  /** What the built-in analyzer finds in the same messages. */
  secondOpinion: Findings | null
}

export type Settled = { findings: Findings; refused: Refusal[] }

/** How much of a refused value is repeated in the record. */
const SHOWN = 120

export const NO_FINDINGS: Findings = {
  purchase_intent: null,
  interests: [],
  traits: [],
  needs: [],
  intents: [],
  details: [],
  needs_human: null,
}

/**
 * What of a provider's answer is believed. The same for every provider: closed lists, lengths, ids of this request alone,
 * and a quote that stands word for word in a message of this customer that does not try to give instructions. Where any
 * message tries, a model may have obeyed it and quote another: of its answer only what the built-in analyzer finds too is
 * believed then. What is not believed is refused with a reason; nothing throws, whatever the answer is.
 */
export function settle(answer: unknown, request: EnrichmentRequest, options: SettleOptions): Settled {
  const parsed = outline.safeParse(answer)
  if (!parsed.success) {
    return { findings: NO_FINDINGS, refused: [refusal("answer", answer, "is not in the shape of findings")] }
  }
  return new Settlement(request, options).settle(parsed.data)
}

class Settlement {
  readonly #refused: Refusal[] = []
  readonly #said: Map<string, string>
  readonly #attempts: Attempts

  constructor(
    private readonly request: EnrichmentRequest,
    private readonly options: SettleOptions
  ) {
    const own = request.messages.filter(({ sender }) => sender === "customer")
    this.#said = new Map(own.map(({ id, text }) => [id, text]))
    this.#attempts = new Attempts(request.messages)
  }

  settle(given: z.output<typeof outline>): Settled {
    const { secondOpinion } = this.options
    const intents = this.#list("intents", given.intents, items.intents, ({ value }) => this.#unknownIntent(value))
    const detected = new Set(intents.map(({ value }) => value))
    const labels = labelsOf(this.request.catalog)
    const interests = this.#list("interests", given.interests, items.interests, ({ value }) =>
      labels.size > 0 && !labels.has(value.toLowerCase()) ? "is nothing of the shop's catalogue" : null
    )
    const findings: Findings = {
      purchase_intent: this.#level(given.purchase_intent),
      interests: interests.map((item) => ({ ...item, value: labels.get(item.value.toLowerCase()) ?? item.value })),
      traits: this.#list("traits", given.traits, items.traits),
      needs: this.#list("needs", given.needs, items.needs),
      intents,
      details: this.#details(given.details, detected),
      // A model can raise this, and not clear it alone.
      needs_human: this.#human(given.needs_human) ?? secondOpinion?.needs_human ?? null,
    }
    return { findings, refused: this.#refused }
  }

  #level(given: unknown): Findings["purchase_intent"] {
    const level = this.#item("purchase_intent", given, items.purchase_intent)
    return level && this.#weighed("purchase_intent", level, opinionOnLevel(level.value, this.options.secondOpinion))
  }

  #human(given: unknown): Findings["needs_human"] {
    const human = this.#item("needs_human", given, items.needs_human)
    return human && { ...human, confidence: this.#confidence(human, this.options.secondOpinion?.needs_human ? "agrees" : "silent") }
  }

  #list<T extends string>(
    field: "interests" | "traits" | "needs" | "intents",
    given: unknown[] | null | undefined,
    schema: z.ZodType<Found<T>>,
    problemOf: (item: Found<T>) => string | null = () => null
  ): Found<T>[] {
    const kept = new Map<string, Found<T>>()
    for (const raw of given ?? []) {
      const item = this.#item(field, raw, schema)
      const problem = item && (problemOf(item) ?? (kept.size >= MAX_VALUES[field] ? "is one too many" : null))
      const opinion = item && opinionOnValue(item.value, this.options.secondOpinion?.[field])
      const weighed = item && opinion && !problem && !kept.has(sameText(item.value)) && this.#weighed(field, item, opinion)
      if (problem) {
        this.#refuse(field, raw, problem)
      } else if (weighed) {
        kept.set(sameText(item.value), weighed)
      }
    }
    return [...kept.values()]
  }

  #details(given: unknown[] | null | undefined, detected: Set<string>): Findings["details"] {
    const kept: Findings["details"] = []
    for (const raw of given ?? []) {
      const detail = this.#item("details", raw, items.details)
      const problem = detail && (this.#unasked(detail, detected) ?? (kept.length >= MAX_VALUES.details ? "is one too many" : null))
      if (problem) {
        this.#refuse("details", raw, problem)
      } else if (detail) {
        kept.push(detail)
      }
    }
    return kept
  }

  #unasked({ intent_id, name }: FoundDetail, detected: Set<string>): string | null {
    const asked = this.request.intents.find(({ id }) => id === intent_id)?.details ?? []
    return detected.has(intent_id) && asked.includes(name) ? null : "was not asked for by an intent that was found"
  }

  /** An item in its shape whose quote is the customer's own; else it is refused. Nothing given is nothing found. */
  #item<T extends { evidence: Evidence }>(field: string, given: unknown, schema: z.ZodType<T>): T | null {
    if (given === null || given === undefined) {
      return null
    }
    const parsed = schema.safeParse(given)
    const problem = parsed.success ? this.#problemOf(parsed.data.evidence) : (parsed.error.issues[0]?.message ?? "is malformed")
    if (problem) {
      this.#refuse(field, given, problem)
    }
    return parsed.success && !problem ? parsed.data : null
  }

  #problemOf({ message_id, quote }: Evidence): string | null {
    const text = this.#said.get(message_id)
    if (text === undefined) {
      return "rests on no message of this customer"
    }
    if (!text.includes(quote) || quote.trim() === "") {
      return "has a quote that is not in the message, word for word"
    }
    if (this.options.trusted) {
      return null
    }
    if (!/[\p{L}\p{N}]/u.test(quote)) {
      return "has a quote without a word"
    }
    return this.#attempts.isPart(message_id) ? "rests on a message that tries to give instructions" : null
  }

  #weighed<T>(field: string, item: Found<T>, opinion: Parameters<typeof confidenceOf>[1]): Found<T> | null {
    if (!this.options.trusted && opinion !== "agrees" && this.#attempts.isAny) {
      this.#refuse(field, item, "is found by the model alone, where a message tries to give instructions")
      return null
    }
    const confidence = this.#confidence(item, opinion)
    if (confidence < CONFIDENCE_THRESHOLD) {
      this.#refuse(field, item, "is not sure enough")
      return null
    }
    return { ...item, confidence }
  }

  #confidence(item: { evidence: Evidence; confidence?: number }, opinion: Parameters<typeof confidenceOf>[1]): number {
    return this.options.trusted ? (item.confidence ?? 0) : confidenceOf(item.evidence, opinion)
  }

  #unknownIntent(id: string): string | null {
    return this.request.intents.some((intent) => intent.id === id) ? null : "is no intent of this chatbot"
  }

  #refuse(field: string, given: unknown, reason: string): void {
    this.#refused.push(refusal(field, given, reason))
  }
}

const labelsByCatalog = new WeakMap<CatalogEntry[], Map<string, string>>()

/** The labels of a catalogue by how they read in lower case; made once for all conversations that share it. */
function labelsOf(catalog: CatalogEntry[]): Map<string, string> {
  const labels = labelsByCatalog.get(catalog) ?? new Map(catalog.map(({ label }) => [label.toLowerCase(), label]))
  labelsByCatalog.set(catalog, labels)
  return labels
}

function refusal(field: string, given: unknown, reason: string): Refusal {
  const { value, reason: named } = Object(given) as { value?: unknown; reason?: unknown }
  const shown = value ?? named ?? given
  const text = typeof shown === "string" ? shown : (JSON.stringify(shown) ?? "")
  return { field, value: text.slice(0, SHOWN).replaceAll("\u0000", "").toWellFormed(), reason }
}

const sameText = (text: string): string => text.normalize("NFC").toLowerCase()
