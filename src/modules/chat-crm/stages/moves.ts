import { MedusaError } from "@medusajs/framework/utils"
import type { Actor, ChangeSource, Status } from "../../../types"
import { ChatCrmError } from "../errors"

/** Who decides. */
export type Decider = { source: ChangeSource; actor: Actor }

/** Where the people of a removed stage go. The id stands on the timeline entries of all who are moved by one decision. */
export type StageMove = Decider & { id: string; to: string }

/** By the key of the removed stage. */
export type StageMoves = ReadonlyMap<string, StageMove>

/** So many stages that nobody is in any more are remembered: a message that was under way arrives within moments. */
const REMEMBERED = 100

type Change = {
  current: Status[]
  next: Status[]
  /** What the request says, by the key of a removed stage. */
  moved: ReadonlyMap<string, string>
  /** Decided before, and not finished perhaps. */
  earlier: StageMoves
  /** How many people are in each stage, the removed ones of before included. */
  people: ReadonlyMap<string, number>
}

/**
 * Where people go when `current` stages become `next`, with what was decided before. Throws a sentence (400) where a
 * target is wrong, `stage_in_use` where nobody said where the people of a removed stage go.
 */
export function movesOf(change: Change, decided: Decider & { id: string }): StageMoves {
  const { current, next, moved, earlier, people } = change
  const keys = new Set(next.map(({ key }) => key))
  const removed = current.filter(({ key }) => !keys.has(key))
  requireSense(change, keys)
  const abandoned = removed.filter(({ key }) => !moved.has(key) && peopleOf(key, change) > 0)
  if (abandoned.length > 0) {
    throw stageInUse(abandoned.map(({ key, label }) => ({ key, label, count: peopleOf(key, change) })))
  }
  const targetOf = (key: string): string => moved.get(key) ?? (next[0] as Status).key
  const pending = [...earlier]
    .filter(([key]) => !keys.has(key))
    .map(([key, move]) => [key, keys.has(move.to) ? move : { ...move, to: targetOf(move.to) }] as const)
  const waiting = pending.filter(([key]) => people.has(key))
  const moves = removed.map(({ key }) => [key, { ...decided, to: targetOf(key) }] as const)
  return new Map([...pending.slice(-REMEMBERED), ...waiting, ...moves])
}

function requireSense({ current, next, moved, earlier }: Change, keys: Set<string>): void {
  for (const [from, to] of moved) {
    if (keys.has(from)) {
      throw invalid(`The stage ${from} stays, so nobody is moved out of it.`)
    }
    if (!current.some(({ key }) => key === from) && !earlier.has(from)) {
      throw invalid(`There is no stage ${from} to move people out of.`)
    }
    if (!keys.has(to)) {
      throw invalid(`People of ${from} cannot go to ${to}; the stages are ${next.map(({ key }) => key).join(", ")}.`)
    }
  }
}

/** Those in a stage, and those on their way into it. */
function peopleOf(stage: string, { people, earlier }: Change): number {
  const coming = [...earlier].filter(([, { to }]) => to === stage).map(([key]) => key)
  return [stage, ...coming].reduce((sum, key) => sum + (people.get(key) ?? 0), 0)
}

const stageInUse = (stages: { key: string; label: string; count: number }[]): ChatCrmError =>
  new ChatCrmError(
    400,
    MedusaError.Types.INVALID_DATA,
    stages
      .map(({ label, count }) => (count === 1 ? `1 person is in the stage "${label}".` : `${count} people are in the stage "${label}".`))
      .concat("Say in `moved` which stage they go to.")
      .join(" "),
    { code: "stage_in_use", stages }
  )

const invalid = (sentence: string): MedusaError => new MedusaError(MedusaError.Types.INVALID_DATA, sentence)
