import type { Alert, AlertDecision, AlertDelivery, AlertDeliveryOf, DeliveryState, Page } from "../../types"
import { readPage, type Asked, type Cursors, type CursorScope } from "./cursor"
import type { Database, Sql } from "./database"
import { notFound } from "./errors"
import type { Facts } from "./facts"
import {
  addDeliveries,
  claimDelivery,
  enqueueDelivery,
  findDelivery,
  listDeliveriesOfAlert,
  listDeliveriesOfRule,
  markDispatched,
  pendAgain,
  settleDelivery,
  type DeliveryRow,
  type NewDelivery,
  type Outcome,
} from "./queries/alert-deliveries"
import { findAlertRule, type AlertRuleRow } from "./queries/alert-rules"
import {
  countOpenAlerts,
  endAnswered,
  findAlert,
  listAlerts,
  lockCrossing,
  storeHandling,
  type AlertFilter,
  type AlertHandling,
} from "./queries/alerts"
import { findVisibleChatbot } from "./queries/find-chatbots"
import { factsPart, type Fact } from "./queries/facts"
import { writeTogether } from "./queries/write-batch"
import type { ChatbotRow } from "./rows"
import { wrong } from "./texts"

/** An alert with the rule that raised it, as it is now, and its chatbot. */
export type RaisedAlert = { alert: Alert; rule: AlertRuleRow; chatbot: ChatbotRow }

/** What the team is told of, and how that was delivered. */
export class Alerts {
  constructor(
    private readonly database: Database,
    private readonly cursors: Cursors,
    private readonly facts: Facts
  ) {}

  /** A page of a chatbot's alerts, the newest first. */
  async list(chatbotId: string, { limit, cursor, ...filter }: Asked & AlertFilter): Promise<Page<"alerts", Alert>> {
    const { state = [], kind = [], mine = null, customer_id = null } = filter
    const scope: CursorScope = ["alerts", chatbotId, [...state].sort(), [...kind].sort(), mine, customer_id]
    const { items, next_cursor } = await readPage(this.cursors, scope, { limit, cursor }, (stretch) =>
      listAlerts(this.database.query, chatbotId, { ...filter, ...stretch })
    )
    return { alerts: items, limit, next_cursor }
  }

  /** How many are open, and how many of those this user is told of. */
  countOpen(chatbotId: string, userId: string): Promise<{ open: number; open_mine: number }> {
    return countOpenAlerts(this.database.query, chatbotId, userId)
  }

  /** One alert. Throws where the chatbot has none of that id. */
  async find(chatbotId: string, alertId: string): Promise<Alert> {
    const alert = await findAlert(this.database.query, chatbotId, alertId)
    if (!alert) {
      throw notFound("alert", alertId)
    }
    return alert
  }

  /** An alert that is to be sent; undefined where it, its rule or its chatbot is gone. */
  async raised(chatbotId: string, alertId: string): Promise<RaisedAlert | undefined> {
    const { query } = this.database
    const [alert, chatbot] = await Promise.all([findAlert(query, chatbotId, alertId), findVisibleChatbot(query, chatbotId, null)])
    const rule = alert?.rule_id ? await findAlertRule(query, chatbotId, alert.rule_id) : undefined
    return alert && rule && chatbot && { alert, rule, chatbot }
  }

  /** Says that an alert is handled, or open again, with those of other rules about the same; gives what they were. */
  async setState({ chatbot_id, alert_id, state, actor }: AlertDecision): Promise<AlertHandling[]> {
    const before = await this.database.transaction(async (sql) => {
      const crossing = await lockCrossing(sql, chatbot_id, alert_id)
      if (crossing.length === 0) {
        throw notFound("alert", alert_id)
      }
      const others = crossing.filter((alert) => alert.state !== state)
      const by = { handled_at: new Date(), handled_by: actor.id, handled_by_name: actor.name }
      const nobody = { handled_at: null, handled_by: null, handled_by_name: null }
      const handling = { state, answered: false, ...(state === "handled" ? by : nobody) }
      await storeHandling(sql, chatbot_id, others.map(({ id }) => ({ id, ...handling })))
      if (state === "handled") {
        await writeTogether(sql, [factsPart([{ name: "alert_handled", chatbot_id, ids: others.map(({ id }) => id) }])])
      }
      return others
    })
    this.facts.announce()
    return before
  }

