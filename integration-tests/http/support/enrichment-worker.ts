/** A process that reads conversations which are due, with the built-in analyzer and no more of Medusa than it needs: others kill it. */
import { asValue } from "@medusajs/framework/awilix"
import { knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys, createMedusaContainer } from "@medusajs/framework/utils"
import { Cursors } from "../../../src/modules/chat-crm/cursor"
import { Database } from "../../../src/modules/chat-crm/database"
import { Enrichment } from "../../../src/modules/chat-crm/enrichment"
import { Facts } from "../../../src/modules/chat-crm/facts"
import { CHAT_CRM_MODULE } from "../../../src/modules/chat-crm/name"
import { parseOptions } from "../../../src/modules/chat-crm/options"
import { CHAT_ENRICHMENT_MODULE } from "../../../src/modules/chat-enrichment"
import loadProviders from "../../../src/modules/chat-enrichment/loaders/providers"
import ChatEnrichmentModuleService from "../../../src/modules/chat-enrichment/service"
import { trainModel } from "../../../src/providers/embedded/analyzer"
import { readDueConversations } from "../../../src/workflows/enrichment/read-due"

export type EnrichmentWorkerSettings = { connectionString: string; keys: string[]; enrichment: Record<string, unknown> }

const { connectionString, keys, enrichment }: EnrichmentWorkerSettings = JSON.parse(process.env.ENRICHMENT_WORKER ?? "{}")
const quiet = () => undefined
const logger = Object.assign(Object.create(console), { warn: quiet, info: quiet })

async function main(): Promise<void> {
  const connection = { connectionString, application_name: `enrichment-worker-${process.pid}` }
  const database = new Database(knex({ client: "pg", connection, pool: { min: 0, max: 4 } }))
  const options = parseOptions({ encryption_keys: keys, enrichment })
  const providers = createMedusaContainer()
  providers.register({ logger: asValue(logger) })
  await loadProviders({ container: providers, options: { enrichment } })
  const container = createMedusaContainer()
  container.register({
    [CHAT_CRM_MODULE]: asValue({ options, enrichment: new Enrichment(database, new Cursors(keys), new Facts(database, logger), options) }),
    [CHAT_ENRICHMENT_MODULE]: asValue(new ChatEnrichmentModuleService(providers.cradle)),
    [ContainerRegistrationKeys.LOGGER]: asValue(logger),
    [ContainerRegistrationKeys.QUERY]: asValue({ graph: async () => ({ data: [] }) }),
  })
  const { signal } = new AbortController()
  process.once("message", () => void readForEver().catch(fail))
  // Learnt before it is told to go, so that it dies reading and not learning.
  trainModel()
  await database.query("select 1")
  process.send?.("ready")

  async function readForEver(): Promise<void> {
    for (;;) {
      const { read, has_more } = await readDueConversations(container, signal)
      process.send?.({ read })
      if (!has_more) {
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
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
