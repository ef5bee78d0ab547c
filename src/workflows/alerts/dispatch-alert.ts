import type { MedusaContainer } from "@medusajs/framework/types"
import type { ChatCrmModuleService } from "../../modules/chat-crm"
import { quietUntil } from "../../modules/chat-crm/alerts/quiet-hours"
import { newId } from "../../modules/chat-crm/ids"
import { CHAT_CRM_MODULE } from "../../modules/chat-crm/name"
import type { NewDelivery } from "../../modules/chat-crm/queries/alert-deliveries"
import { WEBHOOK } from "./channels"
import { audienceOf, type Audience } from "./recipients"

export type AlertRef = { chatbot_id: string; alert_id: string }

/** Decides, once, to whom an alert goes and by which channels, and has that done when the rule's quiet hours are over. */
export async function dispatchAlert({ chatbot_id, alert_id }: AlertRef, container: MedusaContainer): Promise<void> {
  const crm = container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE)
  const raised = await crm.alerts.raised(chatbot_id, alert_id)
  if (!raised) {
    return
  }
  const { rule, chatbot } = raised
  const audience = await audienceOf({ chatbot, recipients: rule.recipients }, container)
  const deliveries = rule.channels.flatMap((channel) => deliveriesBy(channel, audience))
  const runAt = quietUntil(new Date(), rule.quiet_hours, chatbot.timezone)
  await crm.alerts.dispatch({ chatbot_id, alert_id, rule_id: rule.id }, deliveries, runAt)
}

function deliveriesBy(channel: string, { allowed, refused }: Audience): NewDelivery[] {
  const delivery = (recipient: string | null, reason?: string): NewDelivery => ({
    id: newId("alert_delivery"),
    channel,
    recipient,
    state: reason === undefined ? "pending" : "dropped",
    last_error: reason ?? null,
  })
  return channel === WEBHOOK
    ? [delivery(null)]
    : [...allowed.map(({ id }) => delivery(id)), ...refused.map(({ id, reason }) => delivery(id, reason))]
}
