import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { wrong } from "../../modules/chat-crm/texts"

/** The bell of the dashboard, and what is called beside the shop's notification module. */
export const FEED = "feed"
export const WEBHOOK = "webhook"
/** Chosen by many before the shop has a provider for it. */
const EMAIL = "email"

export type AlertChannel = { channel: string; available: boolean }

/** Channels that a rule can have, and whether anything is sent by them in this shop as it is configured. */
export function alertChannels(container: MedusaContainer): AlertChannel[] {
  const served = servedChannels(container)
  const known = [...new Set([FEED, EMAIL, ...served])].map((channel) => ({ channel, available: served.includes(channel) }))
  return [...known, { channel: WEBHOOK, available: true }]
}

/** Throws a sentence (400) where a channel is none that a rule can have. */
export function requireChannels(channels: string[] | undefined, container: MedusaContainer): void {
  const known = alertChannels(container).map(({ channel }) => channel)
  const unknown = channels?.find((channel) => !known.includes(channel.trim()))
  if (unknown !== undefined) {
    throw wrong(`This shop has no notification channel ${unknown.slice(0, 64)}; it has ${known.join(", ")}.`)
  }
}

type Configured = { options?: { providers?: { options?: { channels?: unknown } }[] } }

/** The channels of the shop's notification providers: those of Medusa's own, the bell's, where none is configured. */
function servedChannels(container: MedusaContainer): string[] {
  const modules: Record<string, unknown> = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE).modules ?? {}
  const { options } = Object(modules[Modules.NOTIFICATION]) as Configured
  const channels = (options?.providers ?? []).flatMap((provider) => provider.options?.channels ?? [])
  const named = channels.filter((channel): channel is string => typeof channel === "string")
  return named.length > 0 ? named : [FEED]
}
