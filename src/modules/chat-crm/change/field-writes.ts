import { MedusaError } from "@medusajs/framework/utils"
import { ChatCrmError } from "../errors"
import {
  LIST_FIELDS,
  PURCHASE_INTENTS,
  type CrmField,
  type CustomerChanges,
  type FieldValue,
  type FieldWrite,
  type ListField,
  type PurchaseIntent,
  type Status,
} from "../../../types"

/** What the system alone sets. */
export const IDENTITY_FIELDS = ["id", "platform", "account", "external_id", "first_seen", "last_active"] as const

const MAX_NAME = 255
const MAX_ITEM = 200
const MAX_ITEMS = { interests: 50, traits: 5, needs: 50 } as const
const MAX_KEY = 64
const MAX_METADATA_VALUE = 2_000
/** What is longer than any stage's key is not repeated in an answer. */
const MAX_REPEATED = 64

/** What a person asks to be changed, as the API takes it. */
export type RequestedChanges = Partial<Record<(typeof LIST_FIELDS)[number], string[]>> & {
  status?: string
  purchase_intent?: string | null
  name?: string | null
  metadata?: Record<string, string | null>
  release?: string[]
}

/**
 * The writes that a request stands for, its values in the form in which they are stored. Throws a sentence for each
 * mistake (400), `read_only_field` where it names what the system alone sets.
 */
export function toFieldWrites(requested: RequestedChanges & Record<string, unknown>, statuses: Status[]): FieldWrite[] {
  const readOnly = IDENTITY_FIELDS.find((field) => requested[field] !== undefined)
  if (readOnly) {
    throw readOnlyField(readOnly)
  }
  const writes = Object.entries(requested).flatMap(([field, value]): FieldWrite[] => {
    if (field === "metadata") {
      return metadataWrites(value)
    }
    return isSettable(field) && value !== undefined ? [{ field, value: valueOf(field, value, statuses) }] : []
  })
  const written = new Set(writes.map(({ field }) => field))
  const released = [...new Set(requested.release ?? [])].map(releasable).filter((field) => !written.has(field))
  return [...writes, ...released.map((field) => ({ field, release: true }))]
}

/** One field's value in the form in which it is stored. Throws a sentence where it cannot be (400). */
export function acceptedValue(field: CrmField, value: unknown, statuses: Status[]): FieldValue {
  return isMetadata(field) ? metadataValueOf(metadataKeyOf(field), value) : valueOf(field as Settable, value, statuses)
}

/**
 * Why changes cannot be made at all, whatever the rows hold: null where they can. An undo puts back what was accepted
 * once; only the stages may have become others since.
 */
export function changeProblem({ sets, is_undo }: CustomerChanges, statuses: Status[]): MedusaError | null {
  try {
    for (const { field, value } of sets.flatMap(({ writes }) => writes)) {
      checkField(field)
      if (value !== undefined && (field === "status" || !is_undo)) {
        checkValue(field, value, statuses)
      }
    }
    return null
  } catch (error) {
    if (error instanceof MedusaError) {
      return error
    }
    throw error
  }
}

function checkField(field: string): void {
  if (IDENTITY_FIELDS.some((identity) => identity === field)) {
    throw readOnlyField(field)
  }
  if (!isSettable(field) && !isMetadata(field)) {
    throw invalid(`There is no field ${field}.`)
  }
}

function checkValue(field: CrmField, value: FieldValue, statuses: Status[]): void {
  if (isMetadata(field)) {
    metadataWrites({ [metadataKeyOf(field)]: value })
  } else if (isSettable(field)) {
    valueOf(field, value, statuses)
  }
}

/** 400: what the system alone sets cannot be written by anybody. */
export const readOnlyField = (field: string): ChatCrmError =>
  new ChatCrmError(400, MedusaError.Types.INVALID_DATA, `${field} is set by the system and cannot be changed.`, {
    code: "read_only_field",
    field,
  })

type Settable = Exclude<CrmField, `metadata.${string}`>

const SETTABLE: readonly string[] = ["status", "purchase_intent", "name", ...LIST_FIELDS]

const isSettable = (field: string): field is Settable => SETTABLE.includes(field)

const METADATA = "metadata."

const isMetadata = (field: string): field is `metadata.${string}` => field.startsWith(METADATA)

const metadataKeyOf = (field: string): string => field.slice(METADATA.length)

