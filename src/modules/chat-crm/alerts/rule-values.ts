import type { AlertRecipients, AlertRuleValues } from "../../../types"
import { textOf, wrong } from "../texts"
import { quietHours } from "./quiet-hours"
import { webhookUrl } from "./webhook-url"

const LONGEST_NAME = 80
const LONGEST_CHANNEL = 64
const MAX_CHANNELS = 10
const MAX_RECIPIENTS = 200
const LONGEST_AGAIN_HOURS = 8_760

export const DEFAULT_AGAIN_HOURS = 24

/** What is named of a rule, as it is stored. Throws a sentence for what cannot be, whatever the chatbot holds. */
export function ruleValues(given: Partial<AlertRuleValues>, options: { allow_private_webhooks: boolean }): Partial<AlertRuleValues> {
  const { name, trigger, recipients, channels, webhook, quiet_hours, again_after_hours, enabled } = given
  return {
    ...(name !== undefined && { name: textOf(name, "A rule's name", LONGEST_NAME) }),
    ...(trigger !== undefined && { trigger }),
    ...(recipients !== undefined && { recipients: recipientsOf(recipients) }),
    ...(channels !== undefined && { channels: channelsOf(channels) }),
    ...(webhook !== undefined && { webhook: webhook && { url: webhookUrl(webhook.url, options) } }),
    ...(quiet_hours !== undefined && { quiet_hours: quiet_hours && quietHours(quiet_hours) }),
    ...(again_after_hours !== undefined && { again_after_hours: hoursOf(again_after_hours) }),
    ...(enabled !== undefined && { enabled }),
  }
}

/** Throws where a rule as a whole cannot be. */
export function checkRule({ channels, webhook_url }: { channels: string[]; webhook_url: string | null }): void {
  if (channels.includes("webhook") && webhook_url === null) {
    throw wrong("A rule that alerts by webhook needs webhook: { url }.")
  }
}

function recipientsOf(recipients: AlertRecipients): AlertRecipients {
  if (recipients === "team") {
    return recipients
  }
  const ids = [...new Set(recipients)]
  if (ids.length === 0) {
    throw wrong('Choose at least one recipient, or "team" for all who have access.')
  }
  if (ids.length > MAX_RECIPIENTS) {
    throw wrong(`A rule has at most ${MAX_RECIPIENTS} recipients; these are ${ids.length}.`)
  }
  return ids
}

function channelsOf(given: string[]): string[] {
  const channels = [...new Set(given.map((channel) => textOf(channel, "A channel's name", LONGEST_CHANNEL)))]
  if (channels.length === 0) {
    throw wrong("A rule alerts by at least one channel.")
  }
  if (channels.length > MAX_CHANNELS) {
    throw wrong(`A rule alerts by at most ${MAX_CHANNELS} channels; these are ${channels.length}.`)
  }
  return channels
}

function hoursOf(hours: number | null): number | null {
  if (hours !== null && !(Number.isInteger(hours) && hours >= 0 && hours <= LONGEST_AGAIN_HOURS)) {
    throw wrong(`again_after_hours is a whole number from 0 to ${LONGEST_AGAIN_HOURS}, or null for never again.`)
  }
  return hours
}
