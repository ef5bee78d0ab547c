import { randomBytes } from "node:crypto"
import type { AlertRule, AlertRuleChange, AlertRuleOf, AlertRuleValues, AlertTrigger, NewAlertRule } from "../../types"
import { checkRule, DEFAULT_AGAIN_HOURS, ruleValues } from "./alerts/rule-values"
import type { Database, Sql } from "./database"
import { notFound } from "./errors"
import { newId } from "./ids"
import { pendAgain } from "./queries/alert-deliveries"
import {
  deleteAlertRule,
  findAlertRule,
  listAlertRules,
  stopWebhook,
  storeAlertRule,
  type AlertRuleRow,
  type NewAlertRuleRow,
} from "./queries/alert-rules"
import { holdChatbot, listIntents } from "./queries/intents"
import type { SecretBox } from "./secrets"
import { wrong } from "./texts"

const MAX_RULES = 100
const SECRET_FIELD = "webhook_secret"
/** So long after a secret was replaced calls are signed with both, so that a receiver can change over without a gap. */
const ROTATION_MS = 24 * 3_600_000

/** A rule as it was, and what was dropped when it was deleted. */
export type DeletedRule = { before: AlertRuleRow; dropped: string[] }

/** A rule, and its webhook's secret where it was made just now. */
export type StoredRule = { alert_rule: AlertRule; secret?: string }

/** The rules by which the team is alerted. */
export class AlertRules {
  constructor(
    private readonly database: Database,
    private readonly secrets: SecretBox,
    private readonly options: { allow_private_webhooks: boolean }
  ) {}

  /** A chatbot's rules, by name. */
  async list(chatbotId: string): Promise<AlertRule[]> {
    return (await listAlertRules(this.database.query, chatbotId)).map(toAlertRule)
  }

  /** Adds a rule. Throws a sentence (400) where it cannot be, or there are too many. */
  async add({ chatbot_id, ...given }: NewAlertRule): Promise<StoredRule> {
    const values = ruleValues(given, this.options)
    const rule: NewAlertRuleRow = {
      ...{ chatbot_id, id: newId("alert_rule"), name: given.name, trigger: given.trigger },
      ...{ recipients: "team", channels: ["feed"], quiet_hours: null, again_after_hours: DEFAULT_AGAIN_HOURS, enabled: true },
      ...{ webhook_url: null, webhook_secret: null, webhook_stopped: null },
      ...{ webhook_previous_secret: null, webhook_rotated_at: null },
      ...columnsOf(values),
    }
    return this.database.transaction(async (sql) => {
      if ((await lockRules(sql, chatbot_id)).length >= MAX_RULES) {
        throw wrong(`A chatbot has at most ${MAX_RULES} alert rules. Delete one first.`)
      }
      await requireIntent(sql, chatbot_id, rule.trigger)
      return this.#store(sql, rule, rule.webhook_url !== null)
    })
  }

