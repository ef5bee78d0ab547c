import type { ListField } from "./types"

export const TAG_LIMITS: Record<ListField, number> = { interests: 50, traits: 5, needs: 50 }

export const MAX_TAG = 200

export type TagRefusal = { reason: "twice" | "long" | "full"; tag: string }

type Added = {
  tags: string[]
  /** Why the first of those that were not taken was not. */
  refusal: TagRefusal | null
  /** What is given back, to be shortened or to take somebody's place; what is there already is not. */
  left: string[]
}

/** What was typed or pasted, as single tags: a comma, a tab or a new line ends one. */
export const splitTags = (text: string): string[] =>
  text
    .split(/[,\t\r\n]+/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== "")

export const addTags = (tags: string[], given: string[], most: number): Added =>
  given.reduce<Added>(
    (added, tag) => {
      const reason = refusalOf(added.tags, tag, most)
      if (!reason) {
        return { ...added, tags: [...added.tags, tag] }
      }
      return {
        tags: added.tags,
        refusal: added.refusal ?? { reason, tag },
        left: reason === "twice" ? added.left : [...added.left, tag],
      }
    },
    { tags, refusal: null, left: [] }
  )

/** Puts a tag back where it was, unless it is there again. */
export const putBack = (tags: string[], tag: string, index: number): string[] =>
  tags.some((other) => sameTag(other, tag)) ? tags : tags.toSpliced(index, 0, tag)

const refusalOf = (tags: string[], tag: string, most: number): TagRefusal["reason"] | null => {
  if (tags.some((other) => sameTag(other, tag))) {
    return "twice"
  }
  if (tag.length > MAX_TAG) {
    return "long"
  }
  return tags.length >= most ? "full" : null
}

const sameTag = (one: string, other: string): boolean =>
  one.normalize("NFC").toLowerCase() === other.normalize("NFC").toLowerCase()
