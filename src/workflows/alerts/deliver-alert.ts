import type { MedusaContainer } from "@medusajs/framework/types"
import type { ChatCrmModuleService } from "../../modules/chat-crm"
import type { RaisedAlert } from "../../modules/chat-crm/alerts"
import { quietUntil } from "../../modules/chat-crm/alerts/quiet-hours"
import { CHAT_CRM_MODULE } from "../../modules/chat-crm/name"
import { MAX_TRIES, type DeliveryRow, type Outcome } from "../../modules/chat-crm/queries/alert-deliveries"
import { backendUrl } from "../lib/backend-url"
import type { WebhookOptions } from "../lib/call-webhook"
import { WEBHOOK } from "./channels"
import type { AlertContent } from "./contents"
import { audienceOf, NO_ACCESS, type Recipient } from "./recipients"
import { notify, sendWebhook, type Sent } from "./send"

export type DeliveryRef = { chatbot_id: string; delivery_id: string }

const MINUTE_MS = 60_000
/** After each try but the last: eight tries within about eight hours. */
const PAUSES_MS = [0.5, 2, 10, 30, 60, 120, 240].map((minutes) => minutes * MINUTE_MS)

/**
 * Makes one delivery of an alert, if it still is to be made; what fails is made again later, under the same id. A process
 * that dies in between has it made again: a receiver tells repeats by the id.
 */
export async function deliverAlert(
  { chatbot_id, delivery_id }: DeliveryRef,
  container: MedusaContainer,
  options: WebhookOptions = {}
): Promise<void> {
  const crm = container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE)
  const delivery = await crm.alerts.delivery(chatbot_id, delivery_id)
  if (delivery?.state !== "pending") {
    return
  }
  const raised = await crm.alerts.raised(chatbot_id, delivery.alert_id)
  const [recipient] = raised && delivery.recipient ? await recipientOf(delivery.recipient, raised, container) : []
  const dropped = raised ? await reasonToDrop(delivery, raised, recipient, container) : "The rule was deleted."
  if (dropped !== null || !raised) {
    await crm.alerts.settle(delivery, { state: "dropped", last_error: dropped, response_status: null, next_try_at: null })
    return
  }
  const until = quietUntil(new Date(), raised.rule.quiet_hours, raised.chatbot.timezone)
  if (until) {
    const { last_error, response_status } = delivery
    await crm.alerts.settle(delivery, { state: "pending", last_error, response_status, next_try_at: until })
    return
  }
  const claimed = await crm.alerts.claim(delivery)
  if (claimed) {
    const sent = await send(claimed, raised, recipient, container, options).catch((error: Error): Sent => ({ error: error.message.slice(0, 300), status: null }))
    // Before anything else: a process that dies until then has it sent once more.
    await crm.alerts.settle(claimed, outcomeOf(sent, claimed))
    if (sent.gone) {
      await crm.alertRules.stopWebhook(raised.rule, "The receiver answered 410: it wants nothing any more.")
    }
  }
}

const recipientOf = async (id: string, { chatbot }: RaisedAlert, container: MedusaContainer): Promise<Recipient[]> =>
  (await audienceOf({ chatbot, recipients: [id] }, container)).allowed

/** Why a delivery is not to be made any more; null where it is. */
async function reasonToDrop(
  { channel, chatbot_id }: DeliveryRow,
  { rule, chatbot, alert }: RaisedAlert,
  recipient: Recipient | undefined,
  container: MedusaContainer
): Promise<string | null> {
  const crm = container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE)
  if (!rule.enabled || !rule.channels.includes(channel)) {
    return rule.enabled ? `The rule does not alert by ${channel} any more.` : "The rule is switched off."
  }
  if (!chatbot.intent_detection) {
    return "Intent Detection is switched off."
  }
  const { current, features } = await crm.planOf(chatbot_id, container)
  if (!features.intent_detection.allowed) {
    return `Intent Detection needs the ${features.intent_detection.required_plan} plan or higher; this chatbot is on ${current}.`
  }
  if (channel === WEBHOOK) {
    return rule.webhook_url === null ? "The rule has no webhook any more." : rule.webhook_stopped
  }
  if (!recipient) {
    return NO_ACCESS
  }
  return alert.state === "handled" ? "It was handled before it was sent." : null
}

async function send(
  { id, channel }: DeliveryRow,
  raised: RaisedAlert,
  recipient: Recipient | undefined,
  container: MedusaContainer,
  options: WebhookOptions
): Promise<Sent> {
  const crm = container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE)
  const { alerts, allow_private_webhooks: allow_private } = crm.options
  const backend_url = backendUrl(container)
  const content = contentOf(raised)
  if (recipient) {
    return notify({ id, channel, recipient }, content, { ...alerts, backend_url }, container)
  }
  const { webhook_url: url } = raised.rule
  const secrets = crm.alertRules.secretsOf(raised.rule)
  return url === null
    ? { error: "The rule has no webhook any more.", status: null }
    : sendWebhook(id, { url, secrets, allow_private }, content, { ...alerts, backend_url, ...options })
}

const contentOf = ({ alert, rule, chatbot }: RaisedAlert): AlertContent => {
  const { kind, reason, level, intent_id, conversation_id, evidence, details, confidence, created_at, id, customer } = alert
  return {
    alert: { id, kind, reason, level, intent_id, conversation_id, evidence, details, confidence, created_at, customer },
    rule: { id: rule.id, name: rule.name },
    chatbot: { id: chatbot.id, name: chatbot.name, access: chatbot.access },
    is_test: false,
  }
}

function outcomeOf({ error, status, gone = false }: Sent, { tries_left }: DeliveryRow): Outcome {
  const told = { last_error: error, response_status: status, next_try_at: null }
  if (error === null) {
    return { ...told, state: "delivered" }
  }
  const pause = gone ? undefined : PAUSES_MS[MAX_TRIES - 1 - tries_left]
  return pause === undefined
    ? { ...told, state: "failed" }
    : { ...told, state: "pending", next_try_at: new Date(Date.now() + pause) }
}
