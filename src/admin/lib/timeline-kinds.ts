import { TIMELINE_KINDS, type TimelineKind } from "./types"

/** What the timeline is filtered by: kinds that staff look for together. */
export const KIND_GROUPS = {
  conversations: ["conversation_started"],
  stages: ["status_changed", "intent_changed"],
  details: ["field_changed", "imported"],
  notes: ["note_added"],
  links: ["linked", "unlinked"],
  signals: ["intent_triggered", "human_needed", "order_placed"],
} as const satisfies Record<string, readonly TimelineKind[]>

export type KindGroup = keyof typeof KIND_GROUPS
export const KIND_GROUP_NAMES = [
  "conversations",
  "stages",
  "details",
  "notes",
  "links",
  "signals",
] as const satisfies readonly KindGroup[]

/** Known kinds, each once, in one order: what is asked for and remembered does not depend on how it was chosen. */
export const kindsOf = (given: readonly string[]): TimelineKind[] =>
  TIMELINE_KINDS.filter((kind) => given.includes(kind))

/** "mixed" where an address names only some kinds of the group. */
export const groupState = (group: KindGroup, chosen: readonly TimelineKind[]): boolean | "mixed" => {
  const kinds: readonly TimelineKind[] = KIND_GROUPS[group]
  const count = kinds.filter((kind) => chosen.includes(kind)).length

  return count === 0 ? false : count === kinds.length ? true : "mixed"
}

export const toggleGroup = (group: KindGroup, chosen: readonly TimelineKind[]): TimelineKind[] => {
  const kinds: readonly TimelineKind[] = KIND_GROUPS[group]

  return groupState(group, chosen) === false
    ? kindsOf([...chosen, ...kinds])
    : chosen.filter((kind) => !kinds.includes(kind))
}
