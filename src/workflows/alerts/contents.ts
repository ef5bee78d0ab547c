import { createHmac } from "node:crypto"
import type { Alert, ChatbotAccess, Platform } from "../../types"
import { customerIn, discreetIn, reasonIn, testIn, type Language } from "./words"

/** All that what is sent tells of. */
export type AlertContent = {
  /** `id`, `customer_id` and `customer.id` are null in a test. */
  alert: Pick<Alert, "kind" | "reason" | "level" | "intent_id" | "conversation_id" | "evidence" | "details" | "confidence" | "created_at"> & {
    id: string | null
    customer: { id: string | null; name: string | null; platform: Platform }
  }
  rule: { id: string; name: string }
  chatbot: { id: string; name: string; access: ChatbotAccess }
  is_test: boolean
}

export type ContentOptions = { language: Language; backend_url?: string }

/** The customer's page in the dashboard; the chatbot's in a test. Absolute where it is known where the shop runs. */
export function linkOf({ alert, chatbot }: AlertContent, backendUrl?: string): string {
  const path = `/app/chatbots/${chatbot.id}/customers`
  return `${(backendUrl ?? "").replace(/\/+$/, "")}${alert.customer.id ? `${path}/${alert.customer.id}` : path}`
}

/**
 * What the dashboard's bell shows. Medusa shows notifications to every user of the dashboard who asks for them, so that one
 * of a chatbot for members names nobody and quotes nothing.
 */
export function feedData(content: AlertContent, { language }: ContentOptions): { title: string; description: string } {
  const { alert, chatbot, is_test } = content
  const mark = is_test ? `${testIn(language)}: ` : ""
  if (chatbot.access === "members") {
    const { title, description } = discreetIn(language, alert.kind)
    return { title: `${mark}${title}`, description }
  }
  const quote = alert.evidence ? `“${alert.evidence.quote}” · ` : ""
  return {
    title: `${mark}${customerIn(language, alert.customer)} – ${reasonIn(language, alert)}`,
    description: `${quote}${chatbot.name}`,
  }
}

/** What the template of an e-mail, or of any other channel of the shop, is filled with; as discreet as the bell. */
export function templateData(content: AlertContent, options: ContentOptions): Record<string, unknown> {
  const { alert, chatbot, rule, is_test } = content
  const link = linkOf(content, options.backend_url)
  const { title, description } = feedData(content, options)
  if (chatbot.access === "members") {
    return { title, description, customer: null, chatbot: null, rule: null, reason: description, quote: null, details: [], link, is_test }
  }
  return {
    title,
    description,
    customer: { name: customerIn(options.language, alert.customer), platform: alert.customer.platform },
    chatbot: chatbot.name,
    rule: rule.name,
    reason: reasonIn(options.language, alert),
    quote: alert.evidence?.quote ?? null,
    details: alert.details.map(({ name, value }) => ({ name, value })),
    link,
    is_test,
  }
}

/** The body of a webhook: the same each time that it is tried, as long as what it tells of is the same. */
export function webhookBody(content: AlertContent, { language, backend_url }: ContentOptions): string {
  const { alert, rule, chatbot, is_test } = content
  const { customer, evidence, created_at, ...told } = alert
  return JSON.stringify({
    type: is_test ? "chat_crm.alert.test" : "chat_crm.alert",
    timestamp: created_at.toISOString(),
    data: {
      alert: { ...told, created_at },
      rule,
      customer,
      chatbot: { id: chatbot.id, name: chatbot.name },
      reason: reasonIn(language, alert),
      evidence,
      link: linkOf(content, backend_url),
    },
  })
}

/**
 * The headers of a webhook, signed as Standard Webhooks 1.0.0 (https://www.standardwebhooks.com) with each of some secrets: a
 * receiver takes what one of them signed.
 */
export function webhookHeaders(id: string, body: string, secrets: string[], now: Date): Record<string, string> {
  const timestamp = String(Math.floor(now.getTime() / 1000))
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64")
    return `v1,${createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64")}`
  })
  return {
    "content-type": "application/json",
    "user-agent": "medusa-plugin-chat-crm",
    "webhook-id": id,
    "webhook-timestamp": timestamp,
    "webhook-signature": signatures.join(" "),
  }
}
