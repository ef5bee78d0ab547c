import type { AlertRecipients, AlertTrigger, QuietHours } from "../../../types"
import type { Sql } from "../database"

/** A row of chat_crm_alert_rule; the webhook's secret encrypted. */
export type AlertRuleRow = {
  chatbot_id: string
  id: string
  name: string
  trigger: AlertTrigger
  recipients: AlertRecipients
  channels: string[]
  webhook_url: string | null
  webhook_secret: string | null
  /** The one before, and when it was replaced. */
  webhook_previous_secret: string | null
  webhook_rotated_at: Date | null
  webhook_stopped: string | null
  quiet_hours: QuietHours | null
  again_after_hours: number | null
  enabled: boolean
  created_at: Date
  updated_at: Date
}

export type NewAlertRuleRow = Omit<AlertRuleRow, "created_at" | "updated_at">

/** A chatbot's rules, by name. There are few, so all of them. */
export const listAlertRules = (sql: Sql, chatbotId: string): Promise<AlertRuleRow[]> =>
  sql<AlertRuleRow>("select * from chat_crm_alert_rule where chatbot_id = $1 order by lower(name), id", [chatbotId])

export async function findAlertRule(sql: Sql, chatbotId: string, ruleId: string): Promise<AlertRuleRow | undefined> {
  const [rule] = await sql<AlertRuleRow>("select * from chat_crm_alert_rule where chatbot_id = $1 and id = $2", [chatbotId, ruleId])
  return rule
}

const COLUMNS = `chatbot_id, id, name, trigger, recipients, channels, webhook_url, webhook_secret, webhook_stopped,
  quiet_hours, again_after_hours, enabled, webhook_previous_secret, webhook_rotated_at`

/** Stores a rule, a new one or one that there is already. */
export async function storeAlertRule(sql: Sql, rule: NewAlertRuleRow): Promise<AlertRuleRow> {
  const [stored] = await sql<AlertRuleRow>(
    `insert into chat_crm_alert_rule (${COLUMNS}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
     on conflict (chatbot_id, id) do update set name = excluded.name, trigger = excluded.trigger,
       recipients = excluded.recipients, channels = excluded.channels, webhook_url = excluded.webhook_url,
       webhook_secret = excluded.webhook_secret, webhook_stopped = excluded.webhook_stopped,
       quiet_hours = excluded.quiet_hours, again_after_hours = excluded.again_after_hours, enabled = excluded.enabled,
       webhook_previous_secret = excluded.webhook_previous_secret, webhook_rotated_at = excluded.webhook_rotated_at,
       updated_at = now()
     returning *`,
    [
      rule.chatbot_id,
      rule.id,
      rule.name,
      JSON.stringify(rule.trigger),
      JSON.stringify(rule.recipients),
      JSON.stringify(rule.channels),
      rule.webhook_url,
      rule.webhook_secret,
      rule.webhook_stopped,
      rule.quiet_hours && JSON.stringify(rule.quiet_hours),
      rule.again_after_hours,
      rule.enabled,
      rule.webhook_previous_secret,
      rule.webhook_rotated_at,
    ]
  )
  return stored as AlertRuleRow
}

/** Deletes a rule; what it was about to deliver is dropped. Gives the ids of those deliveries. */
export async function deleteAlertRule(sql: Sql, chatbotId: string, ruleId: string, reason: string): Promise<string[]> {
  await sql("delete from chat_crm_alert_rule where chatbot_id = $1 and id = $2", [chatbotId, ruleId])
  const rows = await sql<{ id: string }>(
    `update chat_crm_alert_delivery set state = 'dropped', last_error = $3, next_try_at = null
     where chatbot_id = $1 and rule_id = $2 and state = 'pending' returning id`,
    [chatbotId, ruleId, reason]
  )
  return rows.map(({ id }) => id)
}

/** Sends nothing to a rule's webhook any more, as long as it is the one at this address. */
export async function stopWebhook(sql: Sql, { chatbot_id, id, webhook_url }: AlertRuleRow, reason: string): Promise<void> {
  await sql(
    `update chat_crm_alert_rule set webhook_stopped = $4, updated_at = now()
     where chatbot_id = $1 and id = $2 and webhook_url = $3`,
    [chatbot_id, id, webhook_url, reason]
  )
}
