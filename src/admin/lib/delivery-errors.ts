const PATTERNS = [
  [/^This person has no access to the chatbot\.$/, "noAccess"],
  [/^This person is no user of the dashboard any more\.$/, "noUser"],
  [/^This shop has no notification provider for (.+)\.$/, "noProvider"],
  [/^The provider for .+? failed: (.+)$/s, "providerFailed"],
  [/^The receiver answered 410: it wants nothing any more\.$/, "gone"],
  [/^The receiver answered (\d+): it sends elsewhere/, "redirected"],
  [/^The receiver answered (\d+)\.$/, "answered"],
  [/^The receiver did not answer within (\d+) seconds\.$/, "tooSlow"],
  [/^The receiver could not be reached \((.+)\)\.$/s, "unreachable"],
  [/^The rule was deleted\.$/, "ruleDeleted"],
  [/^The rule is switched off\.$/, "ruleOff"],
  [/^The rule does not alert by .+ any more\.$/, "otherChannels"],
  [/^The rule has no webhook any more\.$/, "noWebhook"],
  [/^Intent Detection is switched off\.$/, "detectionOff"],
  [/^Intent Detection needs the \S+ plan or higher/, "noPlan"],
  [/^It was handled before it was sent\.$/, "handledBefore"],
] as const satisfies readonly (readonly [RegExp, string])[]

export type KnownDeliveryError = { key: (typeof PATTERNS)[number][1]; reason: string }

/** The server keeps errors as English sentences. Those that it makes itself are known here, to be translated. */
export const deliveryErrorOf = (sentence: string): KnownDeliveryError | null => {
  for (const [pattern, key] of PATTERNS) {
    const found = pattern.exec(sentence)
    if (found) {
      return { key, reason: found[1] ?? "" }
    }
  }
  return null
}
