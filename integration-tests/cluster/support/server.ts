/**
 * One server process of the application, run from the sources as production runs it from its build: `server.ts <port>`
 * listens, `server.ts migrate` brings the database up to date and ends. Started by `cluster.ts`.
 */
import { join, resolve } from "node:path"
import { logger } from "@medusajs/framework/logger"
import { migrate } from "@medusajs/medusa/commands/db/migrate"
import loaders, { initializeContainer } from "@medusajs/medusa/loaders/index"
import express from "express"

const directory = resolve(__dirname, "../../..")

/** The dashboard takes no part in this, and would want to be built. */
async function withoutDashboard(): Promise<void> {
  const file = join(directory, "medusa-config.ts")
  const config: { default: { admin: { disable?: boolean } } } = await import(file)
  config.default.admin.disable = true
}

async function main(argument = ""): Promise<void> {
  await withoutDashboard()
  if (argument === "migrate") {
    const container = await initializeContainer(directory)
    const rest = { skipLinks: false, executeAllLinks: false, executeSafeLinks: true, executeAllSearch: false, executeSafeSearch: false }
    await migrate({ directory, container, logger, skipScripts: true, skipSearch: true, ...rest })
    process.exit()
  }
  const app = express()
  await loaders({ directory, expressApp: app })
  app.get("/health", (_, res) => void res.send("OK"))
  app.listen(Number(argument), () => process.send?.("listening"))
}

// Whoever started this is gone: nobody would stop it.
process.once("disconnect", () => process.exit())
main(process.argv[2]).catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
