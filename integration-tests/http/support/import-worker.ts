/**
 * A process that works on jobs of many customers, with nothing of Medusa but a container for what they need: it is killed at
 * any point by `imports-killed.spec.ts`. It says "loaded", begins when it is told to, and says "working" whenever it takes a job.
 */
import { asValue } from "@medusajs/framework/awilix"
import { knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys, createMedusaContainer } from "@medusajs/framework/utils"
import { CHAT_CRM_MODULE } from "../../../src/modules/chat-crm"
import { Cursors } from "../../../src/modules/chat-crm/cursor"
import { Database } from "../../../src/modules/chat-crm/database"
import { Facts } from "../../../src/modules/chat-crm/facts"
import { Jobs } from "../../../src/modules/chat-crm/jobs"
import type { JobKey } from "../../../src/modules/chat-crm/queries/jobs"
import { Queue } from "../../../src/modules/chat-crm/queue"
import "../../../src/tasks/run-job"

type Given = { connection: object; keys: string[] }

const { connection, keys }: Given = JSON.parse(process.env.IMPORT_WORKER ?? "{}")
const quiet = () => undefined
const logger = Object.assign(Object.create(console), { warn: quiet, info: quiet })
const database = new Database(knex({ client: "pg", connection, pool: { min: 0, max: 4 } }))
const work = new Jobs(database, new Cursors(keys), new Facts(database, logger))
const jobs = {
  run: (key: JobKey, stopping: AbortSignal) => {
    process.send?.("working")
    return work.run(key, stopping)
  },
  fail: (key: JobKey, sentence: string) => work.fail(key, sentence),
}
const container = createMedusaContainer()
container.register({ [CHAT_CRM_MODULE]: asValue({ jobs }), [ContainerRegistrationKeys.LOGGER]: asValue(logger) })

const begin = () =>
  new Queue(database, { enabled: true, concurrency: 2, heartbeat_seconds: 0.1, dead_after_seconds: 0.4 }, logger).start(container)

process.once("message", () => {
  begin().catch((error: unknown) => {
    console.error(error)
    process.exit(1)
  })
})
// Whoever started this is gone: nobody would stop it.
process.once("disconnect", () => process.exit())
process.send?.("loaded")
