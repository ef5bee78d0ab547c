import type { Alert, AlertKind, AlertState } from "../../../types"
import { positionOf, timeOf, type Position, type Positioned } from "../cursor"
import type { Sql } from "../database"
import type { Fact } from "./facts"
import { Parameters } from "./list-customers"

/** Which alerts of a chatbot; several values of one filter are alternatives. */
export type AlertFilter = {
  state?: AlertState[]
  kind?: AlertKind[]
  /** Those of which this user is told. */
  mine?: string
  customer_id?: string
}

const COLUMNS = `alert.id, alert.rule_id, alert.rule_name, alert.kind, alert.reason, alert.level, alert.intent_id, alert.confidence,
  alert.customer_id, json_build_object('id', customer.id, 'name', coalesce(customer.display_name, customer.platform_name),
    'platform', customer.platform) as customer, alert.conversation_id, alert.evidence, alert.details, alert.state,
  alert.handled_at, alert.handled_by, alert.handled_by_name, alert.answered, alert.created_at, alert.delivered_at`

const JOIN = "join chat_crm_customer customer on customer.chatbot_id = alert.chatbot_id and customer.id = alert.customer_id"

/** SQL that is true where a user is among the recipients of `alert`. */
const isMine = (user: string) => `(alert.recipients = '"team"' or alert.recipients @> to_jsonb(${user}::text))`

/**
 * A stretch of a chatbot's alerts, the newest first: one range of the index for each state, none read further than the page,
 * and merged.
 */
export function listAlerts(
  sql: Sql,
  chatbotId: string,
  { state, kind, mine, customer_id, limit, after }: AlertFilter & { limit: number; after: Position | null }
): Promise<Positioned<Alert>[]> {
  const parameters = new Parameters()
  const chatbot = parameters.add(chatbotId)
  const conditions = [
    ...(kind?.length ? [`alert.kind = any(${parameters.add(kind)})`] : []),
    ...(mine === undefined ? [] : [isMine(parameters.add(mine))]),
    ...(customer_id === undefined ? [] : [`alert.customer_id = ${parameters.add(customer_id)}`]),
    ...(after ? [`(alert.created_at, alert.id) < (${timeOf(parameters.add(after.at))}, ${parameters.add(after.id)}::text)`] : []),
  ]
  const most = parameters.add(limit)
  const states = parameters.add(state?.length ? [...new Set(state)] : ["open", "handled"])
  return sql<Positioned<Alert>>(
    `select ${COLUMNS}, ${positionOf("alert.created_at")} from (
       select found.* from unnest(${states}::text[]) as wanted (state) cross join lateral (
         select alert.* from chat_crm_alert alert
         where alert.chatbot_id = ${chatbot} and alert.state = wanted.state ${conditions.map((condition) => `and ${condition}`).join(" ")}
         order by alert.created_at desc, alert.id desc limit ${most}
       ) as found
       order by found.created_at desc, found.id desc limit ${most}
     ) as alert ${JOIN}
     order by alert.created_at desc, alert.id desc`,
    parameters.values
  )
}

/** How many alerts of a chatbot are open, and how many of them a user is told of. */
export async function countOpenAlerts(sql: Sql, chatbotId: string, userId: string): Promise<{ open: number; open_mine: number }> {
  const [row] = await sql<{ open: number; open_mine: number }>(
    `select count(*)::int as open, (count(*) filter (where ${isMine("$2")}))::int as open_mine
     from chat_crm_alert alert where chatbot_id = $1 and state = 'open'`,
    [chatbotId, userId]
  )
  return row ?? { open: 0, open_mine: 0 }
}

export async function findAlert(sql: Sql, chatbotId: string, alertId: string): Promise<Alert | undefined> {
  const [alert] = await sql<Alert>(
    `select ${COLUMNS} from chat_crm_alert alert ${JOIN} where alert.chatbot_id = $1 and alert.id = $2`,
    [chatbotId, alertId]
  )
  return alert
}

/** What says whether an alert is handled. */
export type AlertHandling = Pick<Alert, "id" | "state" | "handled_at" | "handled_by" | "handled_by_name" | "answered">

