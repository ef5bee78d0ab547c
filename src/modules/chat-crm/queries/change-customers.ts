import type { ChangeOutcome, CustomerChanges } from "../../../types"
import type { Sql } from "../database"
import type { CountChange } from "./add-customer-counts"

/** Sources that count as a person: the AI never overwrites them. */
const PEOPLE = "('staff', 'api', 'import')"

/*
 * One statement, whether for one customer or a hundred thousand: it locks the customers in the order of their ids, weighs
 * each write against the row as it then is, and stores values with where they come from, the timeline and the counters,
 * the counters last. Nothing is decided from what was read before the lock, so that a value set by a person while the AI
 * was thinking still wins.
 *
 * A person who sets what the AI had found already makes the value theirs (claimed): no entry on the timeline, but the AI
 * overwrites it no more.
 *
 * The ids come as an array, which the planner can count: with ids out of JSON it takes one customer for a million and reads
 * the whole table.
 *
 * $1 chatbot, $2 customers, $3 the set of each of them, $4 the writes of all sets, $5 source, $6 actor, $7 job, $8 counter
 * slot, $9 whether this is an undo: a value that came from nobody before is the AI's to set again, $10 counters of others.
 */
const CHANGE = `
  with writes as materialized (
    select * from json_to_recordset($4) as writes (set_number int, seen_version int, field text, value jsonb,
      release boolean, confidence real, evidence jsonb, found jsonb, only_at_version int, restores jsonb)
  ),
  given as (
    select asked.customer_id, seen_version, field, value, coalesce(release, false) as release, confidence, evidence,
      found, only_at_version, restores
    from unnest($2::text[], $3::int[]) as asked (customer_id, set_number) join writes using (set_number)
  ),
  locked as (
    select id, platform, status, purchase_intent, display_name, interests, traits, needs, metadata, provenance, version
    from chat_crm_customer
    where chatbot_id = $1 and id = any($2)
    order by id for update
  ),
  compared as (
    select given.*, locked.version + 1 as next_version, locked.provenance->given.field as known,
      case given.field
        when 'status' then to_jsonb(locked.status)
        when 'purchase_intent' then to_jsonb(locked.purchase_intent)
        when 'name' then to_jsonb(locked.display_name)
        when 'interests' then locked.interests
        when 'traits' then locked.traits
        when 'needs' then locked.needs
        else locked.metadata->substr(given.field, 10)
      end as old_value,
      nullif(given.value, 'null') as new_value
    from given join locked on locked.id = given.customer_id
  ),
  weighed as (
    select *, case
      when seen_version is not null and (known->>'version')::int > seen_version then 'conflict'
      when only_at_version is not null and coalesce((known->>'version')::int, 0) <> only_at_version then 'kept'
      when $5 = 'ai' and known->>'source' in ${PEOPLE} and known->>'released' is null then 'kept'
      when release then case when known is null or known->>'source' = 'ai' or known->>'released' is not null
        then 'unchanged' else 'released' end
      when old_value is distinct from new_value then 'changed'
      when $5 = 'ai' or new_value is null or (known->>'source' in ${PEOPLE} and known->>'released' is null) then 'unchanged'
      else 'claimed'
    end as outcome
    from compared
  ),
  settled as (
    select customer_id, bool_or(outcome = 'conflict') as conflicts, bool_or(outcome = 'kept') as kept,
      bool_or(outcome in ('changed', 'released')) as changes
    from weighed group by customer_id
  ),
  written as (
    select weighed.*, case
      when restores is not null then restores || jsonb_build_object('version', next_version)
      when $9::boolean then jsonb_build_object('source', $5::text, 'at', now(), 'version', next_version, 'released', true)
      else jsonb_strip_nulls(jsonb_build_object(
        'source', case when release then known->>'source' else $5 end,
        'actor_id', $6::jsonb->>'id', 'at', now(), 'version', next_version, 'confidence', confidence,
        'evidence', evidence, 'found', found, 'released', nullif(release, false))) end as provenance
    from weighed join settled using (customer_id)
    where outcome in ('changed', 'released', 'claimed') and not settled.conflicts
  ),
  merged as (
    select customer_id,
      coalesce(jsonb_object_agg(field, new_value) filter (where outcome = 'changed'), '{}') as fields,
      coalesce(jsonb_object_agg(substr(field, 10), new_value)
        filter (where outcome = 'changed' and field like 'metadata.%' and new_value is not null), '{}') as added,
      coalesce(array_agg(substr(field, 10))
        filter (where outcome = 'changed' and field like 'metadata.%' and new_value is null), '{}') as removed,
      jsonb_object_agg(field, provenance) as provenance
    from written group by customer_id
  ),
  updated as (
    update chat_crm_customer customer set
      status = coalesce(fields->>'status', customer.status),
      purchase_intent = case when fields ? 'purchase_intent' then fields->>'purchase_intent' else customer.purchase_intent end,
      display_name = case when fields ? 'name' then fields->>'name' else customer.display_name end,
      interests = coalesce(fields->'interests', customer.interests),
      traits = coalesce(fields->'traits', customer.traits),
      needs = coalesce(fields->'needs', customer.needs),
      metadata = (customer.metadata || added) - removed,
      provenance = customer.provenance || merged.provenance,
      version = customer.version + 1,
      updated_at = now()
    from merged
    where customer.chatbot_id = $1 and customer.id = any($2) and customer.id = merged.customer_id
    returning customer.id, customer.platform, customer.status, customer.purchase_intent
  ),
  told as (
    insert into chat_crm_timeline_event (chatbot_id, id, customer_id, kind, occurred_at, actor, data, previous, job_id, version)
    select $1, 'ccevt_' || lpad(to_hex((extract(epoch from clock_timestamp()) * 1000)::bigint), 12, '0')
        || replace(gen_random_uuid()::text, '-', ''),
      customer_id,
      case when release then 'field_changed' when field = 'status' then 'status_changed'
        when field = 'purchase_intent' then 'intent_changed' else 'field_changed' end,
      now(), $6::jsonb,
      case when release then jsonb_build_object('field', field, 'released', true)
        else jsonb_build_object('field', field, 'from', old_value, 'to', new_value)
          || jsonb_strip_nulls(jsonb_build_object('evidence', evidence, 'confidence', confidence, 'undo', $9::boolean)) end,
      known, $7, next_version
    from written
    where outcome in ('changed', 'released')
    returning id
  ),
  counted as (
    insert into chat_crm_customer_count as counter (chatbot_id, platform, purchase_intent, status, slot, count)
    select $1, platform, purchase_intent, status, $8, sum(by) from (
      select locked.platform, coalesce(locked.purchase_intent, 'none') as purchase_intent, locked.status, -1 as by
      from locked join updated using (id)
      union all
      select platform, coalesce(purchase_intent, 'none'), status, 1 from updated
      union all
      select platform, purchase_intent, status, by
      from json_to_recordset($10) as also (platform text, purchase_intent text, status text, by int)
    ) as moved
    group by platform, purchase_intent, status having sum(by) <> 0
    order by platform, purchase_intent, status
    on conflict (chatbot_id, platform, purchase_intent, status, slot) do update set count = counter.count + excluded.count
    returning 1
  ),
  noted as (
    insert into chat_crm_fact (chatbot_id, name, ids)
    select $1, 'customers_changed', jsonb_agg(customer_id) from settled where changes and not conflicts having count(*) > 0
    returning 1
  )
  select
    array(select customer_id from settled where changes and not conflicts) as updated,
    array(select customer_id from settled where not conflicts and not changes and not kept) as unchanged,
    array(select customer_id from settled where not conflicts and kept) as kept,
    array(select customer_id from settled where conflicts) as conflicts,
    array(select unnest($2) except select id from locked) as missing,
    array(select id from told) as event_ids,
    case when $5 = 'ai' then
      (select json_agg(json_build_object('customer_id', customer_id, 'field', field, 'outcome', outcome)) from weighed)
    end as fields,
    (select count(*) from counted) + (select count(*) from noted) as written`

