import type { ChatDelivery, DeliveryResult, ItemResult } from "../../../types"
import { uniqueBy } from "../collections"
import type { Database, Sql } from "../database"
import type { ResolvedOptions } from "../options"
import { findMessages } from "../queries/find-messages"
import { readChannelContext } from "../queries/read-channel-context"
import { rememberDeliveries, type DeliveryKey } from "../queries/remember-deliveries"
import { storeItems, type StoredItem } from "./store"
import { messageKey, messageRef, type ChannelContext, type Item } from "./types"

type Options = Pick<ResolvedOptions, "plan" | "plan_requirements">

const ATTEMPTS = 5

/**
 * Stores deliveries in one short transaction. What PostgreSQL cannot hold is found by halving the batch until the bad
 * item stands alone; that one is refused, everything else is stored. Throws when storage itself fails: then nothing is
 * stored and the platform's retry finds it so.
 */
export async function ingestDeliveries(
  database: Database,
  deliveries: ChatDelivery[],
  options: Options
): Promise<DeliveryResult[]> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await database.transaction((sql) => storeBatch(sql, deliveries, options, storeItems))
    } catch (error) {
      if (isConflict(error) && attempt < ATTEMPTS) {
        continue
      }
      if (!isBadData(error)) {
        throw error
      }
      break
    }
  }
  if (deliveries.length === 1) {
    return await database.transaction((sql) => storeBatch(sql, deliveries, options, storeItemsByHalves))
  }
  const middle = Math.ceil(deliveries.length / 2)
  return [
    ...(await ingestDeliveries(database, deliveries.slice(0, middle), options)),
    ...(await ingestDeliveries(database, deliveries.slice(middle), options)),
  ]
}

type StoreItems = (sql: Sql, items: Item[], now: number) => Promise<StoredItem[]>

async function storeBatch(
  sql: Sql,
  deliveries: ChatDelivery[],
  options: Options,
  store: StoreItems
): Promise<DeliveryResult[]> {
  const now = Date.now()
  const channelIds = [...new Set(deliveries.map(({ channel_id }) => channel_id))]
  const channels = await readChannelContext(sql, channelIds, options)
  const isNew = await newDeliveries(sql, deliveries, channels)
  const items = deliveries.flatMap((delivery, index) => itemsOf(delivery, index, channels, now))
  const [taken, repeated] = [items.filter((i) => isNew.has(i.delivery)), items.filter((i) => !isNew.has(i.delivery))]
  // A repeated delivery stores nothing, even where its body differs; it is answered with what the first one stored.
  const stored = taken.length > 0 ? await store(sql, taken, now) : []
  const answers: ItemResult[][] = deliveries.map((delivery) => refusalsOf(delivery, channels.has(delivery.channel_id)))
  for (const { item, result } of [...stored, ...(await answerRepeated(sql, repeated))]) {
    answers[item.delivery]?.push(result)
  }
  return answers.map((results, index) => ({
    duplicate: !isNew.has(index),
    results: results.sort((a, b) => a.index - b.index),
  }))
}

/** The positions of deliveries that were not taken before; the first of several alike in one batch. */
async function newDeliveries(
  sql: Sql,
  deliveries: ChatDelivery[],
  channels: Map<string, ChannelContext>
): Promise<Set<number>> {
  const keyed = deliveries.flatMap(({ channel_id, delivery_id }, index) => {
    const channel = channels.get(channel_id)
    return channel && delivery_id ? [{ index, chatbot_id: channel.chatbot_id, channel_id, delivery_id }] : []
  })
  const keyOf = ({ channel_id, delivery_id }: DeliveryKey) => `${channel_id} ${delivery_id}`
  const firsts = uniqueBy(keyed, keyOf)
  const remembered = new Set((await rememberDeliveries(sql, firsts)).map(keyOf))
  const repeated = new Set(keyed.map(({ index }) => index))
  for (const first of firsts.filter((delivery) => remembered.has(keyOf(delivery)))) {
    repeated.delete(first.index)
  }
  return new Set(deliveries.map((_, index) => index).filter((index) => !repeated.has(index)))
}

function itemsOf(
  { channel_id, items }: ChatDelivery,
  delivery: number,
  channels: Map<string, ChannelContext>,
  now: number
): Item[] {
  const channel = channels.get(channel_id)
  return items.flatMap((item, index) =>
    channel && "event" in item
      ? [{ delivery, index, event: item.event, channel, at: item.event.sent_at === null ? now : Date.parse(item.event.sent_at) }]
      : []
  )
}

function refusalsOf({ items }: ChatDelivery, isOpen: boolean): ItemResult[] {
  return items.flatMap((item, index): ItemResult[] => {
    const reason = "refused" in item ? item.refused : isOpen ? null : "This channel is switched off."
    return reason ? [{ index, status: "refused", reason }] : []
  })
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

const storeItemsByHalves: StoreItems = async (sql, items, now) => {
  await sql("savepoint items")
  try {
    const stored = await storeItems(sql, items, now)
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
      ...(await storeItemsByHalves(sql, items.slice(0, middle), now)),
      ...(await storeItemsByHalves(sql, items.slice(middle), now)),
    ]
  }
}

const sqlState = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? "")

/** Deadlocks and races: PostgreSQL chose a victim, trying again is all there is to do. */
const isConflict = (error: unknown): boolean => ["40001", "40P01"].includes(sqlState(error))

/** Classes 22 (data), 23 (constraints) and 54 (limits) of PostgreSQL's error codes: the fault of an item. */
const isBadData = (error: unknown): boolean => /^(22|23|54)/.test(sqlState(error))
