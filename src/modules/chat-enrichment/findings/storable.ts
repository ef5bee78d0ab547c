import { cleanText } from "../../../platforms/clean"

/** JSON as PostgreSQL can hold it: in whatever depth, no text has a NUL or half a character. Everything else is as it was. */
export function storable(value: unknown): unknown {
  if (typeof value === "string") {
    return cleanText(value)
  }
  if (Array.isArray(value)) {
    return value.map(storable)
  }
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [cleanText(key), storable(item)]))
  }
  return value
}
