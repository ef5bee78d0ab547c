import { INTENT_LEVELS, type AlertKind, type AlertRule, type AlertTrigger, type IntentLevel, type RuleWrite } from "./types"

/** What a rule's form holds: everything that it may need, whatever is chosen. */
export type RuleForm = {
  name: string
  kind: AlertKind
  level: IntentLevel
  intent_id: string
  isForTeam: boolean
  people: string[]
  channels: string[]
  url: string
  isQuiet: boolean
  from: string
  to: string
  again: Again
  hours: string
}

/** How often the same customer may alert for the same level. */
export const AGAIN = ["always", "after", "never"] as const
export type Again = (typeof AGAIN)[number]

export const FEED = "feed"
export const EMAIL = "email"
export const WEBHOOK = "webhook"

export const MAX_AGAIN_HOURS = 8_760

const NEW_RULE: RuleForm = {
  name: "",
  kind: "intent_level",
  level: "ready_to_buy",
  intent_id: "",
  isForTeam: true,
  people: [],
  channels: [FEED],
  url: "",
  isQuiet: false,
  from: "22:00",
  to: "07:00",
  again: "after",
  hours: "24",
}

/** The form of a rule, or of a new one. */
export const formOfRule = (rule?: AlertRule): RuleForm => {
  if (!rule) {
    return NEW_RULE
  }
  const { name, trigger, recipients, channels, webhook, quiet_hours, again_after_hours } = rule

  return {
    ...NEW_RULE,
    name,
    channels,
    ...trigger,
    ...(recipients !== "team" && { isForTeam: false, people: recipients }),
    ...(webhook && { url: webhook.url }),
    ...(quiet_hours && { isQuiet: true, ...quiet_hours }),
    ...(again_after_hours === null
      ? { again: "never" as const }
      : again_after_hours === 0
        ? { again: "always" as const }
        : { hours: String(again_after_hours) }),
  }
}

/** What the form says, as it is saved; `name` is what the rule is called where nobody named it. */
export const ruleOfForm = (form: RuleForm, name: string): RuleWrite => ({
  name: form.name.trim() || name,
  trigger: triggerOf(form),
  recipients: form.isForTeam ? "team" : form.people,
  channels: form.channels,
  // An address that is not used now is kept, with its secret.
  ...(form.channels.includes(WEBHOOK) && { webhook: { url: form.url.trim() } }),
  quiet_hours: form.isQuiet ? { from: form.from, to: form.to } : null,
  ...(form.kind === "intent_level" && { again_after_hours: againAfter(form) }),
})

export const triggerOf = ({ kind, level, intent_id }: Pick<RuleForm, "kind" | "level" | "intent_id">): AlertTrigger => {
  switch (kind) {
    case "intent_level":
      return { kind, level }
    case "intent":
      return { kind, intent_id }
    case "human_needed":
      return { kind }
  }
}

export const isAgainHours = (text: string): boolean =>
  /^\d+$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= MAX_AGAIN_HOURS

export const levelOf = (value: string): IntentLevel => INTENT_LEVELS.find((level) => level === value) ?? "ready_to_buy"

const againAfter = ({ again, hours }: RuleForm): number | null =>
  again === "never" ? null : again === "always" ? 0 : Number(hours)