  /** Makes alerts what they were before {@link setState}. */
  async revert(chatbotId: string, before: AlertHandling[]): Promise<void> {
    await storeHandling(this.database.query, chatbotId, before)
  }

  /** Ends what asks for a human where staff answered, by the messages that facts tell of. */
  async endAnswered(sql: Sql, facts: Fact[]): Promise<void> {
    if (await endAnswered(sql, facts)) {
      this.facts.announce()
    }
  }

  /** The deliveries of an alert, the oldest first. Throws where the chatbot has no such alert. */
  async deliveriesOf(chatbotId: string, alertId: string): Promise<AlertDelivery[]> {
    await this.find(chatbotId, alertId)
    return (await listDeliveriesOfAlert(this.database.query, chatbotId, alertId)).map(toDelivery)
  }

  /** A page of the deliveries of a rule, the newest first. Throws where the chatbot has no such rule. */
  async deliveriesOfRule(
    chatbotId: string,
    ruleId: string,
    { limit, cursor, state }: Asked & { state?: DeliveryState[] }
  ): Promise<Page<"deliveries", AlertDelivery>> {
    if (!(await findAlertRule(this.database.query, chatbotId, ruleId))) {
      throw notFound("alert rule", ruleId)
    }
    const scope: CursorScope = ["deliveries", chatbotId, ruleId, [...(state ?? [])].sort()]
    const { items, next_cursor } = await readPage(this.cursors, scope, { limit, cursor }, (stretch) =>
      listDeliveriesOfRule(this.database.query, chatbotId, ruleId, { state, ...stretch })
    )
    return { deliveries: items.map(toDelivery), limit, next_cursor }
  }

  /** Stores to whom an alert goes and has that done; nothing where it was dispatched before. */
  async dispatch(
    { chatbot_id, alert_id, rule_id }: { chatbot_id: string; alert_id: string; rule_id: string },
    deliveries: NewDelivery[],
    runAt: Date | null
  ): Promise<void> {
    await this.database.transaction(async (sql) => {
      if (await markDispatched(sql, chatbot_id, alert_id)) {
        await addDeliveries(sql, { chatbot_id, alert_id, rule_id, next_try_at: runAt ?? new Date() }, deliveries)
        for (const { id, channel } of deliveries.filter(({ state }) => state === "pending")) {
          await enqueueDelivery(sql, { chatbot_id, id, rule_id, channel }, runAt ?? undefined)
        }
      }
    })
  }

  /** A delivery, or undefined. */
  delivery(chatbotId: string, deliveryId: string): Promise<DeliveryRow | undefined> {
    return findDelivery(this.database.query, chatbotId, deliveryId)
  }

  /** See {@link claimDelivery}. */
  claim(delivery: DeliveryRow): Promise<DeliveryRow | undefined> {
    return claimDelivery(this.database.query, delivery)
  }

  /** Stores what became of a try; what is pending still is made again when its time has come. */
  async settle(delivery: DeliveryRow, outcome: Outcome): Promise<void> {
    if (outcome.state !== "pending") {
      await settleDelivery(this.database.query, delivery, outcome)
      return
    }
    await this.database.transaction(async (sql) => {
      await settleDelivery(sql, delivery, outcome)
      await enqueueDelivery(sql, delivery, outcome.next_try_at ?? undefined)
    })
  }

  /** Has a delivery that failed or was dropped made again. Throws where there is none (404), or it is neither (400). */
  async retry({ chatbot_id, alert_id, delivery_id }: AlertDeliveryOf): Promise<{ before: DeliveryRow; delivery: AlertDelivery }> {
    return this.database.transaction(async (sql) => {
      const before = await findDelivery(sql, chatbot_id, delivery_id)
      if (before?.alert_id !== alert_id) {
        throw notFound("delivery", delivery_id)
      }
      const [delivery] = await pendAgain(sql, chatbot_id, [delivery_id])
      if (!delivery) {
        throw wrong(`This delivery is ${before.state}: only one that failed or was dropped can be made again.`)
      }
      return { before, delivery: toDelivery(delivery) }
    })
  }

  /** Makes a delivery what it was before {@link retry}, unless it was made meanwhile. */
  async takeRetryBack(before: DeliveryRow): Promise<void> {
    await settleDelivery(this.database.query, before, before)
  }
}

/** A delivery as the API shows it. */
const toDelivery = ({ chatbot_id: _, tries_left: __, ...delivery }: DeliveryRow): AlertDelivery => delivery
