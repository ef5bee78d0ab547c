import { MedusaError } from "@medusajs/framework/utils"
import {
  LIST_FIELDS,
  PLATFORMS,
  PURCHASE_INTENTS,
  type CrmField,
  type FieldValue,
  type ImportOptions,
  type ListField,
  type Platform,
  type Status,
} from "../../../types"
import { acceptedValue } from "../change/field-writes"
import { splitItems } from "./cells"
import { isIdentityField, METADATA_PREFIX, type IdentityField } from "./columns"
import type { Mapping } from "./mapping"
import { TIME_FORM, timeOf } from "./times"

/** What an import is told unless somebody says otherwise. */
export const DEFAULT_OPTIONS: ImportOptions = { fill: "empty_or_ai", clear_empty: false, platform: null, account: null }

/** A cell of a CRM field: a value, or why its text is none; null where it is empty. */
export type FieldCell = { field: CrmField; text: string; value: FieldValue | null; problem: string | null }

/** What a row says of somebody. Nothing is known yet of whether they are there. */
export type RowReading = {
  /** The texts of identity columns that are not empty, as they are to be compared and stored. */
  identity: Partial<Record<IdentityField, string>>
  /** What is wrong with one of those; null where nothing is. */
  problem: string | null
  fields: FieldCell[]
}

/** What other systems call the platforms. */
const PLATFORM_NAMES: Record<string, Platform> = {
  messenger: "facebook",
  "facebook messenger": "facebook",
  fb: "facebook",
  meta: "facebook",
  "zalo oa": "zalo",
  web: "website",
  webchat: "website",
  "web chat": "website",
  livechat: "website",
  "live chat": "website",
  tg: "telegram",
}

/** What a row of a file says, by what its columns are. */
export function readRow(cells: string[], mapping: Mapping, statuses: Status[]): RowReading {
  const reading: RowReading = { identity: {}, problem: null, fields: [] }
  mapping.forEach((field, column) => {
    const text = cells[column] ?? ""
    if (field === null) {
      return
    }
    if (isIdentityField(field)) {
      if (text.trim() !== "") {
        readIdentity(reading, field, text)
      }
    } else {
      reading.fields.push(readField(field, text, statuses))
    }
  })
  return reading
}

/** The same, of rows that do not name a platform or an account: those that the import was told. */
export const withDefaults = (reading: RowReading, { platform, account }: ImportOptions): RowReading => ({
  ...reading,
  identity: { ...(platform !== null && { platform }), ...(account !== null && { account }), ...reading.identity },
})

function readIdentity(reading: RowReading, field: IdentityField, text: string): void {
  const value = identityOf(field, text)
  if (value === null) {
    reading.problem ??= identityProblem(field, text)
  } else {
    reading.identity[field] = value
  }
}

function identityOf(field: IdentityField, text: string): string | null {
  switch (field) {
    case "platform":
      return platformOf(text)
    case "first_seen":
    case "last_active":
      return timeOf(text)
    case "id":
      return text.trim()
    default:
      return text.includes("\u0000") || text.length > MAX_ID ? null : text.trim()
  }
}

const MAX_ID = 255

function platformOf(text: string): Platform | null {
  const name = text.trim().toLowerCase()
  return PLATFORMS.find((platform) => platform === name) ?? (Object.hasOwn(PLATFORM_NAMES, name) ? (PLATFORM_NAMES[name] ?? null) : null)
}

function identityProblem(field: IdentityField, text: string): string {
  switch (field) {
    case "platform":
      return `There is no platform ${shown(text)}; it is one of ${PLATFORMS.join(", ")}.`
    case "first_seen":
    case "last_active":
      return `${field} must be a time such as ${TIME_FORM}; this is ${shown(text)}.`
    default:
      return `${field} is too long, or holds characters that cannot be stored.`
  }
}

/** The number of a long id as a spreadsheet shows it, its last digits lost. */
const MANGLED = /^\d([.,]\d+)?e\+?\d+$/i

/** Whether an id looks as a spreadsheet leaves long ones behind. */
export const isMangled = (id: string): boolean => MANGLED.test(id.trim())

function readField(field: CrmField, text: string, statuses: Status[]): FieldCell {
  const isMetadata = field.startsWith(METADATA_PREFIX)
  if (isMetadata ? text === "" : text.trim() === "") {
    return { field, text, value: null, problem: null }
  }
  try {
    const value = acceptedValue(field, isMetadata ? text : givenOf(field, text, statuses), statuses)
    return { field, text, value, problem: null }
  } catch (error) {
    if (error instanceof MedusaError) {
      return { field, text, value: null, problem: error.message }
    }
    throw error
  }
}

const isList = (field: CrmField): field is ListField => LIST_FIELDS.some((list) => list === field)

function givenOf(field: CrmField, text: string, statuses: Status[]): unknown {
  if (isList(field)) {
    return splitItems(text)
  }
  const name = text.trim()
  if (field === "status") {
    const lower = name.toLowerCase()
    return statuses.some(({ key }) => key === name) ? name : (statuses.find(({ label }) => label.trim().toLowerCase() === lower)?.key ?? name)
  }
  if (field === "purchase_intent") {
    const key = name.toLowerCase().replace(/[\s-]+/g, "_")
    return key === "none" ? null : (PURCHASE_INTENTS.find((intent) => intent === key) ?? name)
  }
  return text
}

const MAX_SHOWN = 64

const shown = (text: string): string => (text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text)
