import type { ChatEvent } from "../../../types"
import { groupBy } from "../collections"
import { newId } from "../ids"
import { Thread, type PlacedConversation } from "./thread"
import {
  floorToSecond,
  messageKey,
  personKey,
  threadKey,
  type ChannelContext,
  type Identity,
  type Item,
  type StoredConversation,
} from "./types"

/** What is known of a customer from the messages of a batch. Times in milliseconds. */
export type CustomerChange = {
  id: string
  channel: ChannelContext
  event: ChatEvent
  /** Earliest and latest time they wrote; null when only others wrote to them. */
  first: number | null
  last: number | null
  profile: Pick<ChatEvent["person"], "name" | "username" | "avatar_url" | "locale">
  profile_at: number
  is_new: boolean
}

export type NewMessage = { id: string; item: Item; event: ChatEvent; conversation: PlacedConversation }

export type ConversationChange = {
  conversation: PlacedConversation
  identity: Identity
  item: Item
  participant_name: string | null
  /** Its person became known in this batch: the timeline says so. */
  started: boolean
}

/** Everything a batch will write. */
export type IngestPlan = {
  messages: NewMessage[]
  conversations: ConversationChange[]
  customers: CustomerChange[]
}

export type KnownState = {
  /** By {@link personKey}. */
  identities: Map<string, Identity>
  conversations: StoredConversation[]
  /** Customer ids proposed for people not known yet, by {@link personKey}. */
  candidates: Map<string, string>
}

/** The tracking interval that covers a message, by when it was written and by when its writer was last forgotten. */
export function coveringInterval(item: Item, forgottenBefore: Date | null): string | null {
  const { interval } = item.channel
  const isLate = interval !== null && item.at < floorToSecond(interval.from)
  const isForgotten = forgottenBefore !== null && item.at < floorToSecond(forgottenBefore.getTime())
  return interval && !isLate && !isForgotten ? interval.id : null
}

/** Decides where each new message belongs. Pure: `items` are new to us, in order of time. */
export function planIngest(items: Item[], state: KnownState): IngestPlan {
  const threads = new Map<string, Thread>()
  const stored = groupBy(state.conversations, (c) => threadKey(c.identity_id, c.channel_id, c.thread))
  const messages = new Map<string, NewMessage>()
  const conversations = new Map<PlacedConversation, ConversationChange>()
  const customers = new Map<string, CustomerChange>()

  for (const item of items) {
    const { event, channel } = item
    const person = personKey(channel.chatbot_id, event.person)
    const identity = state.identities.get(person) as Identity
    const earlier = messages.get(messageKey(channel.channel_id, event.external_id))
    if (earlier) {
      applyEdit(earlier, event)
      continue
    }
    const key = threadKey(identity.id, item.stage_id, event.thread)
    const thread = threads.get(key) ?? new Thread(stored.get(key) ?? [], gapOf(item), () => newId("conversation"))
    threads.set(key, thread)
    const intervalId = coveringInterval(item, identity.forgotten_before)
    const conversation = thread.place(item.at, intervalId)
    messages.set(messageKey(channel.channel_id, event.external_id), { id: newId("message"), item, event, conversation })
    for (const placed of thread.conversations.filter((c) => c.touched && !conversations.has(c))) {
      conversations.set(placed, { conversation: placed, identity, item, participant_name: null, started: false })
    }
    const change = conversations.get(conversation) as ConversationChange
    change.participant_name ??= event.person.name
    if (intervalId && identity.customer_id) {
      change.started ||= conversation.customer_id === null
      conversation.customer_id = identity.customer_id
      const isNew = identity.customer_id === state.candidates.get(person)
      customers.set(identity.customer_id, learn(customers.get(identity.customer_id), item, identity.customer_id, isNew))
    }
  }
  return { messages: [...messages.values()], conversations: [...conversations.values()], customers: [...customers.values()] }
}

function gapOf({ event, channel }: Item): number | null {
  return event.conversation_external_id === null ? channel.gap_ms : null
}

function applyEdit(message: NewMessage, { type, text, attachments, edited_at }: ChatEvent): void {
  const known = message.event.edited_at ?? ""
  // ISO times of one form sort as text.
  if (type === "edit" && edited_at && edited_at > known) {
    message.event = { ...message.event, text, edited_at, ...(attachments.length > 0 && { attachments }) }
  }
}

/** Items come in order of time, so what a later one says of the person is newer. */
function learn(known: CustomerChange | undefined, { event, channel, at }: Item, id: string, isNew: boolean): CustomerChange {
  const { name, username, avatar_url, locale } = event.person
  const wrote = event.direction === "inbound"
  return {
    id,
    channel,
    event,
    first: known?.first ?? (wrote ? at : null),
    last: wrote ? at : known?.last ?? null,
    profile: {
      name: name ?? known?.profile.name ?? null,
      username: username ?? known?.profile.username ?? null,
      avatar_url: avatar_url ?? known?.profile.avatar_url ?? null,
      locale: locale ?? known?.profile.locale ?? null,
    },
    profile_at: at,
    is_new: isNew,
  }
}
