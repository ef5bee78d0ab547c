import type { Attachment } from "../types"

/** Longest id from outside: room for every platform's, well below what an index entry can hold. */
export const MAX_EXTERNAL_ID = 255
const MAX_NAME = 255
const MAX_URL = 2_048
const MAX_ATTACHMENTS = 50
const EARLIEST = Date.UTC(2000, 0, 1)
const DAY = 86_400_000

const NUL = /\u0000/g
// Direction overrides, invisible separators and control characters; the zero-width joiner stays, emoji need it.
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u200b\u2028-\u202e\u2060-\u2069\ufeff]/g
const VISIBLE = /[^\p{White_Space}\p{Cf}]/u

/** Text as PostgreSQL can hold it: no NUL, no lone surrogates; otherwise untouched. */
export function cleanText(value: unknown): string | null {
  if (typeof value !== "string") {
    return null
  }
  return value.replace(NUL, "").toWellFormed()
}

/** A short label for display: one line, NFC, without invisible or direction-changing characters. */
export function cleanLabel(value: unknown, maxLength = MAX_NAME): string | null {
  if (typeof value !== "string") {
    return null
  }
  const label = value.slice(0, maxLength * 8).toWellFormed().replace(INVISIBLE, " ").normalize("NFC").trim()
  const short = label.length > maxLength ? label.slice(0, maxLength).toWellFormed().replace(/\ufffd$/, "") : label
  return VISIBLE.test(short) ? short : null
}

/**
 * An id from outside, as text. Numbers are taken only where JSON can carry them exactly; anything that would have to be
 * changed to be stored is refused, for two people must never become one.
 */
export function cleanId(value: unknown): string | null {
  const id = typeof value === "number" && Number.isSafeInteger(value) ? String(value) : value
  if (typeof id !== "string" || id.trim() === "" || id.length > MAX_EXTERNAL_ID) {
    return null
  }
  return id.includes("\u0000") || !id.isWellFormed() ? null : id
}

/**
 * A platform's time: ISO text, Unix seconds or milliseconds. What lies outside 2000 … a day from `now` is no time a
 * message was written at, and gives null. ISO 8601.
 */
export function cleanTime(value: unknown, now: number): string | null {
  const time =
    typeof value === "number" ? (value < 1e12 ? value * 1000 : value) : typeof value === "string" ? textTime(value) : NaN
  return time >= EARLIEST && time <= now + DAY ? new Date(time).toISOString() : null
}

const ISO_TIME = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/i

/** ISO text, or Unix time as text. A time without a zone is UTC, wherever this runs. */
function textTime(value: string): number {
  if (/^\d{9,16}$/.test(value)) {
    return Number(value) * (value.length < 12 ? 1000 : 1)
  }
  const [, time, , , zone] = ISO_TIME.exec(value) ?? [null, null, null, null, null]
  return ISO_TIME.test(value) ? Date.parse(time && !zone ? `${value}Z` : value) : NaN
}

/** An http(s) address, or null: nothing else is ever shown as a link. It is never fetched. */
export function cleanUrl(value: unknown): string | null {
  if (typeof value !== "string" || value.length > MAX_URL || !/^https?:\/\//i.test(value)) {
    return null
  }
  return cleanText(value)
}

/** Attachments as they are stored: a type, an http(s) address where there is one, a title. */
export function cleanAttachments(value: unknown): Attachment[] {
  if (!Array.isArray(value)) {
    return []
  }
  return value.slice(0, MAX_ATTACHMENTS).flatMap((item: unknown) => {
    if (typeof item !== "object" || item === null) {
      return []
    }
    const { type, url, title, name } = item as Record<string, unknown>
    const address = cleanUrl(url)
    const label = cleanLabel(title ?? name)
    return [{ type: cleanLabel(type, 40) ?? "file", ...(address && { url: address }), ...(label && { title: label }) }]
  })
}

const MAX_DEPTH = 6
const MAX_KEYS = 200

/**
 * A copy of JSON from outside that is safe to store: bounded depth and size, no NUL, lone surrogates or keys that mean
 * something to JavaScript. What lies deeper is left out.
 */
export function cleanJson(value: unknown, depth = MAX_DEPTH): unknown {
  if (typeof value === "string") {
    return cleanText(value)
  }
  if (typeof value === "number") {
    return Number.isFinite(value) ? value : null
  }
  if (typeof value !== "object" || value === null) {
    return typeof value === "boolean" ? value : null
  }
  if (depth === 0) {
    return null
  }
  if (Array.isArray(value)) {
    return value.slice(0, MAX_KEYS).map((item) => cleanJson(item, depth - 1))
  }
  const entries = Object.entries(value)
    .slice(0, MAX_KEYS)
    .filter(([key]) => key !== "__proto__")
    .map(([key, item]) => [key.slice(0, MAX_EXTERNAL_ID).replace(NUL, "").toWellFormed(), cleanJson(item, depth - 1)])
  return Object.fromEntries(entries)
}

/** Like {@link cleanJson}, for a value that must be an object with something in it; else null. */
export function cleanRecord(value: unknown): Record<string, unknown> | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return null
  }
  const record = cleanJson(value) as Record<string, unknown>
  return Object.keys(record).length > 0 ? record : null
}
