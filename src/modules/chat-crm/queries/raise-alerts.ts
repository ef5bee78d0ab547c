import type { Signal } from "../../../types"
import { crossingEventId, crossingKey } from "../alerts/crossings"
import { uniqueBy } from "../collections"
import type { Sql } from "../database"
import { DISPATCH_ALERT_TASK } from "./enqueue"

/*
 * The end of a statement whose part `matched` has the alerts to be: they are stored once for each rule and crossing, with
 * the fact for subscribers and the job that delivers them. Alerts are rare, so that queueing in the transaction is no
 * burden, and whatever caused them is never without them.
 */
const RAISE = `
  raised as (
    insert into chat_crm_alert (chatbot_id, id, rule_id, rule_name, recipients, crossing_key, kind, reason, level, intent_id,
      confidence, customer_id, conversation_id, evidence, details)
    select chatbot_id, 'ccalert_' || lpad(to_hex((extract(epoch from clock_timestamp()) * 1000)::bigint), 12, '0')
        || replace(gen_random_uuid()::text, '-', ''),
      rule_id, rule_name, coalesce(recipients, '"team"'), crossing_key, kind, reason, level, intent_id, confidence,
      customer_id, conversation_id, evidence, coalesce(details, '[]')
    from matched
    on conflict (chatbot_id, crossing_key, rule_id) do nothing
    returning chatbot_id, id, rule_id
  ),
  noted as (
    insert into chat_crm_fact (chatbot_id, name, ids)
    select chatbot_id, 'alert_raised', jsonb_agg(id) from raised group by chatbot_id returning 1
  )
  select id, (graphile_worker.add_job('${DISPATCH_ALERT_TASK}', json_build_object('chatbot_id', chatbot_id, 'alert_id', id),
    job_key => '${DISPATCH_ALERT_TASK}:' || id)).id is not null as queued
  from raised where rule_id is not null`

/*
 * A signal is told on the timeline under an id made of its crossing: whoever tells it again, in parallel even, stores
 * nothing. A human is needed anew for the same reason only by something that was written after the need before was
 * handled; where Intent Detection is off nothing is handled, and it is told once. Nobody is alerted of a need that staff
 * answered already. The looks at what was before go by customer, whose alerts and entries are few. Customers are held, so that nobody deletes them before this is stored.
 */
const SIGNALS = `
  with given as (
    select * from json_to_recordset($1) as given (chatbot_id text, customer_id text, conversation_id text, kind text,
      intent_id text, reason text, details jsonb, evidence jsonb, confidence real, crossing_key text, event_id text)
  ),
  found as (
    select given.chatbot_id, given.customer_id, given.conversation_id, given.kind, given.intent_id, given.details,
      given.evidence, given.confidence, given.crossing_key, given.event_id, coalesce(given.reason, intent.name) as reason,
      chatbot.intent_detection, null::text as level, said.sent_at, said.id as said_id
    from given
    join chat_crm_chatbot chatbot on chatbot.id = given.chatbot_id and chatbot.deleted_at is null
    join chat_crm_customer customer on customer.chatbot_id = given.chatbot_id and customer.id = given.customer_id
    left join chat_crm_intent intent on intent.chatbot_id = given.chatbot_id and intent.id = given.intent_id
    left join chat_crm_message said on said.chatbot_id = given.chatbot_id and said.id = given.evidence->>'message_id'
    left join lateral (
      select bool_or(state = 'open') as is_open, max(handled_at) as handled_at from chat_crm_alert alert
      where alert.chatbot_id = given.chatbot_id and alert.customer_id = given.customer_id and alert.kind = 'human_needed'
        and alert.conversation_id = given.conversation_id and alert.reason = given.reason
    ) as before on true
    where case given.kind
      when 'intent' then intent.id is not null
      else not exists (
          select from chat_crm_timeline_event event
          where event.chatbot_id = given.chatbot_id and event.customer_id = given.customer_id and event.kind = 'human_needed'
            and event.data->>'conversation_id' = given.conversation_id and event.data->>'reason' = given.reason)
        or (chatbot.intent_detection and before.is_open is not true
          and (before.handled_at is null or said.received_at > before.handled_at))
    end
    order by customer.id for key share of customer
  ),
  told as (
    insert into chat_crm_timeline_event (chatbot_id, id, customer_id, kind, occurred_at, actor, data)
    select chatbot_id, event_id, customer_id, case kind when 'intent' then 'intent_triggered' else kind end, now(),
      '{"type": "ai"}', jsonb_strip_nulls(jsonb_build_object('conversation_id', conversation_id, 'intent_id', intent_id,
        case kind when 'intent' then 'intent' else 'reason' end, reason, 'details', details, 'evidence', evidence,
        'confidence', confidence))
    from found
    on conflict (chatbot_id, id) do nothing
    returning chatbot_id, id
  ),
  matched as (
    select found.*, rule.id as rule_id, rule.name as rule_name, rule.recipients
    from told join found on found.chatbot_id = told.chatbot_id and found.event_id = told.id
    left join chat_crm_alert_rule rule on rule.chatbot_id = found.chatbot_id and rule.enabled
      and rule.trigger->>'kind' = found.kind and (found.kind <> 'intent' or rule.trigger->>'intent_id' = found.intent_id)
    where found.intent_detection and (rule.id is not null or found.kind = 'human_needed')
      and (found.kind <> 'human_needed' or not exists (
        select from chat_crm_message answer
        where answer.chatbot_id = found.chatbot_id and answer.conversation_id = found.conversation_id
          and answer.sender = 'staff' and (answer.sent_at, answer.id) > (found.sent_at, found.said_id)))
  ),
  ${RAISE}`

