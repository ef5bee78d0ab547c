/**
 * A process that raises alerts and delivers them, with no more of Medusa than the notifications' module: others kill it, or it
 * kills itself at a point that it is told. It is idle until it is told to go.
 */
import { asValue } from "@medusajs/framework/awilix"
import { knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaApp } from "@medusajs/framework/modules-sdk"
import type { CreateNotificationDTO } from "@medusajs/framework/types"
import { createMedusaContainer, Modules } from "@medusajs/framework/utils"
import { AlertRules } from "../../../src/modules/chat-crm/alert-rules"
import { Alerts } from "../../../src/modules/chat-crm/alerts"
import { Cursors } from "../../../src/modules/chat-crm/cursor"
import { Database, type Sql } from "../../../src/modules/chat-crm/database"
import { Facts } from "../../../src/modules/chat-crm/facts"
import { Members } from "../../../src/modules/chat-crm/members"
import { CHAT_CRM_MODULE } from "../../../src/modules/chat-crm/name"
import { parseOptions } from "../../../src/modules/chat-crm/options"
import type { DeliveryRow, NewDelivery, Outcome } from "../../../src/modules/chat-crm/queries/alert-deliveries"
import { DELIVER_ALERT_TASK, DISPATCH_ALERT_TASK } from "../../../src/modules/chat-crm/queries/enqueue"
import { findVisibleChatbot } from "../../../src/modules/chat-crm/queries/find-chatbots"
import { raiseSignals } from "../../../src/modules/chat-crm/queries/raise-alerts"
import { defineTask, Queue } from "../../../src/modules/chat-crm/queue"
import { SecretBox } from "../../../src/modules/chat-crm/secrets"
import type { Signal } from "../../../src/types"
import { deliverAlert, type DeliveryRef } from "../../../src/workflows/alerts/deliver-alert"
import { dispatchAlert, type AlertRef } from "../../../src/workflows/alerts/dispatch-alert"
import type { AlertWorkerSettings, AlertWorkerOrder, DeathPoint } from "./alert-workers"

const settings: AlertWorkerSettings = JSON.parse(process.env.ALERT_WORKER ?? "{}")
const { connectionString, chatbot_id, keys, users, dies_at, again } = settings

/** Ends this process, as a power cut would, where that is the point at which it is to die. */
function dieAt(point: DeathPoint): void {
  if (point === dies_at) {
    process.kill(process.pid, "SIGKILL")
  }
}

/** Deliveries as they are, with the points at which the process may die. */
class MortalAlerts extends Alerts {
  override async dispatch(alert: Parameters<Alerts["dispatch"]>[0], deliveries: NewDelivery[], runAt: Date | null): Promise<void> {
    await super.dispatch(alert, deliveries, runAt)
    dieAt("after it is stored to whom it goes")
  }

  override async claim(delivery: DeliveryRow): Promise<DeliveryRow | undefined> {
    const claimed = await super.claim(delivery)
    dieAt(delivery.channel === "webhook" ? "before the request" : "before the bell rings")
    return claimed
  }

  override async settle(delivery: DeliveryRow, outcome: Outcome): Promise<void> {
    dieAt(delivery.channel === "webhook" ? "between the answer and its note" : "after the bell rang")
    await super.settle(delivery, outcome)
    dieAt("after the outcome's note")
  }
}

const connection = { connectionString, application_name: `alert-worker-${process.pid}` }
const quiet = () => undefined
const logger = Object.assign(Object.create(console), { warn: quiet, info: quiet })
const pg = knex({ client: "pg", connection, pool: { min: 0, max: 8 } })
const database = new Database(pg)
const options = parseOptions({ encryption_keys: keys, allow_private_webhooks: true })
const crm = {
  options,
  alerts: new MortalAlerts(database, new Cursors(keys), new Facts(database, logger)),
  alertRules: new AlertRules(database, new SecretBox(keys), options),
  members: new Members(database),
  findVisibleChatbot: (id: string) => findVisibleChatbot(database.query, id, null),
  planOf: async () => ({ current: "pro", features: { intent_detection: { allowed: true, required_plan: "basic" } } }),
}

type Notifications = { createNotifications(given: CreateNotificationDTO): Promise<unknown>; listNotifications(filter: object): Promise<unknown> }

async function notifications(): Promise<Notifications> {
  const local = { resolve: "@medusajs/medusa/notification-local", id: "local", options: { channels: ["feed"] } }
  const { modules } = await MedusaApp({
    modulesConfig: { [Modules.NOTIFICATION]: { resolve: "@medusajs/medusa/notification", options: { providers: [local] } } },
    injectedDependencies: { __pg_connection__: pg, logger },
    sharedResourcesConfig: { database: { clientUrl: connectionString } },
  })
  return modules[Modules.NOTIFICATION] as unknown as Notifications
}

/** Conversations without an alert, and now and then one that has it: readings are made again. */
const NEXT = `
  select conversation.customer_id, conversation.id as conversation_id, message.id as message_id
  from chat_crm_conversation conversation
  join chat_crm_message message on message.chatbot_id = $1 and message.conversation_id = conversation.id
  where conversation.chatbot_id = $1 and (random() < $2 or not exists (
    select from chat_crm_alert alert where alert.chatbot_id = $1 and alert.conversation_id = conversation.id))
  order by random() limit 1`

async function raiseNext(): Promise<void> {
  const [next] = await database.query<{ customer_id: string; conversation_id: string; message_id: string }>(NEXT, [chatbot_id, again ?? 0])
  if (next) {
    const { message_id, ...where } = next
    const evidence = { message_id, quote: "Hi there" }
    const signal: Signal = { kind: "human_needed", reason: "asked_for_human", chatbot_id, ...where, evidence }
    await database.transaction((sql) => raise(sql, signal))
    dieAt("after the change")
  }
}

async function raise(sql: Sql, signal: Signal): Promise<void> {
  await raiseSignals(sql, [signal])
  dieAt("within the change")
}

async function main(): Promise<void> {
  const container = createMedusaContainer()
  container.register({
    [CHAT_CRM_MODULE]: asValue(crm),
    configModule: asValue({}),
    [Modules.USER]: asValue({ listUsers: async ({ id }: { id: string[] }) => users.filter((user) => id.includes(user.id)) }),
    [Modules.NOTIFICATION]: asValue(await notifications()),
  })
  defineTask(DISPATCH_ALERT_TASK, async (given) => {
    dieAt("before it is decided to whom it goes")
    await dispatchAlert(given as AlertRef, container)
  })
  defineTask(DELIVER_ALERT_TASK, async (given) => {
    dieAt("before the delivery")
    await deliverAlert(given as DeliveryRef, container)
  })
  const seconds = { heartbeat_seconds: 0.1, dead_after_seconds: 600 }
  const queue = new Queue(database, { enabled: true, concurrency: 4, ...seconds }, logger)
  await database.query("select 1")
  process.on("message", (order: AlertWorkerOrder) => {
    obey(order).catch(fail)
  })
  process.send?.("ready")

  async function obey({ go, raise: many }: AlertWorkerOrder): Promise<void> {
    if (go) {
      await queue.start(container)
    }
    for (let raised = 0; raised < (many ?? 0); raised += 1) {
      await raiseNext()
      process.send?.("raised")
    }
  }
}

function fail(error: unknown): void {
  console.error(error)
  process.exit(1)
}

// Whoever started this is gone: nobody would stop it.
process.once("disconnect", () => process.exit())
main().catch(fail)
