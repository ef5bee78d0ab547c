type ErrorKey = "badSecret" | "otherKey" | "telegramRefused" | "nameUnknown" | "namesStopped"
export type KnownChannelError = { key: ErrorKey; reason?: string }

const PATTERNS: [RegExp, ErrorKey][] = [
  [/^A request came with a wrong or missing secret or signature\.$/, "badSecret"],
  [/^A storefront came with another publishable key than the channel's\.$/, "otherKey"],
  [/^A customer's name could not be looked up: (.+)$/s, "nameUnknown"],
  [/^Names of customers cannot be looked up: (.+?)\. Look-ups stop until /s, "namesStopped"],
  [/^Telegram could not be connected: (.+)$/s, "telegramRefused"],
]

/** The server keeps errors as English sentences. Those that it makes itself are known here, to be translated. */
export const channelErrorOf = (sentence: string): KnownChannelError | null => {
  for (const [pattern, key] of PATTERNS) {
    const found = pattern.exec(sentence)
    if (found) {
      return { key, reason: found[1] }
    }
  }
  return null
}
