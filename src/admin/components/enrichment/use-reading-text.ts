import { useTranslation } from "react-i18next"
import { refusalOf, troubleOf } from "../../lib/enrichment-words"
import { humanReasonOf } from "../../lib/human-reasons"
import { INTENT_LEVELS, type FieldValue } from "../../lib/types"

const FIELDS = ["purchase_intent", "interests", "traits", "needs", "intents", "details", "needs_human", "answer"] as const

/** What readings are told in: names of fields, their values, and the server's own sentences, in the reader's language. */
export const useReadingText = () => {
  const { t } = useTranslation("chatCrm")

  const field = (name: string): string => {
    const known = FIELDS.find((one) => one === name)
    return known ? t(`enrichment.fields.${known}`) : name
  }

  const value = (name: string, given: FieldValue): string => {
    if (Array.isArray(given)) {
      return given.join(", ") || t("profile.values.nothing")
    }
    if (name === "purchase_intent") {
      const level = given === null ? "none" : INTENT_LEVELS.find((one) => one === given)
      return level ? t(`intents.${level}.name`) : (given ?? "")
    }
    const human = humanReasonOf(given)
    return name === "needs_human" && human ? t(`enrichment.human.${human}`) : given || t("profile.values.nothing")
  }

  const trouble = (sentence: string): string => {
    const known = troubleOf(sentence)
    return known ? t(`enrichment.trouble.${known.key}`, { model: known.model, more: known.more }) : sentence
  }

  const refusal = (reason: string): string => {
    const known = refusalOf(reason)
    return known ? t(`enrichment.refused.${known}`) : reason
  }

  const provider = (id: string): string => (id === "embedded" ? t("enrichment.embedded.name") : id)

  /** The model beside a provider's name, where it says more. */
  const reader = (id: string, model: string | null): string =>
    model && model !== id ? `${provider(id)} · ${model}` : provider(id)

  return { field, value, trouble, refusal, provider, reader }
}