/**
 * From here on a wrong guess costs more than the best guess saves. A chatbot that is younger than the table's statistics
 * looks empty to the planner, which would then compare each of thousands of customers with each.
 */
const MANY = 100

/** Applies changes of one chatbot; values are checked already, except for what only the row itself can tell. */
export async function changeCustomers(
  sql: Sql,
  { chatbot_id, source, actor, sets, job_id, is_undo }: CustomerChanges,
  slot: number,
  counted: CountChange[] = []
): Promise<ChangeOutcome> {
  const ids = sets.flatMap(({ customer_ids }) => customer_ids)
  const setNumbers = sets.flatMap(({ customer_ids }, set_number) => customer_ids.map(() => set_number))
  const writes = sets.flatMap(({ writes, seen_version }, set_number) =>
    writes.map((write) => ({ ...write, set_number, seen_version }))
  )
  if (ids.length > MANY) {
    await sql("set local enable_nestloop = off")
  }
  const decided = [source, JSON.stringify(actor), job_id ?? null, slot, is_undo ?? null, JSON.stringify(counted)]
  const [row] = await sql<ChangeOutcome>(CHANGE, [chatbot_id, ids, setNumbers, JSON.stringify(writes), ...decided])
  if (ids.length > MANY) {
    await sql("set local enable_nestloop to default")
  }
  const { updated = [], unchanged = [], kept = [], conflicts = [], missing = [], event_ids = [], fields } = row ?? {}
  return { updated, unchanged, kept, conflicts, missing, event_ids, fields: fields ?? [] }
}
