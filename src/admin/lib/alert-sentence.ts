import { humanReasonOf } from "./human-reasons"
import { mark } from "./timeline-marks"
import { INTENT_LEVELS, type Alert, type AlertTrigger, type NamedIntent } from "./types"

type Translate = (key: string, values?: Record<string, string>) => string

/** A customer by name, or by where they write. */
export const alertCustomer = ({ customer: { name, platform } }: Pick<Alert, "customer">, t: Translate): string =>
  name?.trim() || t("alerts.somebody", { platform: t(`platforms.${platform}`) })

/** What happened, in a sentence whose first marked part is the customer. */
export const alertSentence = (alert: Alert, t: Translate): string => {
  const who = mark(alertCustomer(alert, t))
  const level = INTENT_LEVELS.find((known) => known === alert.reason) ?? alert.level
  const reason = humanReasonOf(alert.reason)

  switch (alert.kind) {
    case "intent_level":
      return t("alerts.said.level", { who, level: mark(level ? t(`intents.${level}.name`) : alert.reason) })
    case "intent":
      return t("alerts.said.intent", { who, name: mark(alert.reason) })
    case "human_needed":
      return reason ? t(`alerts.needs.${reason}`, { who }) : t("history.said.humanNeeded", { who })
  }
}

/** When a rule alerts, in a sentence. An intent that was deleted has no name any more. */
export const triggerSentence = (trigger: AlertTrigger, intents: NamedIntent[], t: Translate): string => {
  switch (trigger.kind) {
    case "intent_level":
      return t("rules.when.level", { level: t(`intents.${trigger.level}.name`) })
    case "intent": {
      const name = intents.find(({ id }) => id === trigger.intent_id)?.name
      return name ? t("rules.when.intent", { name }) : t("rules.when.intentGone")
    }
    case "human_needed":
      return t("rules.when.human")
  }
}

const DETAIL_NAMES = ["date", "time", "phone", "email", "name", "quantity", "address"] as const
export type DetailName = (typeof DETAIL_NAMES)[number]

/** What the analyzer finds by itself; other details are looked for by their names. */
export const KNOWN_DETAILS: readonly DetailName[] = DETAIL_NAMES

/** A detail in the reader's language where it is a known one, else as the shop called it. */
export const detailName = (name: string, t: Translate): string => {
  const known = DETAIL_NAMES.find((detail) => detail === name.trim().toLowerCase())
  return known ? t(`named.details.${known}`) : name
}