/** An alert and those of other rules about the same crossing, which nobody else touches until the transaction ends. */
export const lockCrossing = (sql: Sql, chatbotId: string, alertId: string): Promise<AlertHandling[]> =>
  sql<AlertHandling>(
    `select id, state, handled_at, handled_by, handled_by_name, answered from chat_crm_alert
     where chatbot_id = $1 and crossing_key = (select crossing_key from chat_crm_alert where chatbot_id = $1 and id = $2)
     order by id for update`,
    [chatbotId, alertId]
  )

export async function storeHandling(sql: Sql, chatbotId: string, handlings: AlertHandling[]): Promise<void> {
  await sql(
    `update chat_crm_alert alert set state = given.state, handled_at = given.handled_at, handled_by = given.handled_by,
       handled_by_name = given.handled_by_name, answered = given.answered
     from json_to_recordset($2) as given (id text, state text, handled_at timestamptz, handled_by text, handled_by_name text,
       answered boolean)
     where alert.chatbot_id = $1 and alert.id = given.id`,
    [chatbotId, JSON.stringify(handlings)]
  )
}

const WAITING = `
  select chatbot_id from unnest($1::text[]) as told (chatbot_id) where exists (
    select from chat_crm_alert alert
    where alert.chatbot_id = told.chatbot_id and alert.state = 'open' and alert.kind = 'human_needed')`

/* The messages that were stored lead to the alerts of their conversations; there are a few hundred at most. */
const END = `
  with answer as materialized (
    select distinct on (message.chatbot_id, message.conversation_id)
      message.chatbot_id, message.conversation_id, message.sent_at, message.id, message.received_at
    from unnest($1::text[], $2::text[]) as told (chatbot_id, id)
    join chat_crm_message message on message.chatbot_id = told.chatbot_id and message.id = told.id
    where message.direction = 'outbound' and message.sender = 'staff'
    order by message.chatbot_id, message.conversation_id, message.sent_at desc, message.id desc
  ),
  answered as (
    select alert.chatbot_id, alert.id, answer.received_at from answer
    join chat_crm_conversation conversation
      on conversation.chatbot_id = answer.chatbot_id and conversation.id = answer.conversation_id
    join chat_crm_alert alert on alert.chatbot_id = answer.chatbot_id and alert.customer_id = conversation.customer_id
      and alert.state = 'open' and alert.kind = 'human_needed' and alert.conversation_id = answer.conversation_id
    left join chat_crm_message said on said.chatbot_id = alert.chatbot_id and said.id = alert.evidence->>'message_id'
    where (answer.sent_at, answer.id) > (coalesce(said.sent_at, date_trunc('second', alert.created_at)), coalesce(said.id, ''))
    order by alert.chatbot_id, alert.id for update of alert
  ),
  ended as (
    update chat_crm_alert alert set state = 'handled', handled_at = answered.received_at, answered = true
    from answered where alert.chatbot_id = answered.chatbot_id and alert.id = answered.id
    returning alert.chatbot_id, alert.id
  )
  insert into chat_crm_fact (chatbot_id, name, ids)
  select chatbot_id, 'alert_handled', jsonb_agg(id) from ended group by chatbot_id returning 1`

/**
 * Ends what asks for a human where staff answered in the conversation, by the messages that facts tell of. Where a chatbot
 * has nothing open, which is one look at a small index, none of its messages is read. Gives whether anything ended.
 */
export async function endAnswered(sql: Sql, facts: Fact[]): Promise<boolean> {
  const stored = facts.filter(({ name }) => name === "message_stored")
  const chatbots = [...new Set(stored.map(({ chatbot_id }) => chatbot_id))]
  const rows = chatbots.length > 0 ? await sql<{ chatbot_id: string }>(WAITING, [chatbots]) : []
  const waiting = new Set(rows.map(({ chatbot_id }) => chatbot_id))
  const messages = stored.flatMap(({ chatbot_id, ids }) => (waiting.has(chatbot_id) ? ids.map((id) => ({ chatbot_id, id })) : []))
  if (messages.length === 0) {
    return false
  }
  const given = [messages.map(({ chatbot_id }) => chatbot_id), messages.map(({ id }) => id)]
  return (await sql(END, given)).length > 0
}

