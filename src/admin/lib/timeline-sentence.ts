import { humanReasonOf } from "./human-reasons"
import { detailsOf, isListChange, textOf } from "./timeline-details"
import { mark } from "./timeline-marks"
import {
  INTENT_LEVELS,
  LIST_FIELDS,
  PLATFORMS,
  type StatusStage,
  type TimelineActor,
  type TimelineEvent,
} from "./types"

type Translate = (key: string, values?: Record<string, string>) => string

/** What sentences need besides the entry: the language, the chatbot's stages, and whose profile an entry is of. */
export type Wording = {
  t: Translate
  statuses: StatusStage[]
  nameOf: (customerId: string) => string | null
}

const METADATA = "metadata."

/** What happened, in a sentence; names and values in it are marked. */
export const sentenceOf = (event: TimelineEvent, wording: Wording): string => {
  const { t } = wording
  const who = mark(actorName(event.actor, event.customer_id, wording))
  const customer = mark(customerName(event.customer_id, wording))

  switch (event.kind) {
    case "conversation_started":
      return t("history.said.conversation", { who, platform: platformName(event.data.platform ?? event.platform, t) })
    case "status_changed":
      return changeSentence("status", who, event, wording, (value) => stageName(value, wording.statuses))
    case "intent_changed":
      return changeSentence("intent", who, event, wording, (value) => intentName(value, t))
    case "field_changed":
      return fieldSentence(event, who, wording)
    case "note_added":
      return detailsOf(event).note?.body === null ? t("history.said.noteDeleted", { who }) : t("history.said.note", { who })
    case "imported":
      return importSentence(event, who, t)
    case "linked":
    case "unlinked":
      return linkSentence(event, who, t)
    case "intent_triggered":
      return namedSentence("intentTriggered", customer, event.data.intent ?? event.data.intent_name ?? event.data.name, t)
    case "human_needed":
      return humanSentence(event, customer, t)
    case "order_placed":
      return namedSentence("order", customer, orderName(event.data), t)
  }
}

/** Who did it, as the reader knows them. Which model it was is told by the readings of a profile. */
export const actorName = ({ type, name }: TimelineActor, customerId: string, wording: Wording): string =>
  type === "customer" ? customerName(customerId, wording) : ((type !== "ai" && textOf(name)) || wording.t(`history.actors.${type}`))

const customerName = (customerId: string, { t, nameOf }: Wording): string =>
  nameOf(customerId) ?? t("history.actors.customer")

type Naming = (value: unknown) => string | null

/** From and to; one of them is missing where a value was set or cleared. */
const changeSentence = (
  what: "status" | "intent",
  who: string,
  { data }: TimelineEvent,
  { t }: Wording,
  nameOf: Naming
): string => {
  const from = marked(nameOf(data.from))
  const to = marked(nameOf(data.to))

  if (from && to) {
    return t(`history.said.${what}`, { who, from, to })
  }
  return to ? t(`history.said.${what}Set`, { who, to }) : t(`history.said.${what}Cleared`, { who, from: from ?? "" })
}

const fieldSentence = (event: TimelineEvent, who: string, { t }: Wording): string => {
  const { data } = event
  const field = fieldName(data.field, t)

  if (data.released === true) {
    return t("history.said.released", { who, field })
  }
  if (isListChange(data)) {
    const { added, removed } = detailsOf(event)
    const what = added.length > 0 === removed.length > 0 ? "list" : added.length > 0 ? "listAdded" : "listRemoved"
    return t(`history.said.${what}`, { who, field })
  }

  const from = marked(valueOf(data.from))
  const to = marked(valueOf(data.to))

  if (from && to) {
    return t("history.said.field", { who, field, from, to })
  }
  return to ? t("history.said.fieldSet", { who, field, to }) : t("history.said.fieldCleared", { who, field, from: from ?? "" })
}

const importSentence = ({ data }: TimelineEvent, who: string, t: Translate): string => {
  const file = textOf(data.file_name) ?? textOf(data.filename)
  return file ? t("history.said.importedFrom", { who, file: mark(file) }) : t("history.said.imported", { who })
}

const linkSentence = ({ kind, data }: TimelineEvent, who: string, t: Translate): string => {
  if (textOf(data.shop_customer_id)) {
    const how = data.by === "store_session" ? "shopSession" : "shopAccount"
    return t(`history.said.${kind}.${how}`, { who })
  }

  const platform = platformName(data.platform, t)
  if (data.deleted === true) {
    return t("history.said.profileDeleted", { platform })
  }

  const name = textOf(data.name)
  return name
    ? t(`history.said.${kind}.named`, { who, name: mark(name), platform })
    : t(`history.said.${kind}.unnamed`, { who, platform })
}

const namedSentence = (what: "intentTriggered" | "order", who: string, name: unknown, t: Translate): string => {
  const text = valueOf(name)
  return text ? t(`history.said.${what}Named`, { who, name: mark(text) }) : t(`history.said.${what}`, { who })
}

const humanSentence = ({ data }: TimelineEvent, who: string, t: Translate): string => {
  const reason = humanReasonOf(data.reason)
  return reason ? t(`alerts.needs.${reason}`, { who }) : t("history.said.humanNeeded", { who })
}

const orderName = ({ display_id, order_id }: TimelineEvent["data"]): unknown =>
  typeof display_id === "number" || textOf(display_id) ? `#${String(display_id)}` : order_id

/** A stage that was removed since is told by its key: nobody else knows it. */
const stageName = (value: unknown, statuses: StatusStage[]): string | null =>
  statuses.find(({ key }) => key === value)?.label ?? textOf(value)

const intentName = (value: unknown, t: Translate): string | null => {
  const level = INTENT_LEVELS.find((known) => known === value)
  return level ? t(`intents.${level}.name`) : textOf(value)
}

const platformName = (value: unknown, t: Translate): string => {
  const platform = PLATFORMS.find((known) => known === value)
  return platform ? t(`platforms.${platform}`) : String(value)
}

const fieldName = (field: unknown, t: Translate): string => {
  const known = (["name", ...LIST_FIELDS] as const).find((name) => name === field)
  if (known) {
    return t(`history.fields.${known}`)
  }
  const name = String(field)
  return mark(name.startsWith(METADATA) ? name.slice(METADATA.length) : name)
}

const valueOf = (value: unknown): string | null =>
  typeof value === "string" ? textOf(value) : typeof value === "number" ? String(value) : null

const marked = (value: string | null): string | null => (value === null ? null : mark(value))
