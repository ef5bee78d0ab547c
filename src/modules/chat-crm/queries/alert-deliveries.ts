import type { AlertDelivery, DeliveryState } from "../../../types"
import { positionOf, timeOf, type Position, type Positioned } from "../cursor"
import type { Sql } from "../database"
import { DELIVER_ALERT_TASK, enqueueTask } from "./enqueue"

/** A delivery is tried so often before it has failed. */
export const MAX_TRIES = 8

/** A row of chat_crm_alert_delivery. */
export type DeliveryRow = AlertDelivery & { chatbot_id: string; tries_left: number }

export type DeliveryRef = Pick<DeliveryRow, "chatbot_id" | "id" | "rule_id" | "channel">

/** A delivery to be stored. */
export type NewDelivery = Pick<DeliveryRow, "id" | "channel" | "recipient" | "state" | "last_error">

/** Has a delivery made. Those to the webhook of one rule go one after the other: a slow receiver keeps one worker, not all. */
export const enqueueDelivery = (sql: Sql, { chatbot_id, id, rule_id, channel }: DeliveryRef, runAt?: Date): Promise<unknown> =>
  enqueueTask(sql, {
    task: DELIVER_ALERT_TASK,
    payload: { chatbot_id, delivery_id: id },
    jobKey: `${DELIVER_ALERT_TASK}:${id}`,
    ...(channel === "webhook" && { queueName: `${DELIVER_ALERT_TASK}:${rule_id}` }),
    ...(runAt && { runAt }),
  })

/** Marks an alert as dispatched; false where it was before, or is gone: then nobody is to be told again. */
export async function markDispatched(sql: Sql, chatbotId: string, alertId: string): Promise<boolean> {
  const rows = await sql(
    `update chat_crm_alert set dispatched_at = now() where chatbot_id = $1 and id = $2 and dispatched_at is null returning id`,
    [chatbotId, alertId]
  )
  return rows.length > 0
}

export async function addDeliveries(
  sql: Sql,
  { chatbot_id, alert_id, rule_id, next_try_at }: { chatbot_id: string; alert_id: string; rule_id: string; next_try_at: Date | null },
  deliveries: NewDelivery[]
): Promise<void> {
  await sql(
    `insert into chat_crm_alert_delivery (chatbot_id, alert_id, rule_id, id, channel, recipient, state, last_error, tries_left, next_try_at)
     select $1, $2, $3, id, channel, recipient, state, last_error, ${MAX_TRIES}, case state when 'pending' then $5::timestamptz end
     from json_to_recordset($4) as given (id text, channel text, recipient text, state text, last_error text)
     on conflict (chatbot_id, alert_id, channel, recipient) do nothing`,
    [chatbot_id, alert_id, rule_id, JSON.stringify(deliveries), next_try_at]
  )
}

export async function findDelivery(sql: Sql, chatbotId: string, deliveryId: string): Promise<DeliveryRow | undefined> {
  const [delivery] = await sql<DeliveryRow>("select * from chat_crm_alert_delivery where chatbot_id = $1 and id = $2", [
    chatbotId,
    deliveryId,
  ])
  return delivery
}

/** The deliveries of an alert, the oldest first. */
export const listDeliveriesOfAlert = (sql: Sql, chatbotId: string, alertId: string): Promise<DeliveryRow[]> =>
  sql<DeliveryRow>("select * from chat_crm_alert_delivery where chatbot_id = $1 and alert_id = $2 order by created_at, id", [
    chatbotId,
    alertId,
  ])

/** A stretch of the deliveries of a rule, the newest first. */
export const listDeliveriesOfRule = (
  sql: Sql,
  chatbotId: string,
  ruleId: string,
  { state, limit, after }: { state?: DeliveryState[]; limit: number; after: Position | null }
): Promise<Positioned<DeliveryRow>[]> =>
  sql<Positioned<DeliveryRow>>(
    `select *, ${positionOf("created_at")} from chat_crm_alert_delivery
     where chatbot_id = $1 and rule_id = $2 and ($3::text[] is null or state = any($3))
       and ($5::bigint is null or (created_at, id) < (${timeOf("$5")}, $6::text))
     order by created_at desc, id desc limit $4`,
    [chatbotId, ruleId, state?.length ? state : null, limit, after?.at ?? null, after?.id ?? null]
  )

/**
 * Takes a pending delivery for one try; undefined where somebody else took it since it was read, or it is pending no more. A
 * worker that dies holding it leaves it pending, and whoever takes over its job tries again.
 */
export async function claimDelivery(sql: Sql, { chatbot_id, id, attempts }: DeliveryRow): Promise<DeliveryRow | undefined> {
  const [delivery] = await sql<DeliveryRow>(
    `update chat_crm_alert_delivery set attempts = attempts + 1, tries_left = greatest(tries_left - 1, 0)
     where chatbot_id = $1 and id = $2 and state = 'pending' and attempts = $3 returning *`,
    [chatbot_id, id, attempts]
  )
  return delivery
}

/** What became of a try. */
export type Outcome = Pick<DeliveryRow, "state" | "last_error" | "response_status" | "next_try_at">

/**
 * Stores what became of a delivery that is still pending; the alert has arrived with the first that did. In one statement:
 * until it is stored that a receiver took something, a process that dies has it sent again.
 */
export const settleDelivery = (sql: Sql, { chatbot_id, id }: DeliveryRow, outcome: Outcome): Promise<unknown> =>
  sql(
    `with settled as (
       update chat_crm_alert_delivery set state = $3, last_error = $4, response_status = $5, next_try_at = $6,
         delivered_at = case when $3 = 'delivered' then now() end
       where chatbot_id = $1 and id = $2 and state = 'pending' returning chatbot_id, alert_id, state
     )
     update chat_crm_alert alert set delivered_at = now() from settled
     where settled.state = 'delivered' and alert.chatbot_id = settled.chatbot_id and alert.id = settled.alert_id
       and alert.delivered_at is null`,
    [chatbot_id, id, outcome.state, outcome.last_error, outcome.response_status, outcome.next_try_at]
  )

/** Has deliveries that failed or were dropped made again; gives those that are pending by it. */
export async function pendAgain(sql: Sql, chatbotId: string, deliveryIds: string[]): Promise<DeliveryRow[]> {
  const rows = await sql<DeliveryRow>(
    `update chat_crm_alert_delivery set state = 'pending', tries_left = ${MAX_TRIES}, last_error = null, response_status = null,
       next_try_at = now()
     where chatbot_id = $1 and id = any($2) and state in ('failed', 'dropped') returning *`,
    [chatbotId, deliveryIds]
  )
  for (const row of rows) {
    await enqueueDelivery(sql, row)
  }
  return rows
}
