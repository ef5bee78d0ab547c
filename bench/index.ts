/**
 * `npm run bench`: each figure beside its reference, in one run. `npm run bench -- webhook` measures one alone,
 * `npm run bench -- customers --size 1000000` among that many customers.
 */
import { parseArgs } from "node:util"
import { benchCustomers } from "./customers"
import { floodTwice } from "./flood"
import { benchIngest } from "./ingest"
import { type Figure, isGood, printFigures } from "./lib/figures"
import { Target } from "./lib/target"
import { benchWebhook } from "./webhook"

/** A plain run stays within minutes. */
const CUSTOMERS = 100_000

async function main(args: string[]): Promise<boolean> {
  const { positionals: chosen, values } = parseArgs({ args, allowPositionals: true, options: { size: { type: "string" } } })
  const wants = (name: string) => chosen.length === 0 || chosen.includes(name)
  const target = await Target.start()
  try {
    const figures: Figure[] = []
    if (wants("webhook")) {
      figures.push(await benchWebhook(target))
    }
    if (wants("ingest")) {
      figures.push(...(await benchIngest(target)))
    }
    if (wants("customers")) {
      figures.push(...(await benchCustomers(target, Number(values.size ?? CUSTOMERS))))
    }
    const flood = wants("flood") ? await floodTwice(target) : null
    console.log()
    printFigures(figures)
    if (flood) {
      const outcome = flood.mistakes.length > 0 ? flood.mistakes.slice(0, 10).join(" ") : "exact"
      console.log(`\n100,000 messages of 10,000 people, twice, shuffled, 8 connections: ${outcome} (${flood.seconds.toFixed(0)} s)`)
    }
    return figures.every(isGood) && !flood?.mistakes.length
  } finally {
    await target.stop()
  }
}

main(process.argv.slice(2)).then(
  (good) => process.exit(good ? 0 : 1),
  (error) => {
    console.error(error)
    process.exit(1)
  }
)
