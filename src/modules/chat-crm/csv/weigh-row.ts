import { LIST_FIELDS, type CrmField, type FieldProvenance, type FieldValue, type FieldWrite, type ImportOptions } from "../../../types"
import { joinedItems } from "./cells"
import { METADATA_PREFIX } from "./columns"
import { isMangled, type FieldCell, type RowReading } from "./read-row"
import { isSameTime, timeProblem } from "./times"

/** A customer as a row of a file is compared with. */
export type KnownCustomer = {
  id: string
  platform: string
  account: string
  external_id: string
  first_seen: string
  /** As everybody sees it: the team's own, or the platform's. */
  name: string | null
  status: string
  purchase_intent: string | null
  interests: string[]
  traits: string[]
  needs: string[]
  metadata: Record<string, string>
  provenance: Record<string, FieldProvenance | undefined>
}

/** What becomes of somebody by a row: nothing where there are no writes. */
export type Weighed = { reason: string } | { reason: null; writes: FieldWrite[]; kept: number }

/**
 * What a row changes of a customer who is there. A cell that is as an export would have it changes nothing, whatever it
 * holds; a value that a person set stays unless the file is to overwrite it, and is counted as `kept`.
 */
export function weighRow({ identity, problem, fields }: RowReading, customer: KnownCustomer, options: ImportOptions): Weighed {
  const reason = problem ?? identityDifference(identity, customer)
  if (reason) {
    return { reason }
  }
  const writes: FieldWrite[] = []
  let kept = 0
  for (const cell of fields) {
    const current = currentOf(customer, cell.field)
    if (isLeftAlone(cell, current, options)) {
      continue
    }
    if (cell.problem) {
      return { reason: cell.problem }
    }
    const value = isBlank(cell) ? clearedOf(cell.field) : cell.value
    if (isSame(value, current)) {
      continue
    }
    if (options.fill === "overwrite" || isOpen(cell.field, current, customer)) {
      writes.push({ field: cell.field, value })
    } else {
      kept += 1
    }
  }
  return { reason: null, writes, kept }
}

/** Somebody who is to be created: who they are, and what is known of them. */
export type NewCustomer = {
  platform: string
  account: string
  external_id: string
  first_seen: string | null
  last_active: string | null
  values: [field: CrmField, value: FieldValue][]
}

/** Who a row creates, or why it cannot. */
export function newCustomerOf({ identity, problem, fields }: RowReading, now: number): NewCustomer | { reason: string } {
  const { id, platform, account = "", external_id, first_seen = null, last_active = null } = identity
  const reason = problem ?? fields.find((cell) => cell.problem)?.problem ?? timesProblem(first_seen, last_active, now)
  if (!platform || !external_id) {
    const missing = [!platform && "a platform", !external_id && "an external_id"].filter(Boolean).join(" and ")
    return { reason: problem ?? `${id ? "This chatbot has nobody of this id, and a" : "A"} new customer needs ${missing}.` }
  }
  for (const [field, text] of Object.entries({ external_id, account })) {
    if (isMangled(text)) {
      return { reason: `${field} ${text} is a number that a spreadsheet has rounded: format the column as text and put the id in again.` }
    }
  }
  if (reason) {
    return { reason }
  }
  const values = fields.flatMap(({ field, value }): NewCustomer["values"] => (value === null || isEmptyList(value) ? [] : [[field, value]]))
  return { platform, account, external_id, first_seen, last_active, values }
}

function timesProblem(firstSeen: string | null, lastActive: string | null, now: number): string | null {
  const ahead = (firstSeen && timeProblem("first_seen", firstSeen, now)) || (lastActive && timeProblem("last_active", lastActive, now))
  if (ahead) {
    return ahead
  }
  return firstSeen && lastActive && Date.parse(lastActive) < Date.parse(firstSeen) ? "last_active is before first_seen." : null
}

function identityDifference(identity: RowReading["identity"], customer: KnownCustomer): string | null {
  for (const field of ["platform", "account", "external_id"] as const) {
    const given = identity[field]
    if (given !== undefined && given !== customer[field].trim()) {
      const rounded = isMangled(given) ? " (a spreadsheet has rounded it)" : ""
      return `${field} is set by the system and cannot be changed: the customer has ${customer[field] || "none"}, the file ${given}${rounded}.`
    }
  }
  const { first_seen } = identity
  return first_seen !== undefined && !isSameTime(first_seen, customer.first_seen)
    ? `first_seen is set by the system and cannot be changed: the customer has ${customer.first_seen}.`
    : null
}

type Current = FieldValue | undefined

function currentOf(customer: KnownCustomer, field: CrmField): Current {
  if (field.startsWith(METADATA_PREFIX)) {
    const key = field.slice(METADATA_PREFIX.length)
    return Object.hasOwn(customer.metadata, key) ? customer.metadata[key] : null
  }
  return customer[field as Exclude<CrmField, `metadata.${string}`>]
}

/** How an export has it. */
const textOf = (value: Current): string => (Array.isArray(value) ? joinedItems(value) : (value ?? ""))

const isBlank = ({ value, problem }: FieldCell): boolean => value === null && problem === null

/** A stage is never nothing. */
const isLeftAlone = (cell: FieldCell, current: Current, { clear_empty }: ImportOptions): boolean =>
  cell.text === textOf(current) || (isBlank(cell) && (!clear_empty || cell.field === "status"))

const clearedOf = (field: CrmField): FieldValue => (LIST_FIELDS.some((list) => list === field) ? [] : null)

const isSame = (value: FieldValue, current: Current): boolean =>
  Array.isArray(value)
    ? Array.isArray(current) && value.length === current.length && value.every((item, index) => item === current[index])
    : value === (current ?? null)

const isEmptyList = (value: Current): boolean => Array.isArray(value) && value.length === 0

/** Whether a field waits for somebody to say what it is: it is empty, or the AI's. */
function isOpen(field: CrmField, current: Current, { provenance }: KnownCustomer): boolean {
  const known = Object.hasOwn(provenance, field) ? provenance[field] : undefined
  const isEmpty = current === null || current === undefined || current === "" || isEmptyList(current)
  return isEmpty || (field === "status" && !known) || known?.source === "ai" || known?.released === true
}
