import type { Actor, TimelineKind } from "../../../types"
import { newId } from "../ids"
import type { Part } from "./write-batch"

export type TimelineEntry = {
  chatbot_id: string
  customer_id: string
  kind: TimelineKind
  occurred_at: Date
  actor: Actor
  data: Record<string, unknown>
  /** The job that this is part of. */
  job_id?: string
}

const APPEND = `
  insert into chat_crm_timeline_event (chatbot_id, id, customer_id, kind, occurred_at, actor, data, job_id)
  select chatbot_id, id, customer_id, kind, occurred_at, actor, data, job_id
  from json_to_recordset($rows) as given
    (chatbot_id text, id text, customer_id text, kind text, occurred_at timestamptz, actor jsonb, data jsonb, job_id text)
  returning 1`

/** Adds entries to the timelines of customers. Nothing ever changes or removes one, but the deletion of a customer. */
export const timelinePart = (entries: TimelineEntry[]): Part => ({
  name: "timeline",
  sql: APPEND,
  rows: entries.map((entry) => ({ ...entry, id: newId("timeline_event") })),
})
