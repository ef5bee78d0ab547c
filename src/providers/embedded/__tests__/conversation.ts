import type { AnalysisMessage } from "../../../types"

/** A conversation of lines as `c: hello`, a minute apart: `c` the customer, `b` the bot, `s` staff. */
export function conversation(...lines: string[]): AnalysisMessage[] {
  const senders = { c: "customer", b: "bot", s: "staff" } as const
  return lines.map((line, index) => {
    const [who, ...words] = line.split(":")
    const sender = who === "b" || who === "s" ? senders[who] : senders.c
    return { id: `m${index + 1}`, sender, text: words.join(":").trim(), sent_at: new Date(Date.UTC(2026, 2, 3, 8, index)) }
  })
}

export const said = (text: string): AnalysisMessage[] => conversation(`c:${text}`)
