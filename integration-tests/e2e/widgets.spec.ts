import type { Browser } from "playwright-core"
import { seriousFindings } from "./support/axe"
import { launchChromium } from "./support/chromium"
import { Dashboard } from "./support/dashboard"
import { type Host, openHost } from "./support/host"
import { Shop, type ShopChatbot } from "./support/shop"
import { Shopper } from "./support/shopper"

jest.setTimeout(420_000)

const RUN = Date.now().toString(36)
const NAME = `Nguyễn Thị Ánh ${RUN}`
const TYPED = `nguyen anh ${RUN}`

describe("customers of chatbots on Medusa's own pages", () => {
  let host: Host
  let browser: Browser
  let staff: Dashboard
  let shop: Shop
  let chatbot: ShopChatbot
  let lan: Shopper
  let profile = ""

  const widget = (name = "Chat profile") => staff.page.getByRole("region", { name, exact: true })
  const list = (name: string) => widget().getByRole("list", { name, exact: true })

  beforeAll(async () => {
    host = await openHost()
    shop = await Shop.open(host)
    chatbot = await shop.chatbot(`Bike shop ${RUN}`)
    lan = await Shopper.register(shop, "Lan", "Nguyễn")
    await lan.says(chatbot, "Is the red bike in stock?", "I take it, <b>size S</b>, please.")
    const { customers } = await chatbot.api<{ customers: { id: string }[] }>("/customers")
    profile = customers[0]?.id ?? ""
    await chatbot.change(profile, { name: NAME, interests: ["red bike"], needs: ["delivery on Friday"], status: "qualified" })
    await chatbot.change(profile, { purchase_intent: "ready_to_buy" })
    await chatbot.api(`/customers/${profile}/notes`, "POST", { body: "Call back\non Friday" })
    browser = await launchChromium()
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en-US" })
    staff = new Dashboard(await context.newPage(), host)
    await staff.signIn()
  })

  afterAll(async () => {
    await browser?.close()
    await host?.stop()
  })

  describe("the page of a customer", () => {
    it("shows who they are in the chat, what happened and the notes", async () => {
      await staff.open(`/customers/${lan.id}`)
      await widget().getByText(NAME, { exact: true }).first().waitFor()
      const text = await widget().innerText()
      for (const part of [`Website · Bike shop ${RUN}`, "Ready to buy", "Qualified", "Call back\non Friday"]) {
        expect(text).toContain(part)
      }
      expect(await list("Interests and needs").getByRole("listitem").allInnerTexts()).toEqual(["red bike", "delivery on Friday"])
      expect(await list("Latest").getByRole("listitem").first().innerText()).toContain("Ready to buy")
      expect(await list("Notes").getByRole("listitem").count()).toBe(1)
      expect(await seriousFindings(staff.page, ["[role=region]"])).toEqual([])
    })

    it("leads to the profile and to its notes", async () => {
      await widget().getByRole("link", { name: "Open notes" }).click()
      await staff.page.waitForURL(`**${chatbot.path}/customers/${profile}/notes`)
      await staff.page.goBack()
      await widget().getByRole("link", { name: `Open profile of ${NAME}` }).click()
      await staff.page.waitForURL(`**${chatbot.path}/customers/${profile}`)
    })

    it("has every chatbot's profile, and the other profiles of a linked person", async () => {
      const garden = await shop.chatbot(`Garden ${RUN}`)
      await lan.says(garden, "Do you have roses?")
      const [telegram] = await garden.people([{ id: `tg-${RUN}`, name: "Lan on Telegram" }])
      const { customers } = await garden.api<{ customers: { id: string }[] }>("/customers?platform=website")
      await garden.api(`/customers/${customers[0]?.id}/links`, "POST", { customer_id: telegram?.id })
      await staff.open(`/customers/${lan.id}`)
      await widget("Chat profiles").getByText(`Website · Garden ${RUN}`).waitFor()
      await widget("Chat profiles").getByText(`Website · Bike shop ${RUN}`).waitFor()
      const other = widget("Chat profiles").getByRole("list", { name: "Also on" }).getByRole("link")
      expect(await other.getAttribute("href")).toBe(`/app${garden.path}/customers/${telegram?.id}`)
      await garden.api("", "DELETE")
    })

    it("says how a profile comes about where there is none", async () => {
      const nobody = await Shopper.register(shop, "Bob", "Smith")
      await staff.open(`/customers/${nobody.id}`)
      await widget().getByText(/^No chat profile yet/).waitFor()
    })

    it("stays whole where the chat profile cannot be loaded, or is not what it should be", async () => {
      const route = "**/admin/chat-crm/shop-customers/**"
      await staff.page.route(route, (call) => call.fulfill({ status: 500, json: { message: "no" } }))
      await staff.open(`/customers/${lan.id}`)
      await widget().getByRole("alert").getByText("The chat profile could not be loaded.").waitFor()
      await staff.page.unroute(route)
      await widget().getByRole("button", { name: "Retry" }).click()
      await widget().getByText(NAME, { exact: true }).first().waitFor()

      await staff.page.route(route, (call) => call.fulfill({ json: { profiles: [{ customer: null }] } }))
      await staff.open(`/customers/${lan.id}`)
      await widget().getByText("The chat profile cannot be shown at the moment.").waitFor()
      await staff.page.getByText(lan.email).first().waitFor()
      await staff.page.unroute(route)
    })

    it("fits a phone", async () => {
      await staff.page.setViewportSize({ width: 375, height: 812 })
      await staff.open(`/customers/${lan.id}`)
      await widget().getByText(NAME, { exact: true }).first().waitFor()
      const wide = await widget().evaluate((box) =>
        [box, ...box.querySelectorAll("*")].filter((one) => one.getBoundingClientRect().right > box.getBoundingClientRect().right + 1).length
      )
      expect(wide).toBe(0)
      await staff.page.setViewportSize({ width: 1280, height: 900 })
    })
  })

  describe("the page of an order", () => {
    it("quotes what the customer said before it, as text", async () => {
      const order = await lan.orders("Red bike")
      await lan.says(chatbot, "When does it come?")
      await staff.open(`/orders/${order}`)
      await widget().getByText(NAME, { exact: true }).waitFor()
      const said = await list("Said before the order").locator("q").allInnerTexts()
      expect(said.map((words) => words.replace(/[“”]/g, ""))).toEqual([
        "Is the red bike in stock?",
        "I take it, <b>size S</b>, please.",
      ])
      await widget().getByRole("link", { name: "Open the conversation" }).click()
      await staff.drawer().getByText("Is the red bike in stock?").waitFor()
    })

    it("has nothing to add where the customer never chatted", async () => {
      const bob = await Shopper.register(shop, "Bob", "Smith")
      const order = await bob.orders("Bell")
      const answer = staff.page.waitForResponse(/shop-customers/)
      await staff.open(`/orders/${order}`)
      await (await answer).finished()
      await staff.page.getByText(bob.email).first().waitFor()
      await widget().waitFor({ state: "detached" })
    })
  })

  describe("the dashboard's own search", () => {
    const option = (name: string) => staff.page.getByRole("option", { name })

    it("finds them without accents, and Enter opens the profile", async () => {
      await staff.open("/orders")
      await staff.page.getByRole("heading", { name: "Orders" }).waitFor()
      await staff.page.keyboard.press("Meta+k")
      await staff.page.getByRole("combobox").fill(TYPED)
      await option(NAME).waitFor()
      expect(await option(NAME).innerText()).toContain(`Website · Bike shop ${RUN}`)
      await staff.page.getByText("Chat customers", { exact: true }).waitFor()
      await staff.page.locator(`[role=option][aria-selected=true]`, { hasText: NAME }).waitFor()
      await staff.page.keyboard.press("Enter")
      await staff.page.waitForURL(`**${chatbot.path}/customers/${profile}`)
    })

    it("finds nobody of a chatbot that is for its members only", async () => {
      await chatbot.api("", "POST", { access: "members" })
      await staff.open("/orders")
      await staff.page.getByRole("heading", { name: "Orders" }).waitFor()
      await staff.page.keyboard.press("Meta+k")
      const answer = staff.page.waitForResponse(/\/admin\/search\?/)
      await staff.page.getByRole("combobox").fill(TYPED)
      expect(JSON.stringify(await (await answer).json())).not.toContain(RUN)
      await staff.page.getByRole("combobox").fill("default")
      await option("Default").first().waitFor()
      expect(await option(NAME).count()).toBe(0)
      await chatbot.api("", "POST", { access: "team" })
    })

    it("leads to the chatbots by two keys, and speaks Vietnamese", async () => {
      await staff.open("/orders")
      await staff.page.getByRole("heading", { name: "Orders" }).waitFor()
      await staff.page.keyboard.press("g")
      await staff.page.keyboard.press("h")
      await staff.page.waitForURL(/\/app\/chatbots$/)

      await staff.chooseLanguage("Tiếng Việt")
      await staff.open(`/customers/${lan.id}`)
      await widget("Hồ sơ chat").getByText("Sẵn sàng mua").first().waitFor()
      await staff.page.keyboard.press("Meta+k")
      await staff.page.getByRole("combobox").fill(TYPED)
      await option(NAME).waitFor()
      await staff.page.getByText("Khách hàng chat", { exact: true }).waitFor()
    })
  })
})
