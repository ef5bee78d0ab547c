import { monotonicFactory } from "ulid"

// Ids made in one process sort in the order they were made, which keeps messages of the same second in order.
const ulid = monotonicFactory()

const PREFIXES = {
  customer: "cccus",
  identity: "ccide",
  conversation: "ccconv",
  message: "ccmsg",
  timeline_event: "ccevt",
  tracking_interval: "cctrk",
} as const

/** A new id of a table that ingest writes: text, sortable by time. */
export const newId = (table: keyof typeof PREFIXES): string => `${PREFIXES[table]}_${ulid()}`
