import type { Browser, Locator, Page, Route } from "playwright-core"
import { seriousFindings } from "./support/axe"
import { launchChromium } from "./support/chromium"
import { Dashboard } from "./support/dashboard"
import { type Host, openHost } from "./support/host"
import { Shop, type ShopChatbot, type ShopCustomer } from "./support/shop"

jest.setTimeout(420_000)

type Profile = ShopCustomer & {
  status: string
  purchase_intent: string | null
  interests: string[]
  traits: string[]
  needs: string[]
  metadata: Record<string, string>
  provenance: Record<string, { source: string; released?: boolean }>
}

const HUONG = { id: "8123456789012345678", name: "Nguyễn Thị Hương", platform: "zalo" } as const
const LONG = { id: "visitor-long", name: "Anna-Sophia ".repeat(12).trim(), platform: "website" } as const

describe("the profile of a customer", () => {
  let host: Host
  let browser: Browser
  let staff: Dashboard
  let page: Page
  let chatbot: ShopChatbot
  let huong: ShopCustomer
  let address = ""

  beforeAll(async () => {
    host = await openHost()
    chatbot = await (await Shop.open(host)).chatbot(`Profiles ${Date.now()}`)
    const [someone, , other] = await chatbot.people([HUONG, LONG, { id: "lucas", name: "Lucas Meyer" }])
    if (!someone || !other) {
      throw new Error("Nobody wrote.")
    }
    huong = someone
    address = `${chatbot.path}/customers/${huong.id}`
    browser = await launchChromium()
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en-US" })
    page = await context.newPage()
    staff = new Dashboard(page, host)
    await staff.signIn()
  })

  afterAll(async () => {
    await browser?.close()
    await host?.stop()
  })

  const stored = async () => (await chatbot.api<{ customer: Profile }>(`/customers/${huong.id}`)).customer
  const change = (changes: object) => chatbot.change(huong.id, changes)
  const API = () => new RegExp(`/admin/chat-crm/chatbots/[^/]+/customers/${huong.id}$`)
  const onSave = (handle: (route: Route) => Promise<void>) =>
    page.route(API(), (route) => (route.request().method() === "POST" ? handle(route) : route.fallback()))
  const saved = () => page.getByRole("main").getByText("Saved", { exact: true })
  const level = (name: string) => page.getByRole("radio", { name, exact: true })
  /** The part of the page around a field, from its label on. */
  const around = (control: Locator) => control.locator("xpath=ancestor::div[contains(@class,'px-6')][1]")
  const open = async () => {
    await staff.open(address)
    await level("Browsing").waitFor()
  }

  it("saves a corrected intent by itself, and says what the level means", async () => {
    await open()
    await level("Comparing").click()
    await saved().waitFor()
    await page.locator("[aria-live=polite]", { hasText: "Purchase intent: saved" }).waitFor({ state: "attached" })
    await page.getByText("Weighing specific items, prices or alternatives.").first().waitFor()
    await page.getByText("Help them choose").first().waitFor()
    await saved().waitFor({ state: "detached" })

    await page.reload()
    await level("Comparing").waitFor()
    expect(await level("Comparing").isChecked()).toBe(true)
    await page.getByText(/^Set by your team/).first().waitFor()
  })

  it("saves a stage", async () => {
    await staff.field("Status").click()
    await page.getByRole("option", { name: "Qualified" }).click()
    await saved().waitFor()
    expect((await stored()).status).toBe("qualified")
  })

  it("takes tags by keyboard alone, and gives a removed one back", async () => {
    await open()
    await staff.field("Interests").focus()
    await page.keyboard.type("roses, lilies,tulips")
    await page.keyboard.press("Enter")
    await expectStored(async () => (await stored()).interests, ["roses", "lilies", "tulips"])

    await page.keyboard.type("ROSES")
    await page.keyboard.press("Enter")
    await page.getByText("“ROSES” is there already.").waitFor()

    await page.keyboard.press("ArrowLeft")
    await page.keyboard.press("ArrowLeft")
    expect(await staff.button("Remove lilies").evaluate((tag) => tag === document.activeElement)).toBe(true)
    await page.keyboard.press("Delete")
    await expectStored(async () => (await stored()).interests, ["roses", "tulips"])
    await page.waitForFunction(() => document.activeElement?.getAttribute("aria-label") === "Remove tulips")

    await staff.button("Undo the removal of lilies").click()
    await expectStored(async () => (await stored()).interests, ["roses", "lilies", "tulips"])

    await staff.field("Interests").focus()
    await page.keyboard.press("Backspace")
    await expectStored(async () => (await stored()).interests, ["roses", "lilies"])
  })

  it("adds several tags that are pasted", async () => {
    await staff.field("Needs").focus()
    await page.evaluate(() => {
      const clipboardData = new DataTransfer()
      clipboardData.setData("text", "before nine\ngift card, wrapped")
      document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }))
    })
    await expectStored(async () => (await stored()).needs, ["before nine", "gift card", "wrapped"])
  })

  it("refuses a sixth trait and keeps it in the field", async () => {
    await staff.field("Traits").fill("calm, kind, quick, loyal, picky, funny")
    await page.keyboard.press("Enter")
    await page.getByText("At most 5 fit, so “funny” was not added.").waitFor()
    expect(await staff.field("Traits").inputValue()).toBe("funny")
    await page.getByText("5/5").waitFor()
    await expectStored(async () => (await stored()).traits, ["calm", "kind", "quick", "loyal", "picky"])

    await staff.field("Traits").fill("")
  })

  it("keeps a value that could not be saved, asks before it is lost, and saves it with Retry", async () => {
    await onSave((route) => route.abort())
    await level("Ready to buy").click()
    await page.getByText("Not saved. The server does not answer.").waitFor()
    expect(await level("Ready to buy").isChecked()).toBe(true)

    await staff.tab("Notes").click()
    await page.getByRole("alertdialog").getByRole("button", { name: "Stay here" }).click()
    expect(new URL(page.url()).pathname).toBe(`/app${address}`)

    await page.unroute(API())
    await staff.button("Retry").click()
    await page.getByText("Not saved.").waitFor({ state: "detached" })
    await expectStored(async () => (await stored()).purchase_intent, "ready_to_buy")
  })

  it("shows a change by somebody else while nobody is at the field", async () => {
    await change({ purchase_intent: "browsing" })
    await page.waitForFunction(() => document.querySelector("[role=radio][aria-checked=true]")?.getAttribute("value") === "browsing")
  })

  it("does not overwrite what is being typed, shows both values, and takes theirs", async () => {
    await staff.button("Edit the name").click()
    const name = staff.field("Display name")
    await name.fill("Hương from Hội An")
    await change({ name: "Chị Hương" })
    await page.getByRole("heading", { name: "Chị Hương", level: 1 }).waitFor({ state: "attached" })
    expect(await name.inputValue()).toBe("Hương from Hội An")

    await name.press("Enter")
    const conflict = page.getByRole("group", { name: "Display name: two values" })
    await conflict.getByText(/changed this .+ Which value should stay\?/).waitFor()
    await conflict.getByText("Chị Hương").waitFor()
    await conflict.getByText("Hương from Hội An").waitFor()
    await conflict.getByRole("button", { name: "Use theirs" }).click()
    await conflict.waitFor({ state: "detached" })
    expect((await stored()).name).toBe("Chị Hương")
  })

  it("takes mine of two values, and the platform's name once the field is empty", async () => {
    await open()
    await staff.button("Edit the name").click()
    await staff.field("Display name").fill("Hương of the lilies")
    await change({ name: "Chị Hương (VIP)" })
    await staff.field("Display name").press("Enter")
    await staff.button("Use mine").click()
    await page.getByRole("heading", { name: "Hương of the lilies" }).waitFor()
    await expectStored(async () => (await stored()).name, "Hương of the lilies")

    await staff.button("Edit the name").click()
    await staff.field("Display name").fill("")
    await staff.field("Display name").press("Enter")
    await page.getByRole("heading", { name: HUONG.name }).waitFor()
    await expectStored(async () => (await stored()).name, HUONG.name)
  })

  it("is no conflict when another field was changed", async () => {
    await staff.button("Edit the name").click()
    await staff.field("Display name").fill("Hương")
    await change({ status: "active" })
    await staff.field("Display name").press("Enter")
    await page.getByRole("heading", { name: "Hương", exact: true }).waitFor()
    await expectStored(async () => (await stored()).name, "Hương")
  })

  it("adds, changes and removes details one by one", async () => {
    await staff.field("Name of the detail").fill("order_number")
    await staff.field("Value").fill("A-1042")
    await page.keyboard.press("Enter")
    await staff.field("order_number").waitFor()
    expect(await staff.field("Name of the detail").inputValue()).toBe("")

    await staff.field("order_number").fill("A-1043")
    await page.keyboard.press("Enter")
    await expectStored(async () => (await stored()).metadata, { order_number: "A-1043" })

    await staff.field("Name of the detail").fill("order_number")
    await page.keyboard.press("Enter")
    await page.getByText("“order_number” is there already.").waitFor()
    await staff.field("Name of the detail").fill("")

    await staff.button("Remove order_number").click()
    await expectStored(async () => (await stored()).metadata, {})
    await staff.button("Undo the removal of order_number").click()
    await expectStored(async () => (await stored()).metadata, { order_number: "A-1043" })
  })

  it("saves what was just typed when somebody leaves by a link", async () => {
    await staff.field("order_number").fill("A-1044")
    await staff.tab("Conversations").click()
    await page.waitForURL(/customer_id=/)
    await expectStored(async () => (await stored()).metadata, { order_number: "A-1044" })
  })

  it("marks what the AI found with its evidence, and keeps it for the team", async () => {
    const found = { source: "ai", at: new Date(Date.now() - 7_200_000).toISOString(), version: 1, confidence: 0.91, evidence: { message_id: "m", quote: "Chuyển khoản thế nào ạ?" } }
    const asFound = async (route: Route) => {
      const response = await route.fetch()
      const { customer } = (await response.json()) as { customer: Profile }
      const provenance = { ...customer.provenance, purchase_intent: found }
      await route.fulfill({ response, json: { customer: { ...customer, purchase_intent: "ready_to_buy", provenance } } })
    }
    await page.route(API(), (route) => (route.request().method() === "GET" ? asFound(route) : route.fallback()))
    await open()
    const intent = around(page.getByRole("radiogroup", { name: "Purchase intent" }))
    await intent.getByText("AI", { exact: true }).waitFor()
    await intent.getByText("Very sure, 91%").waitFor()
    await intent.getByText("“Chuyển khoản thế nào ạ?”").waitFor()
    expect(await intent.getByRole("link", { name: "See the conversations" }).getAttribute("href")).toContain(huong.id)

    const kept = page.waitForRequest((request) => request.method() === "POST" && API().test(request.url()))
    await intent.getByRole("button", { name: /^Keep/ }).click()
    expect((await kept).postDataJSON()).toMatchObject({ purchase_intent: "ready_to_buy" })
    await page.unroute(API())
  })

  it("hands a field back to the AI, and takes it again", async () => {
    await open()
    const interests = around(staff.field("Interests"))
    await interests.getByRole("button", { name: "Let AI manage this: Interests" }).click()
    await interests.getByText("AI may change this").waitFor()
    expect((await stored()).provenance.interests).toMatchObject({ source: "staff", released: true })

    await interests.getByRole("button", { name: /^Keep mine/ }).click()
    await interests.getByText("AI may change this").waitFor({ state: "detached" })
    expect((await stored()).provenance.interests?.released).toBeUndefined()
  })

  it("speaks Vietnamese", async () => {
    await staff.chooseLanguage("Tiếng Việt")
    await staff.open(address)
    await page.getByRole("radio", { name: "Đang so sánh" }).click()
    await page.getByText("Đã lưu", { exact: true }).waitFor()
    await page.getByText(/^Do nhóm bạn đặt/).first().waitFor()
    expect(await staff.field("Đặc điểm").isVisible()).toBe(true)
    await staff.chooseLanguage("English")
  })

  it("fits a phone, whatever the name", async () => {
    const people = await chatbot.api<{ customers: ShopCustomer[] }>("/customers?q=visitor-long")
    await page.setViewportSize({ width: 375, height: 800 })
    for (const id of [huong.id, people.customers[0]?.id]) {
      await staff.open(`${chatbot.path}/customers/${id}`)
      await level("Browsing").waitFor()
      expect(await staff.tooWide()).toEqual([])
    }
    await page.setViewportSize({ width: 1280, height: 900 })
  })

  it.each(["light", "dark"] as const)("is usable with assistive technology, in %s", async (theme) => {
    await change({ interests: ["roses"] })
    await open()
    await staff.chooseTheme(theme)
    await level("Browsing").waitFor()
    await staff.button("What the levels mean").click()
    await onSave((route) => route.abort())
    await level("Browsing").click()
    await page.getByText("Not saved.").first().waitFor()
    await staff.field("Interests").fill("roses")
    await page.keyboard.press("Enter")
    await page.getByText("“roses” is there already.").waitFor()
    expect(await seriousFindings(page)).toEqual([])

    await page.unroute(API())
    await staff.button("Discard").click()
    await page.getByText("Not saved.").first().waitFor({ state: "detached" })
  })

  it("says what goes and what stays before it deletes, and leads back to the list as it was left", async () => {
    await staff.open(`${chatbot.path}/customers?q=H%C6%B0%C6%A1ng`)
    await staff.link("Hương").click()
    await level("Browsing").waitFor()
    await staff.button("Delete customer").click()
    const prompt = page.getByRole("alertdialog")
    await prompt.getByText(/profile, its notes and its timeline .* conversations stay .* fresh profile/).waitFor()
    await prompt.getByRole("button", { name: "Delete" }).click()
    await page.waitForURL(/\/customers(\?|$)/)
    await page.getByText("Hương is deleted.").waitFor()
    expect(new URL(page.url()).searchParams.get("q")).toBe("Hương")

    await staff.open(address)
    await page.getByText("This customer does not exist").waitFor()
  })

  it("says so when somebody else deletes the profile that is open", async () => {
    const [lucas] = await chatbot.people([{ id: "lucas", name: "Lucas Meyer" }])
    await staff.open(`${chatbot.path}/customers/${lucas?.id}`)
    await level("Browsing").waitFor()
    await chatbot.api(`/customers/${lucas?.id}`, "DELETE")
    await page.getByText("This customer does not exist").waitFor()
  })
})

/** Waits until the server holds a value: the field saves by itself, a moment after. */
async function expectStored<T>(read: () => Promise<T>, expected: T): Promise<void> {
  const until = Date.now() + 10_000
  let value = await read()
  while (JSON.stringify(value) !== JSON.stringify(expected) && Date.now() < until) {
    value = await read()
  }
  expect(value).toEqual(expected)
}
