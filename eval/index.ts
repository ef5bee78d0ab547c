/**
 * `npm run eval`: how well the embedded analyzer reads customers, beside two baselines. `npm run eval -- --mistakes`
 * lists every case that it got wrong.
 */
import { parseArgs } from "node:util"
import { analyze } from "../src/providers/embedded/analyzer"
import { isHeld } from "./bars"
import { describe, describeMistakes } from "./print"
import { barsOf, evaluate } from "./report"

const { values } = parseArgs({ options: { mistakes: { type: "boolean", default: false } } })
const report = evaluate(analyze)
console.log(describe(report))
if (values.mistakes) {
  console.log(`\n${describeMistakes(report)}`)
}
process.exitCode = barsOf(report).every(isHeld) ? 0 : 1
