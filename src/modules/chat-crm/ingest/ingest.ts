import type { ChatDelivery, ChatEvent, DeliveryResult, ItemResult } from "../../../types"
import { uniqueBy } from "../collections"
import type { Database, Sql, Transaction } from "../database"
import { findMessages } from "../queries/find-messages"
import { openBatch, type DeliveryKey } from "../queries/open-batch"
import { INCOMPLETE } from "../queries/write-batch"
import type { PlanOptions } from "../tracking"
import { storeItems, type StoredItem } from "./store"
import { messageKey, messageRef, type ChannelContext, type Item, type StoredMessage } from "./types"

/** What a batch may meet: each run sees what the one before it waited for. */
const ATTEMPTS = 10

/**
 * Stores deliveries in one short transaction. What PostgreSQL cannot hold is found by halving the batch until the bad
 * item stands alone; that one is refused, everything else is stored. Throws when storage itself fails: then nothing is
 * stored and the platform's retry finds it so.
 */
export async function ingestDeliveries(
  database: Database,
  deliveries: ChatDelivery[],
  options: PlanOptions
): Promise<DeliveryResult[]> {
  const run = (store: StoreItems) =>
    retried(() => database.keyedTransaction((sql) => storeBatch(sql, deliveries, options, store)))
  try {
    return await run(storeItems)
  } catch (error) {
    if (!isBadData(error)) {
      throw error
    }
  }
  if (deliveries.length === 1) {
    return run(storeItemsByHalves)
  }
  const middle = Math.ceil(deliveries.length / 2)
  return [
    ...(await ingestDeliveries(database, deliveries.slice(0, middle), options)),
    ...(await ingestDeliveries(database, deliveries.slice(middle), options)),
  ]
}

async function retried<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (!isConflict(error) || attempt === ATTEMPTS) {
        throw error
      }
    }
  }
}

type StoreItems = (sql: Transaction, items: Item[], known: StoredMessage[], now: number) => Promise<StoredItem[]>

async function storeBatch(
  sql: Transaction,
  deliveries: ChatDelivery[],
  options: PlanOptions,
  store: StoreItems
): Promise<DeliveryResult[]> {
  const now = Date.now()
  const channelIds = [...new Set(deliveries.flatMap(channelsOf))]
  const keys = uniqueBy(deliveries.flatMap(keyOf), deliveryText)
  const asked = deliveries.flatMap(({ channel_id, items }) =>
    items.flatMap((item) => ("event" in item ? [{ channel_id, external_id: item.event.external_id }] : []))
  )
  const { channels, taken, known } = await openBatch(sql, channelIds, keys, asked, options)
  const isRepeated = repeatedAmong(deliveries, taken, channels)
  const items = deliveries.flatMap((delivery, index) => itemsOf(delivery, index, channels, now))
  const fresh = items.filter((item) => !isRepeated.has(item.delivery))
  // A repeated delivery stores nothing, even where its body differs; it is answered with what the first one stored.
  const stored = fresh.length > 0 ? await store(sql, fresh, known, now) : []
  const repeated = await answerRepeated(sql, items.filter((item) => isRepeated.has(item.delivery)))
  const answers = deliveries.map((delivery) => refusalsOf(delivery, channels))
  for (const { item, result } of [...stored, ...repeated]) {
    answers[item.delivery]?.push(result)
  }
  return answers.map((results, index) => ({
    duplicate: isRepeated.has(index),
    results: results.sort((a, b) => a.index - b.index),
  }))
}

/** A delivery's own channel, and those that its messages name. */
function channelsOf({ channel_id, items }: ChatDelivery): string[] {
  const named = items.flatMap((item) => ("event" in item ? item.event.conversation_channel_id ?? [] : []))
  return [channel_id, ...named]
}

const keyOf = ({ channel_id, delivery_id }: ChatDelivery): DeliveryKey[] =>
  delivery_id === null ? [] : [{ channel_id, delivery_id }]

const deliveryText = ({ channel_id, delivery_id }: DeliveryKey): string => `${channel_id} ${delivery_id}`

