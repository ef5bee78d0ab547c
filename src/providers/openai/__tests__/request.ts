import { BudgetSpent, type EnrichmentRequest } from "../../../types"
import { conversation } from "../../embedded/__tests__/conversation"

/** A request to read a conversation of lines as `c: hello`; what it spends is noted. */
export function request(lines: string[], more: Partial<EnrichmentRequest> = {}): EnrichmentRequest & { spent: number[] } {
  const spent: number[] = []
  return {
    chatbot_id: "bot_1",
    conversation_id: "conv_1",
    messages: conversation(...lines),
    previous: null,
    catalog: [],
    intents: [],
    corrections: [],
    personal: [],
    signal: new AbortController().signal,
    spend: async (tokens) => {
      spent.push(tokens)
    },
    ...more,
    spent,
  }
}

/** A budget that allows so many calls. */
export const budgetOf = (calls: number) => {
  let left = calls
  return async () => {
    left -= 1
    if (left < 0) {
      throw new BudgetSpent(new Date("2026-01-02T00:00:00Z"))
    }
  }
}
