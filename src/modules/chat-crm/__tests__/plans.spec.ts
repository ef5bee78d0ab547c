import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Logger, MedusaContainer } from "@medusajs/framework/types"
import type { Plan } from "../../../types"
import { Database, type Sql } from "../database"
import { Plans } from "../plans"
import { parseOptions, type PlanResolver } from "../options"

const MINUTE = 60_000
const container = {} as MedusaContainer

/** The rows of chatbots as far as plans read and write them, on the clock of the test. */
class ChatbotRows extends Database {
  readonly rows = new Map<string, { plan: Plan | null; checked_at: number }>()
  isDown = false

  constructor() {
    super({} as Knex)
  }

  override readonly query: Sql = async <Row>(text: string, values: unknown[] = []) => {
    if (this.isDown) {
      throw new Error("the database is gone")
    }
    const row = this.rows.get(String(values[0]))
    if (text.includes("age_ms")) {
      const age_ms = Date.now() - (row?.checked_at ?? 0)
      return (row && age_ms < MINUTE ? [{ age_ms }] : []) as Row[]
    }
    if (text.startsWith("update chat_crm_chatbot set plan")) {
      this.rows.set(String(values[0]), { plan: values[1] as Plan, checked_at: Date.now() })
    }
    return (text.startsWith("select plan") && row ? [row] : []) as Row[]
  }

  override transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    return work(this.query)
  }
}

function setUp(resolver: PlanResolver | Plan) {
  const warnings: string[] = []
  const logger = { warn: (line: string) => void warnings.push(line) } as Logger
  const database = new ChatbotRows()
  const options = parseOptions({ encryption_keys: [Buffer.alloc(32).toString("base64")], plan: resolver })
  const plans = new Plans(options, database, logger)
  const current = async (id = "c1") => {
    await plans.refresh(container, [id])
    return (await plans.read(id)).current
  }
  return { plans, database, warnings, options, current }
}

beforeEach(() => jest.useFakeTimers({ now: Date.UTC(2026, 10, 23) }))
afterEach(() => jest.useRealTimers())

it("a plan given by name is that, and nobody is asked", async () => {
  const { plans, current } = setUp("basic")
  expect(await current()).toBe("basic")
  const { features } = await plans.read("c1")
  expect(features.customer_tracking).toEqual({ allowed: true, required_plan: "basic" })
})

it("the billing system is asked with the application's container and the chatbot's id", async () => {
  const resolver = jest.fn<Plan, Parameters<PlanResolver>>(() => "standard")
  const { current } = setUp(resolver)
  expect(await current("c7")).toBe("standard")
  expect(resolver).toHaveBeenCalledWith(container, { chatbot_id: "c7" })
})

it("its answer is remembered for a minute, chatbot by chatbot", async () => {
  const resolver = jest.fn<Plan, Parameters<PlanResolver>>((_, { chatbot_id }) => (chatbot_id === "c1" ? "pro" : "basic"))
  const { current } = setUp(resolver)
  expect([await current("c1"), await current("c2"), await current("c1")]).toEqual(["pro", "basic", "pro"])
  expect(resolver).toHaveBeenCalledTimes(2)
  jest.setSystemTime(Date.now() + MINUTE - 1)
  await current("c1")
  expect(resolver).toHaveBeenCalledTimes(2)
  jest.setSystemTime(Date.now() + 1_001)
  await current("c1")
  expect(resolver).toHaveBeenCalledTimes(3)
})

it("an answer that another process was given a moment ago is taken over", async () => {
  const resolver = jest.fn<Plan, Parameters<PlanResolver>>(() => "free")
  const { database, current } = setUp(resolver)
  database.rows.set("c1", { plan: "pro", checked_at: Date.now() - 50_000 })
  expect(await current()).toBe("pro")
  expect(resolver).not.toHaveBeenCalled()
  jest.setSystemTime(Date.now() + 10_001)
  expect(await current()).toBe("free")
})

it("many who ask at once are one question", async () => {
  let answer: (plan: Plan) => void = () => undefined
  const resolver = jest.fn<Promise<Plan>, Parameters<PlanResolver>>(() => new Promise((resolve) => (answer = resolve)))
  const { current } = setUp(resolver)
  const asked = Array.from({ length: 50 }, () => current())
  await jest.advanceTimersByTimeAsync(0)
  answer("standard")
  expect(new Set(await Promise.all(asked))).toEqual(new Set(["standard"]))
  expect(resolver).toHaveBeenCalledTimes(1)
})

describe("when the billing system fails", () => {
  it("the last answer is kept", async () => {
    const resolver = jest.fn<Plan, Parameters<PlanResolver>>(() => "standard")
    const { current, warnings } = setUp(resolver)
    await current()
    resolver.mockImplementation(() => {
      throw new Error("billing is down")
    })
    jest.setSystemTime(Date.now() + MINUTE + 1)
    expect(await current()).toBe("standard")
    expect(warnings).toEqual([expect.stringContaining("billing is down")])
  })

  it("and never answered, the plan is free", async () => {
    const { current } = setUp(() => Promise.reject(new Error("billing is down")))
    expect(await current()).toBe("free")
  })

  it("it is asked again soon, not at once", async () => {
    const resolver = jest.fn<Plan, Parameters<PlanResolver>>(() => {
      throw new Error("billing is down")
    })
    const { current } = setUp(resolver)
    await current()
    await current()
    expect(resolver).toHaveBeenCalledTimes(1)
    resolver.mockReturnValue("pro")
    jest.setSystemTime(Date.now() + 10_001)
    expect(await current()).toBe("pro")
  })

  it.each([["gold"], [undefined], [null], [{}], [""]])("an answer that is no plan, %j, counts as a failure", async (answer) => {
    const { current, warnings } = setUp(() => answer as Plan)
    expect(await current()).toBe("free")
    expect(warnings[0]).toMatch(/none of free, basic, standard, pro/)
  })

  it("no message waits for it longer than five seconds", async () => {
    const { current, warnings } = setUp(() => new Promise<Plan>(() => undefined))
    const asked = current()
    await jest.advanceTimersByTimeAsync(5_001)
    expect(await asked).toBe("free")
    expect(warnings[0]).toMatch(/no answer within 5 s/)
  })

  it("neither does a database that is gone end anything", async () => {
    const { plans, database } = setUp(() => "pro")
    database.isDown = true
    await expect(plans.refresh(container, ["c1", "c2"])).resolves.toBeUndefined()
  })
})

it("plans are ordered, and each feature has its own minimum", async () => {
  const { options, plans } = setUp("basic")
  options.plan_requirements.intent_detection = "standard"
  const allowed = (plan: Plan) => {
    options.plan = plan
    const { features } = plans.describe({ plan: null })
    return [features.customer_tracking.allowed, features.intent_detection.allowed]
  }
  expect([allowed("free"), allowed("basic"), allowed("standard"), allowed("pro")]).toEqual([
    [false, false],
    [true, false],
    [true, true],
    [true, true],
  ])
})
