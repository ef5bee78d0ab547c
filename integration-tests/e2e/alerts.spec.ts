import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import type { Browser } from "playwright-core"
import { Webhook } from "standardwebhooks"
import { until } from "../../scripts/lib/process"
import { seriousFindings } from "./support/axe"
import { launchChromium } from "./support/chromium"
import { Dashboard } from "./support/dashboard"
import { type Host, openHost } from "./support/host"
import { Shop, type ShopChatbot, type ShopCustomer } from "./support/shop"

jest.setTimeout(420_000)

const COMPLAINT = "I want to talk to a human, nobody answers me"
const BOOKING = "Can I book an appointment tomorrow at 10? My number is 0912345678"

type Call = { headers: Record<string, string>; body: string }
type Rule = { id: string; name: string; trigger: object; recipients: unknown; channels: string[]; enabled: boolean }

describe("alerts in a browser", () => {
  let host: Host
  let browser: Browser
  let staff: Dashboard
  let bot: ShopChatbot
  let people: ShopCustomer[]
  let receiver: Server
  let answers = 204
  const calls: Call[] = []

  beforeAll(async () => {
    host = await openHost()
    const shop = await Shop.open(host)
    bot = await shop.chatbot("Alert flowers")
    await bot.api("/features", "POST", { intent_detection: true })
    await bot.api("/intents", "POST", {
      name: "Book appointment",
      examples: ["Can I book an appointment tomorrow?", "I would like to come by on Friday", "Is there a free slot today?"],
      details: ["date", "phone"],
    })
    receiver = await receive((call) => calls.push(call), () => answers)
    browser = await launchChromium()
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en-US" })
    staff = new Dashboard(await context.newPage(), host)
    await staff.signIn()
    staff.watchErrors()
  })

  afterAll(async () => {
    await browser?.close()
    receiver?.close()
    await host?.stop()
  })

  const rules = () => staff.page.locator("#alerts")
  const rule = (name: string) => rules().getByRole("listitem", { name, exact: true })
  const stored = async () => (await bot.api<{ alert_rules: Rule[] }>("/alert-rules")).alert_rules
  const toast = (text: string | RegExp) => staff.page.getByText(text).first().waitFor()
  const save = () => staff.drawer().getByRole("button", { name: "Save" }).click()
  const alert = (text: string) => staff.page.getByRole("main").getByRole("listitem").filter({ hasText: text })
  const segment = (name: string) => staff.page.getByRole("navigation", { name: "Which alerts" }).getByRole("link", { name })
  const openAlerts = async (query = "") => {
    await staff.open(`${bot.path}/alerts${query}`)
    await staff.page.getByRole("heading", { name: "Alerts", level: 2, exact: true }).waitFor()
  }
  const address = () => `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`

  describe("rules", () => {
    it("begin with whoever becomes ready to buy, by the bell, for everybody", async () => {
      await staff.open(`${bot.path}/settings`)
      await rules().getByRole("link", { name: "Start with “Ready to buy”" }).click()
      await save()
      await toast("Ready to buy is saved.")
      await rule("Ready to buy").getByText("When a customer becomes Ready to buy").waitFor()
      await rule("Ready to buy").getByText("Tells everybody with access: Bell").waitFor()
      expect(await stored()).toMatchObject([
        { name: "Ready to buy", trigger: { kind: "intent_level", level: "ready_to_buy" }, recipients: "team", channels: ["feed"] },
      ])
    })

    it("watch an intent for chosen people, by a webhook whose secret is shown once", async () => {
      await rules().getByRole("link", { name: "Add rule" }).click()
      await staff.drawer().getByRole("radio", { name: "An intent is triggered" }).click()
      await staff.drawer().getByRole("radio", { name: "Chosen people" }).click()
      await staff.drawer().getByRole("checkbox", { name: "E-mail" }).click()
      await staff.drawer().getByText("Your shop has no e-mail provider yet").waitFor()
      await staff.drawer().getByRole("checkbox", { name: "Webhook" }).click()
      await save()
      await staff.drawer().getByText("Choose an intent.").waitFor()
      await staff.drawer().getByText("Choose at least one person.").waitFor()
      await staff.drawer().getByText("Give the address that the webhook is sent to.").waitFor()
      expect(await seriousFindings(staff.page)).toEqual([])

      await staff.drawer().getByLabel("Intent", { exact: true }).click()
      await staff.page.getByRole("option", { name: "Book appointment" }).click()
      await staff.drawer().getByLabel("Add a person").fill("admin@")
      await staff.page.getByRole("option", { name: host.email }).click()
      await staff.drawer().getByRole("button", { name: `Remove ${host.email}` }).waitFor()
      await staff.drawer().getByLabel("Webhook address").fill(address())
      await staff.drawer().getByRole("switch", { name: "Quiet hours" }).click()
      await staff.drawer().getByLabel("From", { exact: true }).fill("03:00")
      await staff.drawer().getByLabel("To", { exact: true }).fill("03:00")
      await save()
      await staff.drawer().getByText("Give two different times.").waitFor()
      await staff.drawer().getByRole("switch", { name: "Quiet hours" }).click()
      await staff.drawer().getByLabel("Name", { exact: false }).last().fill("Bookings")
      await save()
      await staff.drawer().getByText("Copy the secret now").waitFor()
    })

    it("ask before the secret is closed", async () => {
      const secret = (await staff.drawer().locator("code").textContent()) ?? ""
      expect(secret).toMatch(/^whsec_/)
      await staff.page.keyboard.press("Escape")
      await staff.page.getByRole("alertdialog").getByText("Close without copying?").waitFor()
      await staff.page.getByRole("alertdialog").getByRole("button", { name: "Go back" }).click()
      await staff.drawer().getByRole("button", { name: "I have copied it" }).click()
      await rule("Bookings").getByText("When a customer asks for Book appointment").waitFor()
      await rule("Bookings").getByText(`Tells ${host.email}: Bell, E-mail, and Webhook`).waitFor()
      expect(JSON.stringify(await stored())).not.toContain("whsec_")
    })

    it("make another secret, and the test that is sent then is signed with it", async () => {
      await rules().getByRole("button", { name: "Actions for the rule Bookings" }).click()
      await staff.page.getByRole("menuitem", { name: "New webhook secret" }).click()
      await staff.drawer().getByRole("button", { name: "Make a new secret" }).click()
      const secret = (await staff.drawer().locator("code").textContent()) ?? ""
      await staff.drawer().getByRole("button", { name: "I have copied it" }).click()
      await staff.drawer().waitFor({ state: "hidden" })

      await rule("Bookings").getByRole("link", { name: "Test and deliveries of Bookings" }).click()
      await staff.drawer().getByRole("button", { name: "Send a test" }).click()
      const results = staff.drawer().getByRole("list", { name: "What became of the test" })
      await results.getByText("Bell reached 1 person").waitFor()
      await results.getByText("Webhook arrived, the receiver answered 204").waitFor()
      await results.getByText("The shop has no provider for this channel.").waitFor()
      const call = calls.at(-1)
      expect(new Webhook(secret).verify(call?.body ?? "", call?.headers ?? {})).toMatchObject({ type: expect.any(String) })
      expect(await seriousFindings(staff.page)).toEqual([])
    })

    it("say why a test did not arrive", async () => {
      answers = 500
      await staff.drawer().getByRole("button", { name: "Send a test" }).click()
      await staff.drawer().getByText("The receiver answered 500.").waitFor()
      await staff.drawer().getByRole("button", { name: "Close" }).click()
    })
  })

  describe("what happens", () => {
    beforeAll(async () => {
      answers = 410
      people = await bot.people([
        { id: "alerts-1", name: "Minh Trần", says: ["Hi there", COMPLAINT] },
        { id: "alerts-2", name: "Lan Nguyễn", platform: "zalo", says: [BOOKING] },
        { id: "alerts-3", name: "Sofia Rossi", platform: "website" },
      ])
      await bot.change(people[2]?.id ?? "", { purchase_intent: "ready_to_buy" })
    })

    it("stands under Alerts in words, with the sentence that caused it and what was said about it", async () => {
      await openAlerts()
      await alert("Sofia Rossi became Ready to buy").getByText("Rule: Ready to buy").waitFor()
      await alert("Minh Trần wants to talk to a person").getByText(`“${COMPLAINT}”`).waitFor({ timeout: 60_000 })
      const booking = alert("Lan Nguyễn asked for Book appointment")
      await booking.getByText("Can I book an appointment tomorrow at 10?").first().waitFor({ timeout: 60_000 })
      expect(await booking.getByRole("definition").allTextContents()).toEqual(["tomorrow", "0912345678"])
      await staff.page.getByRole("link", { name: /Alerts \d+ open alert/ }).waitFor()
      expect(await seriousFindings(staff.page)).toEqual([])
    })

    it("opens the conversation at that sentence, and comes back to the link", async () => {
      const link = alert("Minh Trần wants to talk to a person").getByRole("link", { name: "Read the conversation" })
      await link.click()
      await staff.drawer().getByText(COMPLAINT).waitFor()
      expect(new URL(staff.page.url()).hash).toMatch(/^#ccmsg_/)
      await staff.page.keyboard.press("Escape")
      await staff.drawer().waitFor({ state: "hidden" })
      expect(new URL(staff.page.url()).pathname).toMatch(/\/alerts$/)
      expect(await until(() => link.evaluate((element) => element === document.activeElement), 20_000)).toBe(true)
    })

    it("narrows the list of customers to those who need attention, in the address and in views", async () => {
      await staff.open(`${bot.path}/customers`)
      await staff.link("Lan Nguyễn").waitFor()
      await staff.button("Needs attention").click()
      await staff.page.waitForURL(/\?needs_attention=true$/)
      await staff.link("Lan Nguyễn").waitFor({ state: "detached" })
      await staff.link("Minh Trần").waitFor()
      expect(await staff.button("Needs attention").getAttribute("aria-pressed")).toBe("true")
      await staff.button("Save view…").click()
      await staff.page.getByRole("alertdialog").getByLabel("Name", { exact: true }).fill("Waiting")
      await staff.page.getByRole("alertdialog").getByRole("button", { name: "Save" }).click()
      await staff.button("View: Waiting").waitFor()
      expect(await bot.api("/views")).toMatchObject({ views: [{ params: { needs_attention: true } }] })
      expect(await seriousFindings(staff.page)).toEqual([])
    })

    it("stands on the timeline in words", async () => {
      await staff.open(`${bot.path}/customers/${people[0]?.id}/timeline`)
      const entry = staff.page.getByRole("main").getByRole("listitem").filter({ hasText: "wants to talk to a person" }).last()
      await entry.getByText(`“${COMPLAINT}”`).waitFor()
      await staff.open(`${bot.path}/customers/${people[1]?.id}/timeline`)
      await staff.page.getByRole("main").getByText("asked for", { exact: false }).first().waitFor()
    })

    it("is handled in the profile, and the toast takes that back", async () => {
      await staff.open(`${bot.path}/customers/${people[0]?.id}`)
      const callouts = staff.page.getByRole("list", { name: "Open alerts about this customer" })
      await callouts.getByText(`“${COMPLAINT}”`).waitFor()
      expect(await seriousFindings(staff.page)).toEqual([])
      await callouts.getByRole("button", { name: "Mark as handled: Minh Trần wants to talk to a person" }).click()
      await toast("Marked as handled.")
      await callouts.waitFor({ state: "detached" })
      await staff.button("Undo").first().click()
      await toast("The alert is open again.")
      await callouts.waitFor()
    })

    it("is handled one after another by keyboard", async () => {
      await openAlerts("?show=mine")
      const buttons = staff.page.getByRole("button", { name: /^Mark as handled: / })
      await buttons.first().waitFor()
      const before = await buttons.count()
      await buttons.first().focus()
      await staff.page.keyboard.press("Enter")
      await toast("Marked as handled.")
      expect(await until(async () => (await buttons.count()) === before - 1, 20_000)).toBe(true)
      expect(await until(() => buttons.first().evaluate((button) => button === document.activeElement), 20_000)).toBe(true)
    })

    it("is kept under Handled, with who and when, and is opened again", async () => {
      await segment("Handled").click()
      await staff.page.waitForURL(/\?show=handled$/)
      const handled = staff.page.getByRole("main").getByRole("listitem").filter({ hasText: `Handled by ${host.email}` })
      await handled.getByRole("button", { name: /^Reopen: / }).click()
      await toast("The alert is open again.")
      await staff.page.getByText("Nothing was handled yet").waitFor()
    })

    it("shows what did not arrive, and has it sent again", async () => {
      await staff.open(`${bot.path}/settings`)
      await rule("Bookings").getByText("The webhook is stopped").waitFor()
      await rule("Bookings").getByRole("link", { name: "Test and deliveries of Bookings" }).click()
      const webhook = staff.drawer().getByRole("list", { name: "Deliveries" }).getByRole("listitem").filter({ hasText: "Webhook" })
      await webhook.getByText(/^(Failed|Not sent)$/).waitFor()
      await webhook.getByText(/answered 410/).waitFor()
      await webhook.getByRole("button", { name: "Try again: Webhook" }).click()
      await toast("It is on its way again.")
      await staff.drawer().getByRole("button", { name: "Close" }).click()
    })

    it("is gone from rules that are switched off or deleted", async () => {
      await rule("Bookings").getByRole("switch", { name: "Alert by the rule Bookings" }).click()
      await toast("Bookings is switched off.")
      await rule("Bookings").getByText("Off", { exact: true }).waitFor()
      await rules().getByRole("button", { name: "Actions for the rule Bookings" }).click()
      await staff.page.getByRole("menuitem", { name: "Delete" }).click()
      await staff.page.getByRole("alertdialog").getByRole("button", { name: "Delete" }).click()
      await toast("Bookings is deleted.")
      await rule("Bookings").waitFor({ state: "detached" })
      expect(await stored()).toHaveLength(1)
    })
  })

  describe("elsewhere", () => {
    it("there is no number without the plan, and the tab shows what an upgrade gives", async () => {
      const required = { allowed: false, required_plan: "standard" }
      await staff.page.route(new RegExp(`/chat-crm${bot.path}$`), async (route) => {
        const { chatbot } = await (await route.fetch()).json()
        const plan = { ...chatbot.plan, features: { ...chatbot.plan.features, intent_detection: required } }
        await route.fulfill({ json: { chatbot: { ...chatbot, plan } } })
      })
      const refused = { type: "forbidden", code: "plan_required", message: "Needs standard", required_plan: "standard", current_plan: "basic" }
      await staff.page.route(/\/alerts\?/, (route) => route.fulfill({ status: 403, json: refused }))
      await openAlertsTab()
      await staff.page.getByText("Intents and alerts come with the Standard plan").waitFor()
      await staff.tab("Alerts").waitFor()
      await staff.page.unrouteAll({ behavior: "wait" })
      staff.complaints.splice(0)
    })

    it("fits a phone and speaks Vietnamese, in light and dark", async () => {
      await staff.chooseLanguage("Tiếng Việt")
      await staff.page.setViewportSize({ width: 375, height: 740 })
      for (const theme of ["light", "dark"] as const) {
        await staff.chooseTheme(theme)
        for (const path of ["/alerts", "/settings/alert-rules/add", "/settings"]) {
          await staff.open(bot.path + path)
          await staff.page.getByText(path === "/alerts" ? "Sofia Rossi" : path === "/settings" ? "Khi một khách chuyển sang" : "Cảnh báo khi").first().waitFor()
          expect([path, await staff.tooWide()]).toEqual([path, []])
          expect([path, await seriousFindings(staff.page)]).toEqual([path, []])
        }
      }
      await staff.page.setViewportSize({ width: 1280, height: 900 })
      await staff.chooseLanguage("English")
      expect(staff.complaints).toEqual([])
    })

    const openAlertsTab = () => staff.open(`${bot.path}/alerts`)
  })
})

/** A receiver of webhooks: notes what comes and answers as it is told to. */
async function receive(note: (call: Call) => void, status: () => number): Promise<Server> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on("data", (chunk: Buffer) => chunks.push(chunk))
    request.on("end", () => {
      note({ headers: request.headers as Record<string, string>, body: Buffer.concat(chunks).toString() })
      response.writeHead(status()).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  return server
}
