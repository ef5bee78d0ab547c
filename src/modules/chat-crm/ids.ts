import { randomFillSync } from "node:crypto"
import { decodeTime, monotonicFactory } from "ulid"

const random = new Uint8Array(4_096)
let used = random.length

/** Random numbers out of a pool: asking the system for sixteen single bytes an id costs more than storing its row. */
function pooledRandom(): number {
  if (used === random.length) {
    randomFillSync(random)
    used = 0
  }
  return (random[used++] as number) / 256
}

// Ids made in one process sort in the order they were made, which keeps messages of the same second in order.
const ulid = monotonicFactory(pooledRandom)

const PREFIXES = {
  customer: "cccus",
  identity: "ccide",
  conversation: "ccconv",
  message: "ccmsg",
  timeline_event: "ccevt",
  tracking_interval: "cctrk",
  note: "ccnote",
  job: "ccjob",
  person: "ccper",
  view: "ccview",
  enrichment_run: "ccrun",
  enrichment_trial: "cctry",
  enrichment_batch: "ccbat",
  intent: "ccint",
  alert_rule: "ccrule",
  alert: "ccalert",
  alert_delivery: "ccadel",
} as const

/** A new id of a table that grows: text, sortable by time. */
export const newId = (table: keyof typeof PREFIXES): string => `${PREFIXES[table]}_${ulid()}`

/** Whether a text could be an id of ours. PostgreSQL would not even compare some that come in an address. */
export const isId = (text: string): boolean => /^\w{1,64}$/.test(text)

/** When an id of ours was made, in milliseconds. */
export const madeAt = (id: string): number => decodeTime(id.slice(id.indexOf("_") + 1))
