import type { CreateNotificationDTO, MedusaContainer, NotificationDTO } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { callWebhook, type WebhookOptions } from "../lib/call-webhook"
import { alertChannels, FEED } from "./channels"
import { feedData, templateData, webhookBody, webhookHeaders, type AlertContent, type ContentOptions } from "./contents"
import type { Recipient } from "./recipients"

/** The template of the dashboard's own notifications. */
const FEED_TEMPLATE = "admin-ui"
const DEFAULT_TEMPLATE = "chat-crm-alert"
const LONGEST_REASON = 300

/** What came of sending something. `gone`: the receiver wants nothing any more. */
export type Sent = { error: string | null; status: number | null; gone?: boolean }

/** What Medusa's notification module does beside what its interface says. */
type Notifications = {
  listNotifications(filter: { idempotency_key: string }): Promise<Pick<NotificationDTO, "id" | "status">[]>
  deleteNotifications(ids: string[]): Promise<void>
  createNotifications(notification: CreateNotificationDTO): Promise<unknown>
}

export type SentTo = { id: string; channel: string; recipient: Recipient }

/**
 * Sends by the shop's notification module, once for an id. The module does not try again what it wrote down and did not
 * send, be it that the provider failed or that the process ended in between: its note of that is removed first. The bell's
 * note is what the bell shows, whatever became of it.
 */
export async function notify(
  { id, channel, recipient }: SentTo,
  content: AlertContent,
  { templates, ...options }: ContentOptions & { templates: Record<string, string> },
  container: MedusaContainer
): Promise<Sent> {
  if (!alertChannels(container).some((known) => known.channel === channel && known.available)) {
    return { error: `This shop has no notification provider for ${channel}.`, status: null }
  }
  const notifications = container.resolve<Notifications>(Modules.NOTIFICATION)
  const earlier = await notifications.listNotifications({ idempotency_key: id })
  if (earlier.some(({ status }) => status === "success" || channel === FEED)) {
    return { error: null, status: null }
  }
  if (earlier.length > 0) {
    await notifications.deleteNotifications(earlier.map((notification) => notification.id))
  }
  try {
    await notifications.createNotifications({
      to: channel === FEED ? recipient.id : recipient.email,
      channel,
      template: channel === FEED ? FEED_TEMPLATE : (templates[channel] ?? DEFAULT_TEMPLATE),
      data: channel === FEED ? feedData(content, options) : templateData(content, options),
      receiver_id: recipient.id,
      trigger_type: "chat-crm.alert.raised",
      idempotency_key: id,
    })
    return { error: null, status: null }
  } catch (error) {
    return { error: `The provider for ${channel} failed: ${(error as Error).message}`.slice(0, LONGEST_REASON), status: null }
  }
}

export type Webhook = { url: string; secrets: string[]; allow_private: boolean }

/** Sends to a webhook. Only 2xx says that it arrived; a redirect is not followed, for it may lead anywhere. */
export async function sendWebhook(
  id: string,
  { url, secrets, allow_private }: Webhook,
  content: AlertContent,
  options: ContentOptions & WebhookOptions
): Promise<Sent> {
  const body = webhookBody(content, options)
  const headers = webhookHeaders(id, body, secrets, new Date())
  const { status, error } = await callWebhook({ url, headers, body, allow_private }, options)
  if (status === null) {
    return { error, status }
  }
  if (status >= 200 && status < 300) {
    return { error: null, status }
  }
  const isRedirect = status >= 300 && status < 400
  return {
    error: isRedirect
      ? `The receiver answered ${status}: it sends elsewhere, and redirects are not followed. Give the address that it leads to.`
      : `The receiver answered ${status}.`,
    status,
    gone: status === 410,
  }
}