function valueOf(field: Settable, value: unknown, statuses: Status[]): FieldValue {
  switch (field) {
    case "status":
      return statusOf(value, statuses)
    case "purchase_intent":
      return purchaseIntentOf(value)
    case "name":
      return nameOf(value)
    default:
      return itemsOf(field, value)
  }
}

function statusOf(value: unknown, statuses: Status[]): string {
  if (!statuses.some(({ key }) => key === value)) {
    throw noSuchStage(value, statuses)
  }
  return value as string
}

function purchaseIntentOf(value: unknown): PurchaseIntent | null {
  if (value !== null && !PURCHASE_INTENTS.includes(value as PurchaseIntent)) {
    throw invalid(`The purchase intent is one of ${PURCHASE_INTENTS.join(", ")}, or none (null).`)
  }
  return value as PurchaseIntent | null
}

function nameOf(value: unknown): string | null {
  const name = value === null ? "" : textOf(value, "A name")
  if (name.length > MAX_NAME) {
    throw invalid(`A name takes at most ${MAX_NAME} characters.`)
  }
  return name === "" ? null : name
}

function itemsOf(field: ListField, value: unknown): string[] {
  if (!Array.isArray(value)) {
    throw invalid(`${field} is a list of texts.`)
  }
  if (value.length > MAX_ITEMS[field]) {
    throw invalid(`A customer has at most ${MAX_ITEMS[field]} ${field}; these are ${value.length}.`)
  }
  const items = value.map((item) => textOf(item, `Each of ${field}`))
  if (items.includes("")) {
    throw invalid(`None of ${field} may be empty.`)
  }
  const tooLong = items.find((item) => item.length > MAX_ITEM)
  if (tooLong) {
    throw invalid(`Each of ${field} takes at most ${MAX_ITEM} characters.`)
  }
  const twice = items.find((item, index) => items.findIndex((other) => sameText(item, other)) < index)
  if (twice !== undefined) {
    throw invalid(`${field} has "${twice}" twice.`)
  }
  return items
}

const sameText = (one: string, other: string): boolean =>
  one.normalize("NFC").toLowerCase() === other.normalize("NFC").toLowerCase()

function metadataWrites(metadata: unknown): FieldWrite[] {
  if (typeof metadata !== "object" || metadata === null || Array.isArray(metadata)) {
    throw invalid("metadata is an object of texts.")
  }
  return Object.entries(metadata).map(([key, value]: [string, unknown]) => ({
    field: `metadata.${key}` as const,
    value: metadataValueOf(key, value),
  }))
}

function metadataValueOf(key: string, value: unknown): string | null {
  checkMetadataKey(key)
  const text = value === null ? null : textOf(value, `metadata.${key}`, false)
  if (text !== null && text.length > MAX_METADATA_VALUE) {
    throw invalid(`metadata.${key} takes at most ${MAX_METADATA_VALUE} characters.`)
  }
  return text
}

function checkMetadataKey(key: string): void {
  if (key.trim() === "" || key.length > MAX_KEY || /[\u0000-\u001f]/.test(key) || !key.isWellFormed()) {
    throw invalid(`A metadata key takes 1 to ${MAX_KEY} characters without line breaks.`)
  }
}

function textOf(value: unknown, what: string, trims = true): string {
  if (typeof value !== "string") {
    throw invalid(`${what} must be text.`)
  }
  if (value.includes("\u0000") || !value.isWellFormed()) {
    throw invalid(`${what} holds characters that cannot be stored.`)
  }
  return trims ? value.trim() : value
}

function releasable(field: string): CrmField {
  if (isSettable(field)) {
    return field
  }
  if (!isMetadata(field)) {
    throw invalid(`${repeated(field)} cannot be handed back to the AI.`)
  }
  checkMetadataKey(metadataKeyOf(field))
  return field
}

/** What was sent, for a sentence: as it is where it is short text. */
const repeated = (value: unknown): string =>
  typeof value === "string" && value.length <= MAX_REPEATED ? value : "like that"

const noSuchStage = (value: unknown, statuses: Status[]): MedusaError =>
  invalid(`There is no stage ${repeated(value)}; this chatbot has ${statuses.map(({ key }) => key).join(", ")}.`)

const invalid = (sentence: string): MedusaError => new MedusaError(MedusaError.Types.INVALID_DATA, sentence)
