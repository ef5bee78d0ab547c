import type { MedusaContainer } from "@medusajs/framework/types"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../modules/chat-crm"
import { notFound } from "../../modules/chat-crm/errors"
import { newId } from "../../modules/chat-crm/ids"
import type { AlertRuleRow } from "../../modules/chat-crm/queries/alert-rules"
import type { AlertRuleOf, TestedDelivery } from "../../types"
import { backendUrl } from "../lib/backend-url"
import { WEBHOOK } from "./channels"
import type { AlertContent } from "./contents"
import { audienceOf } from "./recipients"
import { notify, sendWebhook, type Sent } from "./send"

/** Sends a test by each channel of a rule to each of its recipients, and tells what became of it. Nothing is stored. */
export async function testAlertRule({ chatbot_id, rule_id }: AlertRuleOf, container: MedusaContainer): Promise<TestedDelivery[]> {
  const crm = container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE)
  const [rule, chatbot] = await Promise.all([
    crm.alertRules.find({ chatbot_id, rule_id }),
    crm.findVisibleChatbot(chatbot_id, null),
  ])
  if (!chatbot) {
    throw notFound("chatbot", chatbot_id)
  }
  const content = testContent(rule, chatbot)
  const { alerts } = crm.options
  const backend_url = backendUrl(container)
  const { allowed, refused } = await audienceOf({ chatbot, recipients: rule.recipients }, container)
  const tests = rule.channels.map(async (channel): Promise<TestedDelivery[]> => {
    if (channel === WEBHOOK) {
      return [tested(channel, null, await testWebhook(rule, content, container))]
    }
    const sent = allowed.map(async (recipient) => {
      const to = { id: newId("alert_delivery"), channel, recipient }
      return tested(channel, recipient.id, await notify(to, content, { ...alerts, backend_url }, container))
    })
    const dropped = refused.map(({ id, reason }) => ({ ...tested(channel, id, { error: reason, status: null }), state: "dropped" as const }))
    return [...(await Promise.all(sent)), ...dropped]
  })
  return (await Promise.all(tests)).flat()
}

async function testWebhook(rule: AlertRuleRow, content: AlertContent, container: MedusaContainer): Promise<Sent> {
  const { alertRules, options } = container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE)
  const { alerts, allow_private_webhooks: allow_private } = options
  const { webhook_url: url } = rule
  return url === null
    ? { error: "The rule has no webhook.", status: null }
    : sendWebhook(newId("alert_delivery"), { url, secrets: alertRules.secretsOf(rule), allow_private }, content, {
        ...alerts,
        backend_url: backendUrl(container),
      })
}

const tested = (channel: string, recipient: string | null, { error, status }: Sent): TestedDelivery => ({
  channel,
  recipient,
  state: error === null ? "delivered" : "failed",
  response_status: status,
  last_error: error,
})

/** What the rule would tell of somebody who does not exist. */
function testContent({ id, name, trigger }: AlertRuleRow, chatbot: AlertContent["chatbot"]): AlertContent {
  const reason = trigger.kind === "intent_level" ? trigger.level : trigger.kind === "intent" ? name : "asked_for_human"
  return {
    alert: {
      id: null,
      kind: trigger.kind,
      reason,
      level: trigger.kind === "intent_level" ? trigger.level : null,
      intent_id: trigger.kind === "intent" ? trigger.intent_id : null,
      conversation_id: null,
      evidence: null,
      details: [],
      confidence: null,
      created_at: new Date(),
      customer: { id: null, name: null, platform: "website" },
    },
    rule: { id, name },
    chatbot: { id: chatbot.id, name: chatbot.name, access: chatbot.access },
    is_test: true,
  }
}
