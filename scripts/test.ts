/**
 * `npm test`: everything CI runs. `npm test -- unit http` runs chosen stages; what follows a dash goes to jest, as in
 * `npm test -- http -t "wrong signature"`.
 */
import { startTestDatabase } from "./testing/database"
import { killStages, type Outcome, runStage } from "./testing/run-stage"
import { chooseStages } from "./testing/stages"

async function main(): Promise<number> {
  const { stages, jestArgs } = chooseStages(process.argv.slice(2))
  const database = await startTestDatabase()
  let stopped = false
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      stopped = true
      killStages()
    })
  }

  const total: Outcome = { passed: 0, failed: 0, skipped: 0 }
  const lines: string[] = []
  try {
    const env = {
      ...process.env,
      ...database.env,
      FORCE_COLOR: process.stdout.isTTY ? "1" : "0",
      NODE_ENV: "test",
      // Medusa loads configuration, routes and modules by dynamic import, which jest allows only with this.
      NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} --experimental-vm-modules --no-warnings`.trim(),
    }
    for (const stage of stages) {
      if (stopped) {
        break
      }
      console.log(`\n── ${stage.name} ${"─".repeat(60 - stage.name.length)}`)
      const start = Date.now()
      const outcome = await runStage(stage, env, jestArgs)
      if (!outcome) {
        console.log("There are no such tests yet.")
        continue
      }
      total.passed += outcome.passed
      total.failed += outcome.failed
      total.skipped += outcome.skipped
      const seconds = ((Date.now() - start) / 1000).toFixed(1)
      const counts = `${outcome.passed} passed, ${outcome.failed} failed, ${outcome.skipped} skipped`
      lines.push(`${stage.name.padEnd(10)} ${seconds.padStart(6)} s  ${counts}${outcome.note ? ` (${outcome.note})` : ""}`)
    }
  } finally {
    killStages()
    await database.stop()
  }
  if (stopped) {
    console.log("\nStopped.")
    total.failed += 1
  }
  console.log(`\n${lines.join("\n")}\n`)
  console.log(
    `${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ""}`
  )
  return total.failed || !total.passed ? 1 : 0
}

main().then(
  (code) => process.exit(code),
  (error) => {
    killStages()
    console.error(error instanceof Error ? error.message : error)
    console.log("0 passed, 1 failed")
    process.exit(1)
  }
)
