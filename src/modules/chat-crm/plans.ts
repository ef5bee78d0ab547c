import type { Logger, MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { FEATURES, PLANS, type Feature, type FeaturePlan, type Plan } from "../../types"
import type { Database } from "./database"
import type { ResolvedOptions } from "./options"
import { reconcileTracking } from "./queries/reconcile-tracking"
import { includes, planOf } from "./tracking"

const REMEMBERED_MS = 60_000
const RETRY_AFTER_FAILURE_MS = 10_000
const ANSWER_WITHIN_MS = 5_000

/**
 * Which plan a chatbot has. The billing system's answer is kept in the chatbot's row, so that all processes agree and
 * the last answer survives a restart; it is asked again after a minute.
 */
export class Plans {
  /** When this process next has to look, by chatbot. */
  readonly #lookAgainAt = new Map<string, number>()
  readonly #underWay = new Map<string, Promise<void>>()

  constructor(
    private readonly options: ResolvedOptions,
    private readonly database: Database,
    private readonly logger: Logger
  ) {}

  /** Asks for plans that were not asked for within the last minute. Never throws: the last answer stays. */
  async refresh(container: MedusaContainer, chatbotIds: string[]): Promise<void> {
    if (typeof this.options.plan === "string") {
      return
    }
    const now = Date.now()
    await Promise.all(
      chatbotIds.filter((id) => (this.#lookAgainAt.get(id) ?? 0) <= now).map((id) => this.#refreshOnce(container, id))
    )
  }

  /** The chatbot's plan and what it allows, as last answered. */
  async read(chatbotId: string): Promise<FeaturePlan> {
    const [row] = await this.database.query<{ plan: Plan | null }>(
      "select plan from chat_crm_chatbot where id = $1 and deleted_at is null",
      [chatbotId]
    )
    return this.describe(row ?? { plan: null })
  }

  /** Those of some chatbots whose plan includes a feature. */
  async allowing(feature: Feature, chatbotIds: string[], container: MedusaContainer): Promise<Set<string>> {
    const ids = [...new Set(chatbotIds)]
    await this.refresh(container, ids)
    const rows = await this.database.query<{ id: string; plan: Plan | null }>(
      "select id, plan from chat_crm_chatbot where id = any($1) and deleted_at is null",
      [ids]
    )
    return new Set(rows.filter((row) => this.describe(row).features[feature].allowed).map(({ id }) => id))
  }

  describe(row: { plan: Plan | null }): FeaturePlan {
    const current = planOf(row, this.options)
    const required = this.options.plan_requirements
    return {
      current,
      features: Object.fromEntries(
        FEATURES.map((f) => [f, { allowed: includes(current, required[f]), required_plan: required[f] }])
      ) as FeaturePlan["features"],
    }
  }

  #refreshOnce(container: MedusaContainer, chatbotId: string): Promise<void> {
    const underWay =
      this.#underWay.get(chatbotId) ??
      this.#refresh(container, chatbotId).finally(() => this.#underWay.delete(chatbotId))
    this.#underWay.set(chatbotId, underWay)
    return underWay
  }

  async #refresh(container: MedusaContainer, chatbotId: string): Promise<void> {
    try {
      const [row] = await this.database.query<{ age_ms: number }>(
        `select extract(epoch from clock_timestamp() - plan_checked_at)::float8 * 1000 as age_ms from chat_crm_chatbot
         where id = $1 and deleted_at is null and plan_checked_at > clock_timestamp() - interval '1 minute'`,
        [chatbotId]
      )
      if (!row) {
        await this.#store(chatbotId, await this.#ask(container, chatbotId))
      }
      this.#lookAgainAt.set(chatbotId, Date.now() + REMEMBERED_MS - (row?.age_ms ?? 0))
    } catch (error) {
      this.logger.warn(`chat-crm: the plan of chatbot ${chatbotId} could not be asked for: ${(error as Error).message}`)
      this.#lookAgainAt.set(chatbotId, Date.now() + RETRY_AFTER_FAILURE_MS)
    }
  }

  async #ask(container: MedusaContainer, chatbotId: string): Promise<Plan> {
    const { plan } = this.options
    const answer = typeof plan === "string" ? plan : await within(plan(container, { chatbot_id: chatbotId }))
    if (!PLANS.includes(answer)) {
      throw new MedusaError(
        MedusaError.Types.INVALID_ARGUMENT,
        `the plan option answered ${JSON.stringify(answer)}, which is none of ${PLANS.join(", ")}`
      )
    }
    return answer
  }

  async #store(chatbotId: string, plan: Plan): Promise<void> {
    await this.database.transaction(async (sql) => {
      await sql("update chat_crm_chatbot set plan = $2, plan_checked_at = clock_timestamp() where id = $1", [
        chatbotId,
        plan,
      ])
      await reconcileTracking(sql, chatbotId, this.options)
    })
  }
}

async function within<T>(answer: Promise<T> | T): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ANSWER_WITHIN_MS / 1000} s`)), ANSWER_WITHIN_MS)
  })
  try {
    return await Promise.race([answer, timeout])
  } finally {
    clearTimeout(timer)
  }
}
