import type { StageChange } from "../../hooks/api/chatbots"
import type { StatusStage } from "../../lib/types"

export const STAGE_COLORS = ["grey", "blue", "purple", "orange", "red", "green"] as const
export const MAX_STAGES = 30

/** A stage while it is edited. A new one has no key: the server makes one from its label. */
export type DraftStage = { id: string; key?: string; label: string; color: string }

/** A stage that goes when the draft is saved, where it stood, and the id of the one that its people go to, once that is chosen. */
export type RemovedStage = { stage: DraftStage; place: number; to?: string }

/** `base`: the saved stages that it began from. */
export type Draft = { base: StatusStage[]; stages: DraftStage[]; removed: RemovedStage[] }

export type StageMistake = "unnamed" | "twice"

export const draftOf = (base: StatusStage[]): Draft => ({
  base,
  stages: base.map(({ key, label, color }) => ({ id: key, key, label, color })),
  removed: [],
})

export const addStage = (draft: Draft, id: string): Draft => ({
  ...draft,
  stages: [...draft.stages, { id, label: "", color: rarestColor(draft.stages) }],
})

export const changeStage = (draft: Draft, id: string, change: Pick<Partial<DraftStage>, "label" | "color">): Draft => ({
  ...draft,
  stages: draft.stages.map((stage) => (stage.id === id ? { ...stage, ...change } : stage)),
})

/** Puts a stage in the place `to`, counted from 0. */
export const moveStage = (draft: Draft, id: string, to: number): Draft => {
  const stage = draft.stages.find((known) => known.id === id)
  const others = draft.stages.filter((known) => known.id !== id)
  return stage ? { ...draft, stages: [...others.slice(0, to), stage, ...others.slice(to)] } : draft
}

/** Nobody is in a stage that was never saved, so it just goes. */
export const removeStage = (draft: Draft, id: string): Draft => {
  const place = draft.stages.findIndex((known) => known.id === id)
  const stage = draft.stages[place]
  const removed = draft.removed.map((gone) => (gone.to === id ? { ...gone, to: undefined } : gone))
  return {
    ...draft,
    stages: draft.stages.filter((known) => known.id !== id),
    removed: stage?.key ? [...removed, { stage, place }] : removed,
  }
}

export const keepStage = (draft: Draft, id: string): Draft => {
  const kept = draft.removed.find(({ stage }) => stage.id === id)
  return {
    ...draft,
    stages: kept ? draft.stages.toSpliced(kept.place, 0, kept.stage) : draft.stages,
    removed: draft.removed.filter((gone) => gone !== kept),
  }
}

export const sendPeopleTo = (draft: Draft, id: string, to: string): Draft => ({
  ...draft,
  removed: draft.removed.map((gone) => (gone.stage.id === id ? { ...gone, to } : gone)),
})

export const hasChanges = ({ base, stages }: Draft): boolean =>
  base.length !== stages.length ||
  base.some((stage, place) => {
    const now = stages[place]
    return now?.key !== stage.key || now.label !== stage.label || now.color !== stage.color
  })

/** Whether somebody else saved other stages since this draft began. */
export const isOutdated = ({ base }: Draft, saved: StatusStage[]): boolean =>
  hasChanges({ ...draftOf(saved), base })

export const mistakesOf = ({ stages }: Draft): Map<string, StageMistake> => {
  const names = stages.map(({ label }) => folded(label))
  const wrong = stages.flatMap(({ id }, place): [string, StageMistake][] => {
    const name = names[place] ?? ""
    return name === "" ? [[id, "unnamed"]] : names.indexOf(name) < place ? [[id, "twice"]] : []
  })
  return new Map(wrong)
}

/** What is sent. While stages go, new ones get their keys here: people may move to them, and a removed key is not one to use again. */
export const requestOf = ({ stages, removed }: Draft): { statuses: StageChange[]; moved: Record<string, string> } => {
  const used = new Set([...stages, ...removed.map(({ stage }) => stage)].flatMap(({ key }) => key ?? []))
  const keyed = stages.map((stage) => {
    const key = stage.key ?? (removed.length > 0 ? unusedKey(stage.label, used) : undefined)
    key && used.add(key)
    return { ...stage, key }
  })
  const keyOf = (id: string | undefined) => keyed.find((stage) => stage.id === id)?.key
  const moves = removed.flatMap(({ stage, to }): [string, string][] => {
    const target = keyOf(to)
    return stage.key && target ? [[stage.key, target]] : []
  })
  return {
    statuses: keyed.map(({ key, label, color }) => ({ ...(key && { key }), label: label.trim(), color })),
    moved: Object.fromEntries(moves),
  }
}

const folded = (label: string): string => label.normalize("NFC").trim().toLowerCase()

const rarestColor = (stages: DraftStage[]): string => {
  const timesUsed = (color: string) => stages.filter((stage) => stage.color === color).length
  return STAGE_COLORS.reduce((rarest, color) => (timesUsed(color) < timesUsed(rarest) ? color : rarest))
}

const unusedKey = (label: string, used: Set<string>): string => {
  const plain = label.toLowerCase().replaceAll("đ", "d").normalize("NFKD").replace(/\p{M}/gu, "")
  const key = plain.replace(/[^a-z0-9]+/g, "_").slice(0, 48).replace(/^_+|_+$/g, "") || "stage"
  const numbers = Array.from({ length: used.size + 1 }, (_, index) => (index === 0 ? key : `${key}_${index + 1}`))
  return numbers.find((candidate) => !used.has(candidate)) ?? key
}
