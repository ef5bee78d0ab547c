import type { ChatCompletion } from "openai/resources/chat/completions"
import type { AnalysisMessage, Evidence } from "../../types"
import type { Vault } from "./masking/vault"
import { answerShape, type ModelAnswer } from "./prompt/answer-schema"
import { verbatim } from "./quotes"

/** What a model said: an answer in the right shape, a mistake that it can be told of, or that it does not want to. */
export type Reply = { text: string } & ({ answer: ModelAnswer } | { mistake: string } | { declined: true })

/** The object in a text, also where a server let the model write prose or a fence around it. */
function objectIn(text: string): unknown {
  const [first, last] = [text.indexOf("{"), text.lastIndexOf("}")]
  return JSON.parse(first >= 0 && last > first ? text.slice(first, last + 1) : text)
}

/** Reads a completion. Whatever came, it does not throw. */
export function replyOf(completion: ChatCompletion): Reply {
  const choice = completion.choices?.[0]
  const text = choice?.message?.content ?? ""
  if (choice?.message?.refusal || choice?.finish_reason === "content_filter") {
    return { text: choice.message?.refusal || text, declined: true }
  }
  if (choice?.finish_reason === "length") {
    return { text, mistake: "it was cut off. Give fewer values and shorter quotes" }
  }
  try {
    const parsed = answerShape.safeParse(objectIn(text))
    if (parsed.success) {
      return { text, answer: parsed.data }
    }
    const [issue] = parsed.error.issues
    return { text, mistake: `${issue?.path.join(".") || "the answer"} ${issue?.message ?? "is wrong"}` }
  } catch {
    return { text, mistake: "it is not valid JSON" }
  }
}

/**
 * A model's answer as findings: numbers of messages become their ids, placeholders what they stand for, quotes what
 * stands in the message. A number that no message has becomes an id that no message has. Values on no list are left in,
 * to be refused and counted.
 */
export function findingsOf(answer: ModelAnswer, messages: AnalysisMessage[], vault: Vault) {
  const evidenceOf = ({ i, quote }: { i: number; quote: string }): Evidence => {
    const message = messages[i]
    const said = vault.unmask(quote)
    return message ? { message_id: message.id, quote: verbatim(said, message.text) } : { message_id: `#${i}`, quote: said }
  }
  const found = <T extends { i: number; quote: string }>(value: string, item: T) => ({
    value: vault.unmask(value),
    evidence: evidenceOf(item),
  })
  const { purchase_intent: level, interests, traits, needs, intents, details, needs_human: human } = answer
  return {
    purchase_intent: level ? found(level.level, level) : null,
    interests: interests.map((item) => found(item.label, item)),
    traits: traits.map((item) => found(item.trait, item)),
    needs: needs.map((item) => found(item.need, item)),
    intents: intents.map((item) => found(item.id, item)),
    details: details.map(({ intent_id, name, value, ...item }) => ({ intent_id, name, ...found(value, item) })),
    needs_human: human ? { reason: human.reason, evidence: evidenceOf(human) } : null,
  }
}