/** The positions of deliveries that were taken before, or that stand in this batch a second time. */
function repeatedAmong(
  deliveries: ChatDelivery[],
  taken: DeliveryKey[],
  channels: Map<string, ChannelContext>
): Set<number> {
  const free = new Set(taken.map(deliveryText))
  return new Set(
    deliveries.flatMap((delivery, index) => {
      const [key] = channels.has(delivery.channel_id) ? keyOf(delivery) : []
      return key && !free.delete(deliveryText(key)) ? [index] : []
    })
  )
}

function itemsOf(
  { channel_id, items }: ChatDelivery,
  delivery: number,
  channels: Map<string, ChannelContext>,
  now: number
): Item[] {
  const channel = channels.get(channel_id)
  return items.flatMap((item, index) => {
    const isStorable = channel && "event" in item && standsIn(channels, channel, item.event)
    return isStorable ? [itemOf(item.event, { delivery, index, channel }, now)] : []
  })
}

function itemOf(event: ChatEvent, place: Pick<Item, "delivery" | "index" | "channel">, now: number): Item {
  const stage_id = event.conversation_channel_id ?? place.channel.channel_id
  return { ...place, event, stage_id, at: event.sent_at === null ? now : Date.parse(event.sent_at) }
}

/** Whether the channel that a message names for its conversation is one of the same chatbot. */
function standsIn(channels: Map<string, ChannelContext>, channel: ChannelContext, event: ChatEvent): boolean {
  const stage = event.conversation_channel_id
  return stage === undefined || channels.get(stage)?.chatbot_id === channel.chatbot_id
}

function refusalsOf({ channel_id, items }: ChatDelivery, channels: Map<string, ChannelContext>): ItemResult[] {
  const channel = channels.get(channel_id)
  return items.flatMap((item, index): ItemResult[] => {
    const reason = "signal" in item ? null : reasonAgainst(item, channel, channels)
    return reason ? [{ index, status: "refused", reason }] : []
  })
}

function reasonAgainst(
  item: { event: ChatEvent } | { refused: string },
  channel: ChannelContext | undefined,
  channels: Map<string, ChannelContext>
): string | null {
  if ("refused" in item) {
    return item.refused
  }
  if (!channel) {
    return "This channel is switched off."
  }
  return standsIn(channels, channel, item.event) ? null : "channel_id is no channel of this chatbot, or it is switched off."
}

async function answerRepeated(sql: Sql, items: Item[]): Promise<StoredItem[]> {
  const found = items.length > 0 ? await findMessages(sql, items.map(messageRef)) : []
  const ids = new Map(found.map(({ id, channel_id, external_id }) => [messageKey(channel_id, external_id), id]))
  return items.map((item) => ({
    item,
    result: {
      index: item.index,
      status: "duplicate",
      message_id: ids.get(messageKey(item.channel.channel_id, item.event.external_id)),
    },
  }))
}

const storeItemsByHalves: StoreItems = async (sql, items, _, now) => {
  await sql("savepoint items")
  try {
    const writes: Promise<unknown>[] = []
    const watched: Transaction = Object.assign(((...statement) => sql(...statement)) as Sql, {
      defer: (write: Promise<unknown>) => void writes.push(write),
    })
    // The half before this one may have stored some of them.
    const stored = await storeItems(watched, items, await findMessages(sql, items.map(messageRef)), now)
    await Promise.all(writes)
    await sql("release savepoint items")
    return stored
  } catch (error) {
    if (!isBadData(error)) {
      throw error
    }
    await sql("rollback to savepoint items")
    const [first] = items
    if (items.length === 1 && first) {
      const reason = `This message cannot be stored: ${(error as Error).message}.`
      return [{ item: first, result: { index: first.index, status: "refused", reason } }]
    }
    const middle = Math.ceil(items.length / 2)
    return [
      ...(await storeItemsByHalves(sql, items.slice(0, middle), [], now)),
      ...(await storeItemsByHalves(sql, items.slice(middle), [], now)),
    ]
  }
}

const sqlState = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? "")

/**
 * Deadlocks, where PostgreSQL chose a victim, and a message that another transaction stored in between: trying again is
 * all there is to do.
 */
const isConflict = (error: unknown): boolean => ["40001", "40P01", INCOMPLETE].includes(sqlState(error))

/** Classes 22 (data), 23 (constraints) and 54 (limits) of PostgreSQL's error codes: the fault of an item. */
const isBadData = (error: unknown): boolean => /^(22|23|54)/.test(sqlState(error)) && !isConflict(error)
