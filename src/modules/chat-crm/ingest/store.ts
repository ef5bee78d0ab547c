import type { ItemResult } from "../../../types"
import { groupBy, uniqueBy } from "../collections"
import type { Sql, Transaction } from "../database"
import { newId } from "../ids"
import { addCustomerCounts } from "../queries/add-customer-counts"
import { timelinePart, type TimelineEntry } from "../queries/append-timeline"
import { factsPart, type Fact } from "../queries/facts"
import { touchPart } from "../queries/touch-channels"
import { lockPeople, type ProposedIdentity, type ThreadWindow } from "../queries/lock-people"
import { writeTogether } from "../queries/write-batch"
import { conversationParts } from "../queries/write-conversations"
import { customerParts } from "../queries/write-customers"
import { editMessages, messagePart } from "../queries/write-messages"
import { coveringInterval, planIngest, type ConversationChange, type IngestPlan } from "./plan"
import { messageKey, personKey, type Item, type StoredMessage } from "./types"

/** The result of one item, with the place it belongs to. */
export type StoredItem = { item: Item; result: ItemResult }

/**
 * Stores the events of a batch with everything that follows from them, in the transaction behind `sql`: identities
 * locked, messages placed, profiles, timeline, counters, what runs later. `known` are those stored before. The writes
 * are sent and left to be waited for with the commit.
 */
export async function storeItems(
  sql: Transaction,
  items: Item[],
  known: StoredMessage[],
  now: number
): Promise<StoredItem[]> {
  const stored = new Map(known.map((message) => [messageKey(message.channel_id, message.external_id), message.id]))
  const [fresh, repeated] = partition(items, (item) => !stored.has(keyOf(item)))
  await editMessages(sql, repeated.filter(isEdit).map((item) => ({ item, id: stored.get(keyOf(item)) as string })))
  if (fresh.length > 0) {
    const plan = await planFresh(sql, fresh)
    writePlan(sql, plan, now)
    for (const { id, item } of plan.messages) {
      stored.set(keyOf(item), id)
    }
  }
  const first = new Set(uniqueBy(fresh, keyOf))
  return items.map((item) => ({
    item,
    result: {
      index: item.index,
      status: first.has(item) || isEdit(item) ? "stored" : "duplicate",
      message_id: stored.get(keyOf(item)) as string,
    },
  }))
}

async function planFresh(sql: Sql, fresh: Item[]): Promise<IngestPlan> {
  const [edits, messages] = partition(fresh, isEdit)
  const inOrder = [...uniqueBy(messages, keyOf), ...edits].sort((a, b) => a.at - b.at)
  const byPerson = groupBy(inOrder, ({ channel, event }) => personKey(channel.chatbot_id, event.person))
  const proposed = new Map([...byPerson].map(([key, theirs]) => [key, proposeIdentity(theirs)]))
  const people = await lockPeople(sql, [...proposed.values()])
  const identities = new Map(people.identities.map((identity) => [personKey(identity.chatbot_id, identity), identity]))
  const candidates = new Map([...proposed].flatMap(([key, p]) => (p.customer_id ? [[key, p.customer_id]] : [])))
  return planIngest(inOrder, { identities, conversations: people.conversations, candidates })
}

/** What one person's messages of a batch say of them; a profile is proposed when one of theirs is tracked. */
function proposeIdentity(items: Item[]): ProposedIdentity {
  const { channel, event } = items[0] as Item
  const tracked = items.filter((item) => item.event.direction === "inbound" && coveringInterval(item, null))
  const latest = tracked.at(-1)
  return {
    chatbot_id: channel.chatbot_id,
    id: newId("identity"),
    platform: event.person.platform,
    account: event.person.account,
    external_id: event.person.external_id,
    customer_id: latest ? newId("customer") : null,
    active_at: latest ? new Date(latest.at) : null,
    contact: tracked.findLast((item) => item.event.person.contact)?.event.person.contact ?? null,
    threads: windowsOf(items),
  }
}

/** Where to look for conversations that may take the messages of one person. */
function windowsOf(items: Item[]): ThreadWindow[] {
  const streams = groupBy(items, ({ stage_id, event }) => `${stage_id} ${event.thread}`)
  return [...streams.values()].map((theirs) => {
    const [first, last] = [theirs[0] as Item, theirs.at(-1) as Item]
    // A conversation that the platform names takes its messages whenever they were written.
    const isNamed = theirs.some(({ event }) => event.conversation_external_id !== null)
    return {
      channel_id: first.stage_id,
      thread: first.event.thread,
      from: isNamed ? null : new Date(first.at - first.channel.gap_ms),
      to: isNamed ? null : new Date(last.at + first.channel.gap_ms),
    }
  })
}

/** Lock order: identities are held already; then customers and conversations in the order of their ids, counters last. */
function writePlan(sql: Transaction, plan: IngestPlan, now: number): void {
  const created = plan.customers.filter((change) => change.is_new)
  const started = plan.conversations.filter((change) => change.started)
  const quiet = new Set(plan.messages.flatMap(({ item: { channel } }) => (channel.is_quiet ? [channel.channel_id] : [])))
  const written = writeTogether(sql, [
    ...customerParts(plan.customers, now),
    ...conversationParts(plan.conversations),
    messagePart(plan.messages),
    timelinePart(started.map(startOf)),
    factsPart([
      ...factsOf("customer_created", created, ({ channel, id }) => [channel.chatbot_id, id]),
      ...factsOf("conversation_started", started, ({ identity, conversation }) => [identity.chatbot_id, conversation.id]),
      ...factsOf("message_stored", plan.messages, ({ item, id }) => [item.channel.chatbot_id, id]),
    ]),
    touchPart([...quiet]),
  ])
  const counted = addCustomerCounts(
    sql,
    created.map(({ channel, event }) => ({
      chatbot_id: channel.chatbot_id,
      platform: event.person.platform,
      purchase_intent: "none",
      status: channel.first_status,
      by: 1,
    }))
  )
  sql.defer(written)
  sql.defer(counted)
}

const startOf = ({ conversation, identity, item }: ConversationChange): TimelineEntry => ({
  chatbot_id: identity.chatbot_id,
  customer_id: conversation.customer_id as string,
  kind: "conversation_started",
  occurred_at: new Date(conversation.opened),
  actor: { type: "customer" },
  data: { conversation_id: conversation.id, channel_id: item.stage_id, platform: item.event.person.platform },
})

function factsOf<T>(name: string, things: T[], refOf: (thing: T) => [chatbotId: string, id: string]): Fact[] {
  return [...groupBy(things.map(refOf), ([chatbotId]) => chatbotId)].map(([chatbot_id, refs]) => ({
    name,
    chatbot_id,
    ids: refs.map(([, id]) => id),
  }))
}

const keyOf = ({ channel, event }: Item): string => messageKey(channel.channel_id, event.external_id)

const isEdit = ({ event }: Item): boolean => event.type === "edit"

function partition<T>(items: T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter(test), items.filter((item) => !test(item))]
}
