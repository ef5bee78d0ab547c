/** What the server takes, said before it is asked. */
export const MAX_METADATA_KEY = 64
export const MAX_METADATA_VALUE = 2_000

export type MetadataProblem = "noKey" | "keyTooLong" | "valueTooLong" | "exists"

/** Why a row cannot be added; null where it can. */
export const metadataProblemOf = (
  key: string,
  value: string,
  metadata: Record<string, string>
): MetadataProblem | null => {
  if (key === "") {
    return "noKey"
  }
  if (key.length > MAX_METADATA_KEY) {
    return "keyTooLong"
  }
  if (Object.hasOwn(metadata, key)) {
    return "exists"
  }
  return value.length > MAX_METADATA_VALUE ? "valueTooLong" : null
}
