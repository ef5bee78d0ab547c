import { fork } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import type { Alone } from "../analyzer-alone"
import { MESSAGES } from "./dialogues"
import type { Figure } from "./figures"

/** The embedded analyzer in a process of its own: its time for a conversation, and the memory that it takes. */
export async function analyzerAlone(): Promise<Figure[]> {
  const child = fork(join(__dirname, "../analyzer-alone.ts"), { execArgv: ["--import", "tsx", "--expose-gc"] })
  const [{ ms, products, mb, heapMb }] = (await Promise.race([once(child, "message"), ended(child)])) as [Alone]
  child.kill()
  return [
    { what: `the analyzer reads a conversation of ${MESSAGES} messages, median`, ours: `${ms.toFixed(2)} ms`, reference: "-", ms, most: 2 },
    {
      what: `memory of the analyzer, taught, with a catalogue of ${products.toLocaleString("en")}, of a process after garbage collection`,
      ours: `${mb.toFixed(0)} MB`,
      reference: `values alone ${heapMb.toFixed(0)} MB`,
      mb,
      most: 60,
    },
  ]
}

/** Fails where it ends before it has said anything. */
async function ended(child: ReturnType<typeof fork>): Promise<never> {
  const [code] = await once(child, "exit")
  throw new Error(`The process of the analyzer ended (${code}).`)
}
