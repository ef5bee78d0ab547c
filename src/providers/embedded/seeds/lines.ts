import type { FineIntent } from "../classify/fine-intents"

/** Example messages by what they are about. `{item}` and the like stand for any of a list: see `slots.ts`. */
export type Seeds = Partial<Record<FineIntent, string[]>>

/** One example a line. */
export const lines = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
