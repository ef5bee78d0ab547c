import { readConversations } from "../../eval/lib/data"
import type { AnalysisMessage } from "../../src/types"

export const MESSAGES = 12

/** Conversations as people have them, made equally long: too long ones cut, short ones gone on with. */
export function dialogues(count: number): AnalysisMessage[][] {
  const written = readConversations().map(({ lines }) => lines)
  return Array.from({ length: count }, (_, number) => {
    const lines = [number, number + 1, number + 2].flatMap((index) => written[index % written.length] ?? []).slice(0, MESSAGES)
    return lines.map(({ sender, text }, index) => ({ id: `${number}_${index}`, sender, text, sent_at: new Date(index).toISOString() }))
  })
}
