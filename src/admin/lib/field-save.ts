/**
 * How one field saves by itself. Pure: what happens to a field comes in as an event, and `sending` says what is to be
 * sent now. At most one write of a field is under way; what is decided meanwhile waits, and only the last of it is sent.
 */

/** A value and the version of the customer that it was seen in. */
export type Seen<T> = { value: T; version: number }

export type FieldState<T> = {
  /** As the server last told it. */
  known: Seen<T>
  /** Typed or chosen, not stored yet; with the version that the person had before their eyes. */
  draft: Seen<T> | null
  /** On its way. */
  sending: Seen<T> | null
  /** Decided while another value is on its way. */
  waits: boolean
  outcome: Outcome<T>
}

export type Outcome<T> =
  | { kind: "quiet" }
  | { kind: "saved" }
  | { kind: "failed"; error: unknown }
  | { kind: "conflict"; theirs: Seen<T> }

export type FieldEvent<T> =
  | { type: "arrived"; seen: Seen<T> }
  | { type: "typed"; value: T }
  | { type: "decided"; value: T; keeps?: boolean }
  | { type: "stored"; seen: Seen<T> }
  | { type: "failed"; error: unknown }
  | { type: "conflicted"; theirs: Seen<T> }
  | { type: "retried" }
  | { type: "tookMine" }
  | { type: "dropped" }
  | { type: "faded" }

export type SameValue<T> = (one: T, other: T) => boolean

export type SaveStatus = "quiet" | "typing" | "saving" | "saved" | "failed" | "conflict"

const quiet = { kind: "quiet" } as const

export const fieldOf = <T>(known: Seen<T>): FieldState<T> => ({
  known,
  draft: null,
  sending: null,
  waits: false,
  outcome: quiet,
})

/** What the field shows: what was typed stays until it is stored or given up. */
export const shownOf = <T>({ draft, known }: FieldState<T>): T => (draft ?? known).value

export const statusOf = <T>({ sending, outcome, draft }: FieldState<T>): SaveStatus => {
  if (sending) {
    return "saving"
  }
  return outcome.kind === "quiet" && draft ? "typing" : outcome.kind
}

export const nextField = <T>(state: FieldState<T>, event: FieldEvent<T>, same: SameValue<T>): FieldState<T> => {
  switch (event.type) {
    case "arrived":
      return arrived(state, event.seen)
    case "typed":
      return { ...state, draft: draftOf(state, event.value), outcome: afterTyping(state.outcome) }
    case "decided":
      return decided(state, event.value, event.keeps ?? false, same)
    case "stored":
      return stored(state, event.seen)
    case "failed":
      return { ...state, sending: null, waits: false, outcome: { kind: "failed", error: event.error } }
    case "conflicted":
      return conflicted(state, event.theirs, same)
    case "retried":
      return state.draft && !state.sending ? send(state, state.draft) : state
    case "tookMine":
      return state.draft && state.outcome.kind === "conflict"
        ? send(state, { value: state.draft.value, version: state.outcome.theirs.version })
        : state
    case "dropped":
      return state.sending ? state : fieldOf(newer(state.known, theirsOf(state.outcome)))
    case "faded":
      return state.outcome.kind === "saved" ? { ...state, outcome: quiet } : state
  }
}

/** An answer that left the server earlier than what is known says nothing new. */
const arrived = <T>(state: FieldState<T>, seen: Seen<T>): FieldState<T> =>
  seen.version < state.known.version ? state : { ...state, known: seen }

/** Typing over a failed value is a new attempt; a conflict stays until it is decided. */
const afterTyping = <T>(outcome: Outcome<T>): Outcome<T> => (outcome.kind === "conflict" ? outcome : quiet)

const draftOf = <T>({ draft, known }: FieldState<T>, value: T): Seen<T> => ({
  value,
  version: (draft ?? known).version,
})

const decided = <T>(state: FieldState<T>, value: T, keeps: boolean, same: SameValue<T>): FieldState<T> => {
  const draft = draftOf(state, value)

  if (state.outcome.kind === "conflict") {
    return { ...state, draft }
  }
  if (state.sending) {
    return { ...state, draft, waits: true }
  }
  const isNews = keeps || !same(value, state.known.value)
  return isNews ? send(state, draft) : { ...state, draft: null, outcome: afterTyping(state.outcome) }
}

const stored = <T>(state: FieldState<T>, seen: Seen<T>): FieldState<T> => {
  const known = newer(state.known, seen)

  if (state.draft && state.waits) {
    return send({ ...state, known }, { value: state.draft.value, version: seen.version })
  }
  const isTyping = state.draft !== null && state.draft.value !== state.sending?.value
  return {
    known,
    draft: isTyping && state.draft ? { value: state.draft.value, version: seen.version } : null,
    sending: null,
    waits: false,
    outcome: isTyping ? quiet : { kind: "saved" },
  }
}

/** The same value from two sides is no conflict: after a lost answer it is one's own. */
const conflicted = <T>(state: FieldState<T>, theirs: Seen<T>, same: SameValue<T>): FieldState<T> =>
  state.draft && same(state.draft.value, theirs.value)
    ? { ...fieldOf(newer(state.known, theirs)), outcome: { kind: "saved" } }
    : { ...state, known: newer(state.known, theirs), sending: null, waits: false, outcome: { kind: "conflict", theirs } }

const send = <T>(state: FieldState<T>, sending: Seen<T>): FieldState<T> => ({
  ...state,
  draft: sending,
  sending,
  waits: false,
  outcome: quiet,
})

const theirsOf = <T>(outcome: Outcome<T>): Seen<T> | null => (outcome.kind === "conflict" ? outcome.theirs : null)

const newer = <T>(one: Seen<T>, other: Seen<T> | null): Seen<T> =>
  other && other.version >= one.version ? other : one
