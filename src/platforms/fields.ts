/** An object from outside, of whose fields nothing is known yet. */
export type Fields = Record<string, unknown>

const NO_FIELDS: Fields = Object.freeze({})

export const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** The fields of what should be an object; none where it is something else. Never throws. */
export const fieldsOf = (value: unknown): Fields => (isObject(value) ? value : NO_FIELDS)

/** The first items of what should be a list; none where it is something else. Never throws. */
export const itemsOf = (value: unknown, limit = Infinity): unknown[] =>
  Array.isArray(value) ? value.slice(0, limit) : []
