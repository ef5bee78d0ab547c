/**
 * `npm run bench`: each figure beside its reference, in one run. `npm run bench -- webhook` measures one alone,
 * `npm run bench -- customers --size 1000000` among that many customers.
 */
import { parseArgs } from "node:util"
import { benchAlerts } from "./alerts"
import { benchCustomers } from "./customers"
import { benchEnrichment } from "./enrichment"
import { benchCsv } from "./csv"
import { floodTwice } from "./flood"
import { benchIngest } from "./ingest"
import { type Figure, isGood, printFigures } from "./lib/figures"
import { Target } from "./lib/target"
import { benchModelDown } from "./model-down"
import { benchWebhook } from "./webhook"

/** A plain run stays within minutes. */
const CUSTOMERS = 100_000
const ON_ONE_SERVER = ["webhook", "ingest", "customers", "enrichment", "csv", "flood"]

async function main(args: string[]): Promise<boolean> {
  const { positionals: chosen, values } = parseArgs({ args, allowPositionals: true, options: { size: { type: "string" } } })
  const wants = (name: string) => chosen.length === 0 || chosen.includes(name)
  const figures: Figure[] = []
  let isExact = true
  if (ON_ONE_SERVER.some(wants)) {
    const target = await Target.start()
    try {
      figures.push(...(await measure(target, wants, Number(values.size ?? CUSTOMERS))))
      isExact = !wants("flood") || (await isFloodExact(target))
    } finally {
      await target.stop()
    }
  }
  // These have servers of their own, set otherwise.
  if (wants("alerts")) {
    figures.push(await benchAlerts())
  }
  if (wants("model-down")) {
    figures.push(await benchModelDown())
  }
  console.log()
  printFigures(figures)
  return isExact && figures.every(isGood)
}

async function measure(target: Target, wants: (name: string) => boolean, size: number): Promise<Figure[]> {
  return [
    ...(wants("webhook") ? [await benchWebhook(target)] : []),
    ...(wants("ingest") ? await benchIngest(target) : []),
    ...(wants("customers") ? await benchCustomers(target, size) : []),
    ...(wants("enrichment") ? await benchEnrichment(target) : []),
    ...(wants("csv") ? await benchCsv(target, size) : []),
  ]
}

async function isFloodExact(target: Target): Promise<boolean> {
  const { mistakes, seconds } = await floodTwice(target)
  const outcome = mistakes.length > 0 ? mistakes.slice(0, 10).join(" ") : "exact"
  console.log(`100,000 messages of 10,000 people, twice, shuffled, 8 connections: ${outcome} (${seconds.toFixed(0)} s)`)
  return mistakes.length === 0
}

main(process.argv.slice(2)).then(
  (good) => process.exit(good ? 0 : 1),
  (error) => {
    console.error(error)
    process.exit(1)
  }
)
