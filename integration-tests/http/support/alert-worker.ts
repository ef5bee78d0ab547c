/**
 * A process that raises alerts and delivers them, with nothing of Medusa but a container for what it needs: it is killed at any
 * point by `alerts-killed.spec.ts`. It raises one for each conversation that has none, as long as it lives.
 */
import { asValue } from "@medusajs/framework/awilix"
import { knex } from "@medusajs/framework/mikro-orm/knex"
import { createMedusaContainer, Modules } from "@medusajs/framework/utils"
import { CHAT_CRM_MODULE } from "../../../src/modules/chat-crm"
import { AlertRules } from "../../../src/modules/chat-crm/alert-rules"
import { Alerts } from "../../../src/modules/chat-crm/alerts"
import { Cursors } from "../../../src/modules/chat-crm/cursor"
import { Database } from "../../../src/modules/chat-crm/database"
import { Facts } from "../../../src/modules/chat-crm/facts"
import { Members } from "../../../src/modules/chat-crm/members"
import { parseOptions } from "../../../src/modules/chat-crm/options"
import { DELIVER_ALERT_TASK, DISPATCH_ALERT_TASK } from "../../../src/modules/chat-crm/queries/enqueue"
import { findVisibleChatbot } from "../../../src/modules/chat-crm/queries/find-chatbots"
import { raiseSignals } from "../../../src/modules/chat-crm/queries/raise-alerts"
import { defineTask, Queue } from "../../../src/modules/chat-crm/queue"
import { SecretBox } from "../../../src/modules/chat-crm/secrets"
import { deliverAlert, type DeliveryRef } from "../../../src/workflows/alerts/deliver-alert"
import { dispatchAlert, type AlertRef } from "../../../src/workflows/alerts/dispatch-alert"

type Given = { connection: object; chatbot_id: string; keys: string[] }

const { connection, chatbot_id, keys }: Given = JSON.parse(process.env.ALERT_WORKER ?? "{}")
const quiet = () => undefined
const logger = Object.assign(Object.create(console), { warn: quiet, info: quiet })
const database = new Database(knex({ client: "pg", connection, pool: { min: 0, max: 8 } }))
const options = parseOptions({ encryption_keys: keys, allow_private_webhooks: true })
const crm = {
  options,
  alerts: new Alerts(database, new Cursors(keys), new Facts(database, logger)),
  alertRules: new AlertRules(database, new SecretBox(keys), options),
  members: new Members(database),
  findVisibleChatbot: (id: string) => findVisibleChatbot(database.query, id, null),
  planOf: async () => ({ current: "pro", features: { intent_detection: { allowed: true, required_plan: "basic" } } }),
}
const container = createMedusaContainer()
container.register({
  [CHAT_CRM_MODULE]: asValue(crm),
  configModule: asValue({}),
  [Modules.USER]: asValue({ listUsers: async () => [] }),
})
defineTask(DISPATCH_ALERT_TASK, (given) => dispatchAlert(given as AlertRef, container))
defineTask(DELIVER_ALERT_TASK, (given) => deliverAlert(given as DeliveryRef, container))

const NEXT = `
  select conversation.customer_id, conversation.id as conversation_id, message.id as message_id
  from chat_crm_conversation conversation
  join chat_crm_message message on message.chatbot_id = $1 and message.conversation_id = conversation.id
  where conversation.chatbot_id = $1 and not exists (
    select from chat_crm_alert alert where alert.chatbot_id = $1 and alert.conversation_id = conversation.id)
  order by random() limit 1`

async function raiseNext(): Promise<void> {
  const [next] = await database.query<{ customer_id: string; conversation_id: string; message_id: string }>(NEXT, [chatbot_id])
  if (next) {
    const { customer_id, conversation_id, message_id } = next
    const evidence = { message_id, quote: "a human" }
    const signal = { kind: "human_needed", reason: "asked_for_human", chatbot_id, customer_id, conversation_id, evidence } as const
    await database.transaction((sql) => raiseSignals(sql, [signal]))
  }
}

async function main(): Promise<void> {
  const seconds = { heartbeat_seconds: 0.1, dead_after_seconds: 0.6 }
  await new Queue(database, { enabled: true, concurrency: 4, ...seconds }, logger).start(container)
  process.send?.("ready")
  for (;;) {
    await raiseNext()
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

// Whoever started this is gone: nobody would stop it.
process.once("disconnect", () => process.exit())
main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