/**
 * Tells what conversations were found to say on the timelines of their customers, once for each crossing, and alerts the
 * team by the rules that watch it; a human who is needed is an alert without a rule as well. In the transaction behind
 * `sql`, behind the writes to the customers: signals of customers that are gone are left out.
 */
export async function raiseSignals(sql: Sql, signals: Signal[]): Promise<void> {
  const rows = uniqueBy(signals, (signal) => `${signal.chatbot_id} ${crossingKey(signal)}`).map((signal) => {
    const crossing_key = crossingKey(signal)
    return { ...signal, crossing_key, event_id: crossingEventId(crossing_key) }
  })
  if (rows.length > 0) {
    await sql(SIGNALS, [JSON.stringify(rows)])
  }
}

const RANK = (level: string) => `coalesce(array_position(array['browsing', 'comparing', 'ready_to_buy'], ${level}), 0)`

/*
 * The rules come first: where a chatbot has none that watch levels, which is read off the key of a tiny table, nothing else
 * is read. A level is reached from below, and by whoever goes past it. The customers are locked by the change that this
 * follows, so that two changes see one another's alerts.
 */
const LEVELS = `
  with rule as materialized (
    select rule.id, rule.name, rule.recipients, rule.again_after_hours, rule.trigger->>'level' as level
    from chat_crm_alert_rule rule
    join chat_crm_chatbot chatbot on chatbot.id = rule.chatbot_id and chatbot.intent_detection
    where rule.chatbot_id = $1 and rule.enabled and rule.trigger->>'kind' = 'intent_level'
  ),
  matched as (
    select event.chatbot_id, rule.id as rule_id, rule.name as rule_name, rule.recipients,
      'intent_level:' || event.customer_id || ':' || rule.level || ':' || event.version as crossing_key,
      'intent_level' as kind, event.data->>'to' as reason, rule.level, null::text as intent_id,
      (event.data->>'confidence')::real as confidence, event.customer_id, said.conversation_id,
      event.data->'evidence' as evidence, null::jsonb as details
    from rule
    join chat_crm_timeline_event event on event.chatbot_id = $1 and event.id = any($2) and event.kind = 'intent_changed'
    left join chat_crm_message said on said.chatbot_id = $1 and said.id = event.data->'evidence'->>'message_id'
    where ${RANK("event.data->>'from'")} < ${RANK("rule.level")} and ${RANK("rule.level")} <= ${RANK("event.data->>'to'")}
      and not exists (
        select from chat_crm_alert earlier
        where earlier.chatbot_id = $1 and earlier.customer_id = event.customer_id and earlier.rule_id = rule.id
          and earlier.level = rule.level and (rule.again_after_hours is null
            or earlier.created_at > now() - make_interval(hours => rule.again_after_hours)))
  ),
  ${RAISE}`

/** Alerts the team of customers who reached an intent level, by the timeline entries of the change that brought them there. */
export async function raiseLevels(sql: Sql, chatbotId: string, eventIds: string[]): Promise<void> {
  if (eventIds.length > 0) {
    await sql(LEVELS, [chatbotId, eventIds])
  }
}
