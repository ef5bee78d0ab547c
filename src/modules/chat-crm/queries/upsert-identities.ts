import type { Sql } from "../database"

export type IdentityRow = {
  chatbot_id: string
  id: string
  platform: string
  account: string
  external_id: string
  customer_id: string | null
  forgotten_before: Date | null
}

export type ProposedIdentity = Omit<IdentityRow, "forgotten_before"> & {
  /** The latest time a tracked message of theirs was written. */
  active_at: Date | null
  contact: Record<string, string> | null
}

/*
 * One statement creates, locks and reads: in the order of the key, which is the lock order of every transaction, and
 * which makes one batch of a person wait for another. A profile is promised here (customer_id) to whoever comes first,
 * unless the person was forgotten after what they now say.
 */
const UPSERT = `
  insert into chat_crm_identity as known
    (chatbot_id, id, platform, account, external_id, customer_id, active_at, contact)
  select chatbot_id, id, platform, account, external_id, customer_id, active_at, contact
  from json_to_recordset($1) as given (chatbot_id text, id text, platform text, account text, external_id text,
    customer_id text, active_at timestamptz, contact jsonb)
  order by chatbot_id, platform collate "C", account collate "C", external_id collate "C"
  on conflict (chatbot_id, platform, account, external_id) do update set
    customer_id = coalesce(known.customer_id, case
      when known.forgotten_before is null
        or excluded.active_at >= date_trunc('second', known.forgotten_before) then excluded.customer_id end),
    active_at = greatest(known.active_at, excluded.active_at),
    contact = coalesce(excluded.contact, known.contact)
  returning chatbot_id, id, platform, account, external_id, customer_id, forgotten_before`

export const upsertIdentities = (sql: Sql, proposed: ProposedIdentity[]): Promise<IdentityRow[]> =>
  sql<IdentityRow>(UPSERT, [JSON.stringify(proposed)], { keepPlan: true })
