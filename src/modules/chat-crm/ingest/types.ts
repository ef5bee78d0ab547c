import type { ChatEvent } from "../../../types"

/** What a batch needs to know of a channel, read inside its transaction. */
export type ChannelContext = {
  channel_id: string
  chatbot_id: string
  first_status: string
  gap_ms: number
  /** The open tracking interval; null while tracking is off or the plan does not include it. */
  interval: { id: string; from: number } | null
  /** Nothing was noted on the channel for a while: its last event is to be noted now. */
  is_quiet: boolean
}

/** An item with the place its result goes to. */
export type Item = {
  delivery: number
  index: number
  event: ChatEvent
  channel: ChannelContext
  /** The channel its conversation takes place on. */
  stage_id: string
  /** Milliseconds: the platform's time, or when it reached us. */
  at: number
}

export type Identity = {
  id: string
  chatbot_id: string
  customer_id: string | null
  forgotten_before: Date | null
}

/** The unique key of a message. */
export type MessageRef = { chatbot_id: string; channel_id: string; external_id: string }

export type StoredMessage = { id: string; channel_id: string; external_id: string }

export type StoredConversation = {
  id: string
  chatbot_id: string
  identity_id: string
  channel_id: string
  thread: string
  customer_id: string | null
  tracking_interval_id: string | null
  sealed: boolean
  opened_at: Date
  closed_at: Date | null
  last_message_at: Date
}

/** The key of a person within a chatbot. */
export const personKey = (
  chatbotId: string,
  person: { platform: string; account: string; external_id: string }
): string => JSON.stringify([chatbotId, person.platform, person.account, person.external_id])

export const messageKey = (channelId: string, externalId: string): string => `${channelId} ${externalId}`

/** The unique key of the message an item stands for. */
export const messageRef = ({ channel, event }: Item): MessageRef => ({
  chatbot_id: channel.chatbot_id,
  channel_id: channel.channel_id,
  external_id: event.external_id,
})

export const threadKey = (identityId: string, channelId: string, thread: string): string =>
  `${identityId} ${channelId} ${thread}`

/** A switch counts from the second it happened in: platforms date messages to the second. */
export const floorToSecond = (time: number): number => Math.floor(time / 1000) * 1000