  /**
   * Changes what is named of a rule; the rest stays. A webhook that it did not have, and `rotate_secret`, make another
   * secret. Another address, or switching the rule on, sends to a webhook again that had been stopped. Throws as
   * {@link add} does, and where there is no such rule (404).
   */
  async edit({ chatbot_id, rule_id, change }: AlertRuleChange): Promise<StoredRule & { before: AlertRuleRow }> {
    const { rotate_secret = false, ...given } = change
    const values = ruleValues(given, this.options)
    return this.database.transaction(async (sql) => {
      const before = (await lockRules(sql, chatbot_id)).find(({ id }) => id === rule_id)
      if (!before) {
        throw notFound("alert rule", rule_id)
      }
      const rule = { ...before, ...columnsOf(values) }
      const isElsewhere = rule.webhook_url !== before.webhook_url
      const webhook_stopped = isElsewhere || values.enabled ? null : before.webhook_stopped
      const webhook_secret = rule.webhook_url === null ? null : before.webhook_secret
      const isRotated = rotate_secret || webhook_secret === null
      const rotated = isRotated && { webhook_previous_secret: webhook_secret, webhook_rotated_at: webhook_secret === null ? null : new Date() }
      if (rotate_secret && rule.webhook_url === null) {
        throw wrong("This rule has no webhook, so it has no secret.")
      }
      // A rule whose intent was deleted can be renamed, but not switched on.
      if (values.trigger || rule.enabled) {
        await requireIntent(sql, chatbot_id, rule.trigger)
      }
      const needsSecret = rule.webhook_url !== null && (rotate_secret || webhook_secret === null)
      return { ...(await this.#store(sql, { ...rule, webhook_stopped, webhook_secret, ...rotated }, needsSecret)), before }
    })
  }

  /** Deletes a rule; what it was about to deliver is dropped. Throws where there is none (404). */
  async remove({ chatbot_id, rule_id }: AlertRuleOf): Promise<DeletedRule> {
    return this.database.transaction(async (sql) => {
      const before = (await lockRules(sql, chatbot_id)).find(({ id }) => id === rule_id)
      if (!before) {
        throw notFound("alert rule", rule_id)
      }
      return { before, dropped: await deleteAlertRule(sql, chatbot_id, rule_id, "The rule was deleted.") }
    })
  }

  /** Takes an added rule back. */
  async takeBack({ chatbot_id, rule_id }: AlertRuleOf): Promise<void> {
    await this.database.transaction((sql) => deleteAlertRule(sql, chatbot_id, rule_id, "The rule was taken back."))
  }

  /** Makes a rule what it was, with the secret that it had; deliveries that were dropped with it are pending again. */
  async restore(before: AlertRuleRow, dropped: string[] = []): Promise<void> {
    await this.database.transaction(async (sql) => {
      if (await holdChatbot(sql, before.chatbot_id)) {
        await storeAlertRule(sql, before)
        await pendAgain(sql, before.chatbot_id, dropped)
      }
    })
  }

  /** A rule. Throws where there is none of that id (404). */
  async find({ chatbot_id, rule_id }: AlertRuleOf): Promise<AlertRuleRow> {
    const rule = await findAlertRule(this.database.query, chatbot_id, rule_id)
    if (!rule) {
      throw notFound("alert rule", rule_id)
    }
    return rule
  }

  /** The secrets that a rule's webhook is signed with, in the clear; none where it has no webhook. */
  secretsOf({ id, webhook_secret, webhook_previous_secret, webhook_rotated_at }: AlertRuleRow): string[] {
    const isRotating = webhook_rotated_at !== null && Date.now() < webhook_rotated_at.getTime() + ROTATION_MS
    return [webhook_secret, isRotating ? webhook_previous_secret : null].flatMap((secret) =>
      secret === null ? [] : [this.secrets.decrypt(secret, id, SECRET_FIELD)]
    )
  }

  /** Sends nothing to a rule's webhook any more, until it is given another address or switched on. */
  async stopWebhook(rule: AlertRuleRow, reason: string): Promise<void> {
    await stopWebhook(this.database.query, rule, reason)
  }

  async #store(sql: Sql, rule: NewAlertRuleRow, needsSecret: boolean): Promise<StoredRule> {
    checkRule(rule)
    const secret = needsSecret ? `whsec_${randomBytes(32).toString("base64")}` : undefined
    const webhook_secret = secret ? this.secrets.encrypt(secret, rule.id, SECRET_FIELD) : rule.webhook_secret
    const stored = await storeAlertRule(sql, { ...rule, webhook_secret })
    return { alert_rule: toAlertRule(stored), ...(secret && { secret }) }
  }
}

const columnsOf = ({ webhook, ...values }: Partial<AlertRuleValues>): Partial<Omit<AlertRuleValues, "webhook">> & { webhook_url?: string | null } => ({
  ...values,
  ...(webhook !== undefined && { webhook_url: webhook?.url ?? null }),
})

async function lockRules(sql: Sql, chatbotId: string): Promise<AlertRuleRow[]> {
  if (!(await holdChatbot(sql, chatbotId))) {
    throw notFound("chatbot", chatbotId)
  }
  return listAlertRules(sql, chatbotId)
}

async function requireIntent(sql: Sql, chatbotId: string, trigger: AlertTrigger): Promise<void> {
  if (trigger.kind === "intent" && !(await listIntents(sql, chatbotId)).some(({ id }) => id === trigger.intent_id)) {
    throw wrong(`This chatbot has no intent ${trigger.intent_id.slice(0, 64)}.`)
  }
}

/** A rule as the API shows it: never with its secrets. */
const toAlertRule = ({ webhook_url, webhook_stopped, ...row }: AlertRuleRow): AlertRule => {
  const { chatbot_id: _, webhook_secret: __, webhook_previous_secret: ___, webhook_rotated_at: ____, ...rule } = row
  return { ...rule, webhook: webhook_url === null ? null : { url: webhook_url, stopped: webhook_stopped } }
}
