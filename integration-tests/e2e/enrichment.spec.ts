import type { Browser, BrowserContext, Page } from "playwright-core"
import { until } from "../../scripts/lib/process"
import { seriousFindings } from "./support/axe"
import { launchChromium } from "./support/chromium"
import { Dashboard } from "./support/dashboard"
import { type Host, openHost } from "./support/host"
import { Shop, type ShopChatbot, type ShopCustomer } from "./support/shop"

jest.setTimeout(420_000)

const ORDER = "I'll take the red one, please ship it to 12 Hàng Bạc"
const BUDGET = "I am on a tight budget, is there a discount?"
const HUMAN = "Let me talk to a real person, please"
/** More than a transcript shows at first. */
const CHATTER = Array.from({ length: 60 }, (_, index) => `hello ${index + 1}`)

type Run = { id: string; conversation_id: string; refused: object[] }
type RunPage = { enrichment_runs: Run[]; conversations: { state: string }[] }

describe("what the AI reads, in a browser", () => {
  let host: Host
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let staff: Dashboard
  let bot: ShopChatbot
  let anna: ShopCustomer
  let binh: ShopCustomer

  const profileOf = ({ id }: ShopCustomer) => `${bot.path}/customers/${id}`
  const runsOf = ({ id }: ShopCustomer) => bot.api<RunPage>(`/customers/${id}/enrichment-runs`)
  const field = (label: string) => staff.field(label).locator("xpath=ancestor::div[contains(@class,'px-6')][1]")
  const marked = () => staff.drawer().locator("[data-marked]")
  const prompt = () => page.getByRole("alertdialog")
  const section = () => page.locator("#ai")
  const openSettings = async () => {
    await staff.open(`${bot.path}/settings`)
    await section().scrollIntoViewIfNeeded()
  }

  /** Has the conversations of somebody read, however long the host waits for quiet. */
  const read = async (customer: ShopCustomer) => {
    const { conversations } = await bot.api<{ conversations: { id: string }[] }>(`/conversations?customer_id=${customer.id}`)
    const before = (await runsOf(customer)).enrichment_runs.length
    await bot.api(`/conversations/${conversations[0]?.id}/enrich`, "POST")
    const isRead = async () => {
      const { enrichment_runs, conversations: states } = await runsOf(customer)
      return enrichment_runs.length > before && states.every(({ state }) => state === "read")
    }
    if (!(await until(isRead, 60_000, 300))) {
      throw new Error("The conversation was not read.")
    }
  }

  beforeAll(async () => {
    host = await openHost()
    bot = await (await Shop.open(host)).chatbot(`AI ${Date.now()}`)
    const [first, second] = await bot.people([
      { id: "ai-anna", name: "Anna Berg", says: [BUDGET, ORDER, HUMAN, ...CHATTER] },
      { id: "ai-binh", name: "Bình", says: [BUDGET, ORDER] },
    ])
    anna = first as ShopCustomer
    binh = second as ShopCustomer
    await read(anna)
    await read(binh)
    browser = await launchChromium()
    context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en-US" })
    page = await context.newPage()
    staff = new Dashboard(page, host)
    await staff.signIn()
  })

  afterAll(async () => {
    await browser?.close()
    await host?.stop()
  })

  describe("in the settings", () => {
    const status = (route: RegExp | string, change: (enrichment: Record<string, unknown>) => object) =>
      page.route(route, async (call) => {
        const response = await call.fetch()
        const { enrichment } = (await response.json()) as { enrichment: Record<string, unknown> }
        await call.fulfill({ response, json: { enrichment: { ...enrichment, ...change(enrichment) } } })
      })
    const STATUS = /\/enrichment(\?.*)?$/

    it("tells who reads, that it costs nothing, and what was read", async () => {
      await openSettings()
      const builtIn = section().getByRole("listitem").filter({ hasText: "Built-in analyzer" })
      await builtIn.getByText("Ready").waitFor()
      await builtIn.getByText("Costs nothing, and sends nothing outside your own server.").waitFor()
      await section().getByRole("progressbar", { name: "Calls" }).waitFor()
      expect(await section().getByRole("progressbar", { name: "Tokens" }).getAttribute("aria-valuetext")).toMatch(/^0/)
      const done = section().locator("dl > div").filter({ hasText: "Readings" }).locator("dd")
      expect(Number(await done.innerText())).toBeGreaterThanOrEqual(2)
      expect(await section().getByRole("button", { name: "Try again" }).count()).toBe(0)
      expect(await seriousFindings(page, ["#ai"])).toEqual([])
    })

    it("tells why a provider rests and that the budget is spent, and tries again what failed", async () => {
      const until = new Date(Date.now() + 600_000).toISOString()
      const health = { state: "resting", until, reason: "The limits of gpt-4.1-mini are reached (429)." }
      const paid = { id: "openai", model: "gpt-4.1-mini", is_paid: true, is_default: true, health }
      const resets_at = new Date(Date.now() + 3_600_000).toISOString()
      await status(STATUS, () => ({
        providers: [paid],
        budget: { runs: { used: 1_000, limit: 1_000 }, tokens: { used: 81_200, limit: null }, resets_at },
        backlog: { waiting: 0, budget: 12, failed: 3 },
        runs: { done: 40, failed: 3, refused_values: 7, fallbacks: 5, cost: 0.0312 },
      }))
      await page.route(/\/enrichment\/retry$/, (call) => call.fulfill({ status: 202, json: { count: 3 } }))
      await openSettings()
      await section().getByText(/^Resting until/).waitFor()
      await section().getByText("The limits of gpt-4.1-mini are reached (429).").waitFor()
      expect(await section().getByRole("progressbar", { name: "Calls" }).getAttribute("aria-valuenow")).toBe("100")
      await section().getByText("81,200, no limit").waitFor()
      await section().getByText(/^Used up: conversations wait until/).waitFor()
      await section().getByText("0.0312").waitFor()
      expect(await seriousFindings(page, ["#ai"])).toEqual([])
      await section().getByRole("button", { name: "Try again" }).click()
      await page.getByText("3 conversations are tried again.").first().waitFor()
      await page.unroute(/\/enrichment\/retry$/)
      await page.unroute(STATUS)
    })

    it("offers to try again where it cannot be told", async () => {
      await page.route(STATUS, (call) => call.fulfill({ status: 500, json: {} }))
      await openSettings()
      const retry = section().getByRole("button", { name: "Retry" })
      await retry.waitFor()
      await page.unroute(STATUS)
      await retry.click()
      await section().getByText("Ready").waitFor()
    })
  })

  describe("in a profile", () => {
    it("shows of each value the words it rests on, and opens the message beside, however far back", async () => {
      await staff.open(profileOf(anna))
      const tag = field("Traits").getByRole("button", { name: "Price sensitive", exact: true })
      await tag.focus()
      await page.keyboard.press("Enter")
      const words = page.getByRole("dialog", { name: "What “Price sensitive” rests on" })
      await words.getByText(`“${BUDGET}”`).waitFor()
      expect(await seriousFindings(page)).toEqual([])
      await page.keyboard.press("Escape")
      await words.waitFor({ state: "detached" })
      expect(await tag.evaluate((button) => button === document.activeElement)).toBe(true)

      await tag.click()
      await words.getByRole("link", { name: "See the message" }).click()
      await marked().getByText(BUDGET).waitFor()
      await page.waitForFunction(isMarkedInSight)
      expect(await staff.drawer().locator("[data-marked]").count()).toBe(1)
      await page.keyboard.press("Escape")
      await staff.drawer().waitFor({ state: "detached" })
      await page.waitForURL((url) => url.pathname.endsWith(anna.id) && url.search === "")
      await page.waitForFunction(() => document.activeElement?.textContent === "Price sensitive")
    })

    it("opens the message that the intent rests on", async () => {
      await staff.open(profileOf(anna))
      const intent = page.getByRole("radiogroup", { name: "Purchase intent" }).locator("xpath=..")
      await intent.getByText(`“${ORDER}”`).waitFor()
      await intent.getByRole("link", { name: "See the message" }).click()
      await marked().getByText(ORDER).waitFor()
    })

    it("says so where the message is gone", async () => {
      const { conversations } = await bot.api<{ conversations: { id: string }[] }>(`/conversations?customer_id=${binh.id}`)
      await staff.open(`${profileOf(binh)}/conversations/${conversations[0]?.id}#ccmsg_gone`)
      await staff.drawer().getByText(/^The message is further back/).waitFor()
    })

    it("tells on the timeline in words what was found, and opens the message there", async () => {
      await staff.open(`${profileOf(anna)}/timeline`)
      const entry = (sentence: string) => page.getByRole("main").locator("section ol > li").filter({ hasText: sentence })
      await entry("Anna Berg wants to talk to a person").getByText(HUMAN).waitFor()
      const link = entry("AI set the intent to Ready to buy").getByRole("link", { name: "See the message" })
      await link.click()
      await marked().getByText(ORDER).waitFor()
      await page.keyboard.press("Escape")
      await staff.drawer().waitFor({ state: "detached" })
      await page.waitForFunction(() => document.activeElement?.textContent === "See the message")
    })

    it("names an intent that was triggered, with what the customer said of it", async () => {
      const TIMELINE = /\/admin\/.*\/timeline(\?.*)?$/
      await page.route(TIMELINE, async (call) => {
        const response = await call.fetch()
        const answer = (await response.json()) as { events: object[] }
        const evidence = { message_id: "m", quote: "Friday at five?" }
        const data = { conversation_id: "c", intent_id: "i", intent: "Book a test ride", evidence, details: [{ name: "date", value: "Friday", evidence }] }
        const event = { id: "e", customer_id: binh.id, platform: "telegram", kind: "intent_triggered", occurred_at: new Date().toISOString(), actor: { type: "ai" }, data, job_id: null }
        await call.fulfill({ response, json: { ...answer, events: [event, ...answer.events] } })
      })
      await staff.open(`${profileOf(binh)}/timeline`)
      const entry = page.getByRole("main").locator("section ol > li").filter({ hasText: "Bình asked for Book a test ride" })
      await entry.getByText("“Friday at five?”").waitFor()
      await entry.getByText("Friday", { exact: true }).waitFor()
      await page.unroute(TIMELINE)
    })
  })

  describe("its readings", () => {
    const runs = () => staff.drawer().getByRole("list", { name: "What the AI read" }).locator(":scope > li")

    it("tells what was found, what a person keeps and what was not believed, with the answer itself", async () => {
      await bot.change(binh.id, { purchase_intent: "browsing" })
      await read(binh)
      const RUNS = /\/enrichment-runs(\?.*)?$/
      await page.route(RUNS, async (call) => {
        const response = await call.fetch()
        const answer = (await response.json()) as RunPage
        const refused = [
          { field: "interests", value: "Rocket", reason: "is nothing of the shop's catalogue" },
          { field: "needs", value: "A yacht", reason: "has a quote that is not in the message, word for word" },
        ]
        const enrichment_runs = answer.enrichment_runs.map((run, index) => (index === 0 ? { ...run, refused } : run))
        await call.fulfill({ response, json: { ...answer, enrichment_runs } })
      })
      await staff.open(profileOf(binh))
      await page.getByRole("link", { name: "Show readings" }).click()
      const latest = runs().first()
      await latest.getByText("Kept: a person set it").waitFor()
      await latest.getByText(`“${ORDER}”`).waitFor()
      await latest.getByText("Rocket").waitFor()
      await latest.getByText("The shop has nothing of that name.").waitFor()
      await latest.getByText("The quote is not in the message, word for word.").waitFor()
      expect(await latest.getByText('"purchase_intent"').isVisible()).toBe(false)
      await latest.getByText("Raw answer").first().click()
      await latest.getByText('"purchase_intent"').first().waitFor()
      expect(await seriousFindings(page)).toEqual([])
      await page.unroute(RUNS)
    })

    it("opens the message of a finding, and leads back to the readings", async () => {
      await runs().first().getByRole("link", { name: "See the message" }).first().click()
      await marked().waitFor()
      await page.keyboard.press("Escape")
      await runs().first().waitFor()
    })

    it("reads a conversation again and shows what came of it by itself", async () => {
      const before = (await runsOf(binh)).enrichment_runs.length
      expect(await runs().count()).toBe(before)
      await staff.drawer().getByRole("button", { name: "Read again now: Latest conversation" }).click()
      await runs().nth(before).waitFor({ timeout: 60_000 })
      await staff.drawer().getByText("Up to date").first().waitFor()
    })

    it("applies a reading again once somebody has confirmed it", async () => {
      await bot.change(binh.id, { traits: [] })
      await bot.change(binh.id, { release: ["traits"] })
      await runs().first().getByRole("button", { name: "Apply this reading again" }).click()
      await prompt().getByRole("button", { name: "Apply", exact: true }).click()
      await page.getByText("This reading is applied.").first().waitFor()
      const { customer } = await bot.api<{ customer: { traits: string[]; purchase_intent: string } }>(`/customers/${binh.id}`)
      expect(customer).toMatchObject({ traits: ["Price sensitive"], purchase_intent: "browsing" })
    })

    it("tells why a conversation could not be read, and tries again", async () => {
      const RUNS = /\/enrichment-runs(\?.*)?$/
      await page.route(RUNS, async (call) => {
        const response = await call.fetch()
        const answer = (await response.json()) as RunPage
        const conversations = answer.conversations.map((state) => ({ ...state, state: "failed", error: "The server of m cannot be reached." }))
        await call.fulfill({ response, json: { ...answer, conversations } })
      })
      await staff.open(profileOf(anna))
      await page.getByText("Could not be read").waitFor()
      await page.getByText("The server of m cannot be reached.").waitFor()
      await page.unroute(RUNS)
      await staff.button("Try again: Latest conversation").click()
      await page.getByText("Up to date").waitFor({ timeout: 60_000 })
    })
  })

  describe("a trial", () => {
    beforeAll(async () => {
      await bot.change(anna.id, { traits: [] })
      await bot.change(anna.id, { release: ["traits"] })
      await bot.change(binh.id, { traits: ["Patient"] })
    })

    it("wants a number that can be", async () => {
      await openSettings()
      await staff.link("Try another provider").click()
      await staff.field("How many of the latest conversations").fill("999")
      await staff.button("Start").click()
      await page.getByText("A whole number from 1 to 200.").waitFor()
      expect(await seriousFindings(page)).toEqual([])
    })

    it("shows what would change and what stays, and writes nothing by itself", async () => {
      await staff.field("How many of the latest conversations").fill("10")
      await staff.button("Start").click()
      const rows = page.getByRole("table", { name: "What would change" }).getByRole("row")
      await staff.button("Apply").waitFor({ timeout: 60_000 })
      const traits = rows.filter({ hasText: "Anna Berg" }).filter({ hasText: "Traits" })
      expect(await traits.getByRole("cell").allInnerTexts()).toEqual(["Anna Berg", "Traits", "nothing", "Price sensitive"])
      await rows.filter({ hasText: "Bình" }).filter({ hasText: "Traits" }).getByText("A person set this: stays").waitFor()
      expect(await seriousFindings(page)).toEqual([])
      const { customer } = await bot.api<{ customer: { traits: string[] } }>(`/customers/${anna.id}`)
      expect(customer.traits).toEqual([])
    })

    it("is there again after a reload, and is applied once it was confirmed", async () => {
      await page.reload()
      await staff.button("Apply").click()
      await prompt().getByText(/^1 value is changed/).waitFor()
      await prompt().getByRole("button", { name: "Apply", exact: true }).click()
      await page.getByText("The profiles have these values now. What people set stayed.").waitFor()
      const traitsOf = async ({ id }: ShopCustomer) => (await bot.api<{ customer: { traits: string[] } }>(`/customers/${id}`)).customer.traits
      expect(await traitsOf(anna)).toEqual(["Price sensitive"])
      expect(await traitsOf(binh)).toEqual(["Patient"])
    })

    it("finds nothing where nothing differs, and is left without a trace in the address", async () => {
      await staff.button("Try another one").click()
      await staff.field("How many of the latest conversations").fill("1")
      await staff.button("Start").click()
      await page.getByText(/Nothing would change|value would change|0 values would change/).first().waitFor({ timeout: 60_000 })
      await page.keyboard.press("Escape")
      await page.waitForURL((url) => url.pathname.endsWith("/settings") && url.search === "")
    })
  })

  it("fits a phone, in Vietnamese and in the dark, and has nothing serious for axe", async () => {
    await staff.chooseLanguage("Tiếng Việt")
    await staff.chooseTheme("dark")
    await page.setViewportSize({ width: 375, height: 800 })
    const places = [`${bot.path}/settings`, `${bot.path}/settings/enrichment/trial`, profileOf(anna), `${profileOf(anna)}/runs`]
    for (const place of places) {
      await staff.open(place)
      await page.getByText(/Bộ phân tích có sẵn|AI đã đọc được gì/).first().waitFor()
      expect([place, await staff.tooWide()]).toEqual([place, []])
      expect([place, await seriousFindings(page, place.endsWith("/settings") ? ["#ai"] : undefined)]).toEqual([place, []])
    }
  })
})

/** The marked message is within what can be seen of the transcript. */
const isMarkedInSight = () => {
  const box = document.querySelector("[data-marked]")?.getBoundingClientRect()
  return box !== undefined && box.top >= 0 && box.bottom <= window.innerHeight
}
