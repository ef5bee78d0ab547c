type Trouble =
  | "timeout"
  | "unreachable"
  | "badKey"
  | "unknownModel"
  | "noCredit"
  | "limits"
  | "failed"
  | "refused"
  | "garbled"
  | "declined"
  | "rests"

export type KnownTrouble = { key: Trouble; model: string; more: string }

const TROUBLES: [RegExp, Trouble][] = [
  [/^(.+) did not answer within (\d+) s\.$/, "timeout"],
  [/^The server of (.+) cannot be reached\.$/, "unreachable"],
  [/^The server of (.+) does not accept the API key \((\d+)\)\.$/, "badKey"],
  [/^The server does not know the model (.+), or its address is wrong \((\d+)\)\.$/, "unknownModel"],
  [/^The account for (.+) has no credit left \((\d+)\)\.$/, "noCredit"],
  [/^The limits of (.+) are reached \((\d+)\)\.$/, "limits"],
  [/^The server of (.+) failed \((\d+)\)\.$/, "failed"],
  [/^The server of (.+) refused the request \((.+)\)\.$/, "refused"],
  [/^The server of (.+) gave an answer that is none\.$/, "garbled"],
  [/^(.+) gave an answer that cannot be used: (.+)\.$/s, "garbled"],
  [/^(.+) declined to read the conversation\.$/, "declined"],
  [/^It rests after failures in a row\.$/, "rests"],
]

/** The server keeps why nobody could read as an English sentence. Those that it makes itself are known here, to be translated. */
export const troubleOf = (sentence: string): KnownTrouble | null => {
  for (const [pattern, key] of TROUBLES) {
    const found = pattern.exec(sentence)
    if (found) {
      return { key, model: found[1] ?? "", more: found[2] ?? "" }
    }
  }
  return null
}

type Refused =
  | "shape"
  | "noQuote"
  | "otherMessage"
  | "notVerbatim"
  | "instructions"
  | "unsure"
  | "notInCatalog"
  | "notInList"
  | "unknownIntent"
  | "notAsked"
  | "tooMany"
  | "tooLong"

const REFUSALS: [RegExp, Refused][] = [
  [/^(is not in the shape of findings|is no (finding|detail|text)|is empty|is malformed)$/, "shape"],
  [/^(names no message|has (no|an empty) quote|has no evidence|has a quote of too many characters)$/, "noQuote"],
  [/^rests on no message of this customer$/, "otherMessage"],
  [/^has a quote that is not in the message, word for word$/, "notVerbatim"],
  [/^rests on a message that tries to give instructions$/, "instructions"],
  [/^is not sure enough$/, "unsure"],
  [/^is nothing of the shop's catalogue$/, "notInCatalog"],
  [/^(is none of .+|is no (trait|reason) of the list)$/, "notInList"],
  [/^is no intent of this chatbot$/, "unknownIntent"],
  [/^was not asked for by an intent that was found$/, "notAsked"],
  [/^is one too many$/, "tooMany"],
  [/^is longer than \d+ characters$/, "tooLong"],
]

/** Why a value was not believed, where it is a reason of ours. */
export const refusalOf = (reason: string): Refused | null => REFUSALS.find(([pattern]) => pattern.test(reason))?.[1] ?? null
