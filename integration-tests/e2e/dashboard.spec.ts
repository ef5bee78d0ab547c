import type { Browser } from "playwright-core"
import { launchChromium } from "./support/chromium"
import { Dashboard } from "./support/dashboard"
import { type Host, startHost } from "./support/host"
import { blockTelegram, sendTelegram } from "./support/senders"
import { takeScreenshots } from "./support/screenshots"

jest.setTimeout(420_000)

const HUONG = { id: 9_007_199_254, first_name: "Hương", last_name: "Nguyễn", username: "huong_ng" }
const QUESTION = "Xin chào!\nCòn hoa cúc trắng không? <b>Gấp</b>"

describe("the dashboard in a browser", () => {
  let host: Host
  let browser: Browser
  let staff: Dashboard
  let chatbot = ""
  let webhook = ""
  let secretToken = ""

  beforeAll(async () => {
    host = await startHost()
    browser = await launchChromium()
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "en-US" })
    staff = new Dashboard(await context.newPage(), host)
    await staff.signIn()
    staff.watchErrors()
  })

  afterAll(async () => {
    await browser?.close()
    await host?.stop()
  })

  it("leads from an empty list to a first chatbot", async () => {
    await staff.link("Chatbots").first().click()
    await staff.page.getByText("Create your first chatbot").waitFor()
    await staff.link("Create a chatbot").click()
    await staff.field("Name").fill("Hoa Mai Flowers")
    await staff.field("Description").fill("Answers questions about bouquets and orders")
    await staff.drawer().getByRole("button", { name: "Create" }).click()

    await staff.page.waitForURL(/\/chatbots\/[^/]+\/settings$/)
    chatbot = new URL(staff.page.url()).pathname.replace(/^\/app|\/settings$/g, "")
  })

  it("says why nobody is listed while tracking is off", async () => {
    await staff.open(chatbot)
    await staff.page.waitForURL(/\/customers$/)
    await staff.page.getByText("Customer Tracking is off").waitFor()
    await staff.link("Turn on in Settings").click()
    await staff.page.waitForURL(/\/settings#features$/)
  })

  it("switches tracking on with Save, not with the click", async () => {
    const tracking = staff.page.getByRole("switch", { name: "Customer Tracking (CRM)" })
    expect(await staff.button("Save").isDisabled()).toBe(true)

    await tracking.click()
    await staff.page.reload()
    await tracking.waitFor()
    expect(await tracking.isChecked()).toBe(false)

    await tracking.click()
    await staff.button("Save").click()
    await staff.page.getByText("Features saved.").waitFor()
    await staff.page.reload()
    await tracking.waitFor()
    expect(await tracking.isChecked()).toBe(true)
  })

  it("adds a Telegram channel and shows its address to copy", async () => {
    await staff.startChannel("Telegram")
    await staff.field("Name").fill("Flower bot")
    await staff.drawer().getByRole("button", { name: "Generate" }).click()
    secretToken = await staff.field("Secret token").inputValue()
    expect(secretToken).toMatch(/^[A-Za-z0-9_-]{48}$/)
    await staff.drawer().getByRole("button", { name: "Add channel" }).click()
    await staff.drawer().getByText("Waiting for the first message…").waitFor()
    await staff.button("I have copied it").click()
    await staff.drawer().waitFor({ state: "hidden" })

    await staff.page.getByText("Waiting for the first message").waitFor()
    webhook = (await staff.page.locator("code").first().textContent()) ?? ""
    expect(webhook).toMatch(new RegExp(`^${host.url}/hooks/chat-crm/telegram/`))
  })

  it("shows the secret of an ingest channel once", async () => {
    await staff.startChannel("Ingest API")
    await staff.field("Name").fill("Own framework")
    await staff.drawer().getByRole("button", { name: "Add channel" }).click()

    await staff.drawer().getByText(/^whsec_/).waitFor()
    await staff.button("I have copied it").click()
    await staff.drawer().waitFor({ state: "hidden" })
    await staff.page.getByText("Own framework").first().waitFor()
    expect(await staff.page.getByText(/^whsec_/).count()).toBe(0)
  })

  it("lists a customer who writes now, without a reload", async () => {
    await staff.tab("Customers").click()
    await staff.page.getByText("Nobody has written yet").waitFor()
    await sendTelegram(webhook, secretToken, HUONG, QUESTION)

    const row = staff.row("Hương Nguyễn")
    await row.waitFor()
    await row.getByText("Telegram").waitFor()
    await row.getByText(/now|seconds? ago/).waitFor()
    await staff.page.getByText("1 customer", { exact: true }).waitFor()
  })

  it("opens the profile, whose identity is exact", async () => {
    await staff.link("Hương Nguyễn").click()
    await staff.page.getByText("9007199254", { exact: true }).waitFor()
    await staff.tab("Conversations").click()
    await staff.page.waitForURL(/customer_id=/)
  })

  it("shows the transcript as it was written, never as markup", async () => {
    await staff.row("Hương Nguyễn").click()
    await staff.page.waitForURL(/\/conversations\/[^/]+\?customer_id=/)
    const message = staff.drawer().getByText(/Còn hoa cúc trắng không/)
    await message.waitFor()
    expect(await message.innerText()).toBe(QUESTION)

    await sendTelegram(webhook, secretToken, HUONG, "Mình lấy 10 bông")
    await staff.drawer().getByText("Mình lấy 10 bông").waitFor()
    await staff.page.keyboard.press("Escape")
    await staff.drawer().waitFor({ state: "hidden" })
  })

  it("speaks Vietnamese", async () => {
    await staff.chooseLanguage("Tiếng Việt")
    await staff.open(chatbot)
    await staff.page.getByRole("heading", { name: "Khách hàng" }).waitFor()
    await staff.page.getByText("1 khách hàng", { exact: true }).waitFor()
    await staff.row("Hương Nguyễn").getByText(/bây giờ|trước/).waitFor()
    await staff.tab("Cài đặt").click()
    await staff.page.getByText("Theo dõi khách hàng (CRM)").waitFor()
    await staff.chooseLanguage("English")
  })

  it("fits a phone without sideways scrolling", async () => {
    await staff.page.setViewportSize({ width: 375, height: 800 })

    for (const tab of ["customers", "conversations", "settings"]) {
      await staff.open(`${chatbot}/${tab}`)
      await staff.page.getByRole("heading", { name: "Hoa Mai Flowers" }).waitFor()
      await staff.page.waitForLoadState("networkidle").catch(() => undefined)
      expect({ tab, wide: await staff.tooWide() }).toEqual({ tab, wide: [] })
    }
    await staff.page.setViewportSize({ width: 1280, height: 800 })
  })

  it("is walked by keyboard", async () => {
    await staff.open(`${chatbot}/customers`)
    await staff.link("Hương Nguyễn").focus()
    await staff.page.keyboard.press("Enter")
    await staff.page.getByRole("heading", { name: "Identity" }).waitFor()
    await staff.page.goBack()
    await staff.row("Hương Nguyễn").waitFor()
  })

  it("keeps a filter in the address", async () => {
    await staff.button("Platform").click()
    await staff.page.getByRole("menuitemcheckbox", { name: "Zalo" }).click()
    await staff.page.getByText("Nothing matches").waitFor()
    expect(new URL(staff.page.url()).searchParams.getAll("platform[]")).toEqual(["zalo"])

    await staff.page.reload()
    await staff.page.getByText("Nothing matches").waitFor()
    await staff.button("Clear filters").click()
    await staff.row("Hương Nguyễn").waitFor()
  })

  it("shows a phone number as somebody gave it, and that they blocked the bot", async () => {
    const contact = { phone_number: "+84 912 345 678", first_name: "Hương", user_id: HUONG.id }
    await sendTelegram(webhook, secretToken, HUONG, { contact })
    await staff.open(`${chatbot}/customers`)
    await staff.link("Hương Nguyễn").click()
    await staff.page.getByRole("heading", { name: "Contact, as given in the chat (not verified)" }).waitFor()
    await staff.page.getByText("+84 912 345 678").waitFor()

    const badge = staff.page.getByText("Cannot be written to: blocked the bot or unfollowed")
    expect(await badge.count()).toBe(0)
    await blockTelegram(webhook, secretToken, HUONG)
    await badge.waitFor()
  })

  it("deletes a customer and keeps the conversation", async () => {
    await staff.open(`${chatbot}/customers`)
    await staff.link("Hương Nguyễn").click()
    await staff.button("Delete customer").click()
    await staff.page.getByRole("alertdialog").getByRole("button", { name: "Delete" }).click()
    await staff.page.waitForURL(/\/customers$/)
    await staff.page.getByText("Nobody has written yet").waitFor()

    await staff.open(`${chatbot}/conversations`)
    await staff.row("Hương Nguyễn").getByText("Ended").waitFor()
  })

  if (process.env.SCREENSHOTS) {
    it("takes the pictures of the documentation", () => takeScreenshots(staff, host))
  }

  it("had nothing to complain about until here", () => {
    expect(staff.complaints).toEqual([])
  })

  it("shows what an upgrade gives when the plan does not include customers", async () => {
    const body = { type: "not_allowed", code: "plan_required", message: "", required_plan: "basic", current_plan: "free" }
    await staff.page.route(/\/customers\?/, (route) => route.fulfill({ status: 403, json: body }))
    await staff.open(`${chatbot}/customers`)
    await staff.page.getByText("Customers come with the Basic plan").waitFor()
    await staff.page.unroute(/\/customers\?/)
  })

  it("says that the server is away, and recovers with Retry", async () => {
    await staff.page.route(/\/conversations\?/, (route) => route.abort())
    await staff.open(`${chatbot}/conversations`)
    await staff.page.getByText("The server does not answer.").waitFor()
    await staff.page.unroute(/\/conversations\?/)
    await staff.button("Retry").click()
    await staff.row("Hương Nguyễn").waitFor()
  })

  it("deletes a chatbot once its name is typed", async () => {
    await staff.open(`${chatbot}/settings`)
    await staff.button("Delete chatbot").click()
    const prompt = staff.page.getByRole("alertdialog")
    expect(await prompt.getByRole("button", { name: "Delete" }).isDisabled()).toBe(true)
    await prompt.getByRole("textbox").fill("Hoa Mai Flowers")
    await prompt.getByRole("button", { name: "Delete" }).click()
    await staff.page.waitForURL(/\/app\/chatbots$/)
    await staff.page.getByText("Hoa Mai Flowers is deleted.").waitFor()
    await staff.page.getByText(/^\d+ chatbots?$|Create your first chatbot/).first().waitFor()
    await staff.link("Hoa Mai Flowers").first().waitFor({ state: "detached" })
  })
})
