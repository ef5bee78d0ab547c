import type { Browser, Locator } from "playwright-core"
import { seriousFindings } from "./support/axe"
import { launchChromium } from "./support/chromium"
import { Dashboard } from "./support/dashboard"
import { type Host, openHost } from "./support/host"
import { Shop, type ShopChatbot, type ShopCustomer } from "./support/shop"

jest.setTimeout(420_000)

type Answer = { chatbot: { statuses: { key: string; label: string; color: string }[]; access: string; timezone: string; conversation_gap_hours: number } }

const LAN = { email: `lan-${Date.now()}@example.com`, password: "another-password-for-tests", first_name: "Lan", last_name: `Phạm ${Date.now()}` }
const LAN_NAME = `${LAN.first_name} ${LAN.last_name}`

describe("the settings of a chatbot in a browser", () => {
  let host: Host
  let browser: Browser
  let staff: Dashboard
  let shop: Shop
  let bot: ShopChatbot
  let people: ShopCustomer[]

  const saved = async () => (await bot.api<Answer>("")).chatbot
  const labels = async () => (await saved()).statuses.map(({ label }) => label)
  const shown = () => pipeline().getByRole("textbox").evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))
  const part = (id: string) => staff.page.locator(`#${id}`)
  const pipeline = () => part("pipeline")
  const save = (id: string) => part(id).getByRole("button", { name: /^Save/ })
  const discard = () => pipeline().getByRole("button", { name: "Discard: Pipeline", exact: true })
  const savePipeline = async () => {
    await save("pipeline").click()
    await discard().waitFor({ state: "detached" })
  }
  const toast = (text: string) => staff.page.getByText(text, { exact: true }).first().waitFor()
  const asked = () => staff.page.getByRole("alertdialog")
  const choose = async (name: string) => staff.page.getByRole("option", { name }).click()
  const open = async () => {
    await staff.open(`${bot.path}/settings`)
    await part("team").getByRole("listitem").first().waitFor()
  }

  beforeAll(async () => {
    host = await openHost()
    browser = await launchChromium()
    shop = await Shop.open(host)
    bot = await shop.chatbot("Sen Flower Shop")
    people = await bot.people([{ id: "an", name: "An" }, { id: "binh", name: "Bình" }, { id: "chi", name: "Chi" }])
    await bot.change(people[0]?.id ?? "", { status: "qualified" })
    await bot.change(people[1]?.id ?? "", { status: "qualified" })
    await invite(host, shop)
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "en-US" })
    staff = new Dashboard(await context.newPage(), host)
    await staff.signIn()
    await open()
  })

  afterAll(async () => {
    await browser?.close()
    await host?.stop()
  })

  it("opens at the section that the address names, and leads from one to the other", async () => {
    await staff.open(`${bot.path}/settings#general`)
    await staff.field("Time zone").waitFor()
    await staff.page.waitForFunction(() => (document.getElementById("general")?.getBoundingClientRect().top ?? 9_999) < 600)
    await staff.link("Pipeline").click()
    await staff.page.waitForFunction(() => Math.abs(document.getElementById("pipeline")?.getBoundingClientRect().top ?? 9_999) < 120)
    expect(await staff.link("Pipeline").getAttribute("aria-current")).toBe("true")
  })

  describe("the pipeline", () => {
    it("is renamed, coloured, ordered by keyboard and added to, and counts when it is saved", async () => {
      await staff.field("Name of stage 2").fill("Asked for a price")
      await staff.button("Colour of Asked for a price: Green").click()
      await staff.page.getByRole("menuitemradio", { name: "Red" }).click()
      const down = staff.button("Move New down")
      await down.focus()
      await staff.page.keyboard.press("Enter")
      await staff.page.getByText("New is now number 2 of 5.").waitFor({ state: "attached" })
      expect(await down.evaluate((button) => button === document.activeElement)).toBe(true)
      await staff.button("Add stage").click()
      await staff.page.keyboard.type("Won")
      expect(await labels()).toEqual(["New", "Active", "Qualified", "Customer", "Closed"])

      await savePipeline()
      await toast("Pipeline saved.")
      const wanted = ["Asked for a price", "New", "Qualified", "Customer", "Closed", "Won"]
      expect([await labels(), await shown()]).toEqual([wanted, wanted])
      expect((await saved()).statuses[0]).toMatchObject({ key: "active", color: "red" })
    })

    it("is ordered by dragging too", async () => {
      const handle = pipeline().getByRole("listitem").filter({ has: staff.field("Name of stage 2") }).getByTitle("Drag to another place")
      await handle.dragTo(staff.field("Name of stage 1"))
      expect((await shown()).slice(0, 2)).toEqual(["New", "Asked for a price"])
      await savePipeline()
      expect((await labels())[0]).toBe("New")
    })

    it("says what is wrong with a name, beside it, and keeps the rest", async () => {
      await staff.field("Name of stage 2").fill("new")
      await pipeline().getByText("Another stage has this name.").waitFor()
      await staff.field("Name of stage 2").fill(" ")
      await save("pipeline").click()
      await pipeline().getByText("Give the stage a name.").waitFor()
      expect(await staff.field("Name of stage 2").evaluate((input) => input === document.activeElement)).toBe(true)
      await discard().click()
      expect((await shown())[1]).toBe("Asked for a price")
    })

    it("asks where the people of a removed stage go, and moves them", async () => {
      await staff.button("Remove Qualified").click()
      await pipeline().getByText("2 customers are in it and move to:").waitFor()
      await staff.button("Remove Closed").click()
      await pipeline().getByText("Nobody is in it.").waitFor()
      await save("pipeline").click()
      await pipeline().getByText("Choose where they go.").waitFor()
      await staff.button("Keep Closed").click()
      await staff.field("Where the customers in Qualified move to").click()
      await choose("Won")
      await savePipeline()
      expect(await labels()).toEqual(["New", "Asked for a price", "Customer", "Closed", "Won"])
      const { customers } = await bot.api<{ customers: { external_id: string; status: string }[] }>("/customers")
      expect(Object.fromEntries(customers.map(({ external_id, status }) => [external_id, status]))).toEqual({ an: "won", binh: "won", chi: "new" })
    })

    it("tells what the server refuses", async () => {
      await staff.field("Name of stage 1").fill("Fresh")
      await staff.page.route("**/admin/chat-crm/chatbots/*", (route) =>
        route.request().method() === "POST" ? route.fulfill({ status: 400, json: { message: "A stage's label holds characters that cannot be stored." } }) : route.fallback()
      )
      await save("pipeline").click()
      await pipeline().getByText("A stage's label holds characters that cannot be stored.").waitFor()
      expect((await shown())[0]).toBe("Fresh")
      await staff.page.unroute("**/admin/chat-crm/chatbots/*")
    })

    it("warns before unsaved changes are lost, and not while one stays on the page", async () => {
      await staff.link("Add channel").click()
      await staff.drawer().waitFor()
      await staff.page.keyboard.press("Escape")
      await staff.drawer().waitFor({ state: "hidden" })
      expect((await shown())[0]).toBe("Fresh")

      await staff.tab("Customers").click()
      await asked().getByText("Leave without saving?").waitFor()
      await asked().getByRole("button", { name: "Stay here" }).click()
      await asked().waitFor({ state: "hidden" })
      expect((await shown())[0]).toBe("Fresh")

      await staff.tab("Customers").click()
      await asked().getByRole("button", { name: "Leave" }).click()
      await staff.page.waitForURL(/\/customers$/)
      expect((await labels())[0]).toBe("New")
      await open()
      expect((await shown())[0]).toBe("New")
    })
  })

  describe("the team", () => {
    const member = (name: string) => part("team").getByRole("listitem", { name, exact: true })

    it("gets a member, who is found by name and given another role", async () => {
      await staff.field("Add a member").fill(LAN.last_name)
      await choose(LAN.email)
      await part("team").getByRole("button", { name: "Add", exact: true }).click()
      await toast(`${LAN_NAME} is added.`)
      await member(LAN_NAME).getByText(LAN.email).waitFor()
      await staff.field(`Role of ${LAN_NAME}`).click()
      await staff.page.getByRole("option", { name: "Owner" }).click()
      await toast(`${LAN_NAME} is an owner: they decide who sees this chatbot.`)
      await staff.field(`Role of ${LAN_NAME}`).click()
      await staff.page.getByRole("option", { name: "Member" }).click()
      await toast(`${LAN_NAME} is a member.`)
    })

    it("shows the chatbot to its members only, after asking", async () => {
      await staff.page.getByRole("radio", { name: "Members only" }).click()
      await asked().getByRole("button", { name: "Cancel" }).click()
      expect((await saved()).access).toBe("team")
      await staff.page.getByRole("radio", { name: "Members only" }).click()
      await asked().getByRole("button", { name: "Members only" }).click()
      await toast("Only members see this chatbot.")
      expect((await saved()).access).toBe("members")
      await staff.open("/chatbots")
      await staff.row("Sen Flower Shop").getByText("Members only").first().waitFor()
    })

    it("keeps its last owner, in the server's words", async () => {
      await open()
      await staff.button(`Remove ${host.email} from the team`).click()
      await asked().getByText("You lose sight of this chatbot at once").waitFor()
      await asked().getByRole("button", { name: "Remove" }).click()
      await staff.page.getByText(/last owner .* Make somebody else an owner first/).first().waitFor()
      await member(host.email).waitFor()
    })

    it("is looked at, not changed, by a member; and who is removed no longer finds the chatbot", async () => {
      const lan = new Dashboard(await (await browser.newContext({ locale: "en-US" })).newPage(), { ...host, ...LAN })
      await lan.signIn()
      await lan.open(`${bot.path}/settings#team`)
      await lan.page.getByText("Ask an owner of this chatbot to add or remove people.").waitFor()
      expect(await lan.page.getByRole("radio", { name: "Whole team" }).isDisabled()).toBe(true)
      expect(await lan.field("Add a member").count()).toBe(0)
      expect(await seriousFindings(lan.page)).toEqual([])

      await staff.button(`Remove ${LAN_NAME} from the team`).click()
      await asked().getByText("They lose sight of this chatbot at once.").waitFor()
      await asked().getByRole("button", { name: "Remove" }).click()
      await toast(`${LAN_NAME} is removed.`)
      await member(LAN_NAME).waitFor({ state: "detached" })
      await lan.open(`${bot.path}/settings`)
      await lan.page.getByText("This chatbot does not exist").waitFor()
      await lan.page.context().close()
    })
  })

  describe("the general settings", () => {
    it("take the silence that ends a conversation, and refuse what is no number of hours", async () => {
      await staff.field("A conversation ends after").fill("9000")
      await save("general").click()
      await part("general").getByText("Give a whole number of hours from 1 to 8760.").waitFor()
      await staff.field("A conversation ends after").fill("12")
      await staff.field("Time zone").fill("ho chi")
      await choose("Asia/Ho Chi Minh")
      await save("general").click()
      await toast("Changes saved.")
      expect(await saved()).toMatchObject({ conversation_gap_hours: 12, timezone: "Asia/Ho_Chi_Minh" })
      expect(await save("general").isDisabled()).toBe(true)
    })
  })

  describe("for everybody", () => {
    it("what stands in the way is found", async () => {
      // At the top, where no toast covers it.
      await staff.page.evaluate(() => {
        document.querySelector("main")?.insertAdjacentHTML("afterbegin", '<button></button><p style="color:#ccc;background:#fff">Hard to read</p>')
        document.querySelector("main")?.scrollTo(0, 0)
      })
      expect(await seriousFindings(staff.page)).toEqual([expect.stringMatching(/^button-name/), expect.stringMatching(/^color-contrast/)])
    })

    /** Each screen with something that is there once it is drawn. */
    const screens = (): [path: string, isDrawn: Locator][] => [
      ["/chatbots", staff.link("Sen Flower Shop").first()],
      ["/chatbots/create", staff.field("Name")],
      [`${bot.path}/settings`, part("team").getByRole("listitem").first()],
      [`${bot.path}/customers`, staff.link("Chi").first()],
      [`${bot.path}/customers/${people[2]?.id}`, staff.page.getByRole("main").getByText("Chi").first()],
      [`${bot.path}/conversations`, staff.page.getByRole("main").getByText("Chi", { exact: true }).first()],
      [`${bot.path}/settings/channels/add`, staff.drawer().getByRole("button", { name: "Facebook Messenger" })],
      [`${bot.path}/settings/rename`, staff.field("Name").first()],
      [`${bot.path}/settings/intents/add`, staff.drawer().getByRole("heading", { name: "Add an intent" })],
      [`${bot.path}/settings/alert-rules/add`, staff.drawer().getByRole("radio").first()],
      [`${bot.path}/customers/nobody`, staff.link("All customers")],
      ["/chatbots/none/customers", staff.link("All chatbots")],
    ]

    it.each(["light", "dark"] as const)("nothing stands in the way of those who cannot see well or use a mouse, in %s colours", async (theme) => {
      await staff.chooseTheme(theme)
      // Contrast is only judged where something is in sight.
      await staff.page.setViewportSize({ width: 1280, height: 3600 })
      for (const [path, isDrawn] of screens()) {
        await staff.open(path)
        await isDrawn.waitFor()
        expect([path, await seriousFindings(staff.page)]).toEqual([path, []])
      }
      await staff.page.setViewportSize({ width: 1280, height: 800 })
      await open()
      await staff.button("Remove Won").click()
      await pipeline().getByText("2 customers are in it and move to:").waitFor()
      await staff.field("Name of stage 1").fill("")
      await save("pipeline").click()
      await pipeline().getByText("Give the stage a name.").waitFor()
      expect(await seriousFindings(staff.page)).toEqual([])
      await discard().click()
    })

    it("fits a phone, and speaks Vietnamese", async () => {
      await staff.chooseLanguage("Tiếng Việt")
      await staff.page.setViewportSize({ width: 375, height: 740 })
      await staff.open(`${bot.path}/settings#pipeline`)
      await staff.page.getByRole("heading", { name: "Quy trình bán hàng" }).waitFor()
      await staff.button("Xóa Won").click()
      await pipeline().getByText("2 khách hàng ở giai đoạn này sẽ chuyển sang:").waitFor()
      expect(await staff.tooWide()).toEqual([])
      await staff.button("Giữ lại Won").click()
      await staff.page.getByText("Chỉ thành viên").first().waitFor()
      await staff.page.setViewportSize({ width: 1280, height: 800 })
      await staff.chooseLanguage("English")
    })
  })
})

/** A colleague, who accepted an invitation. */
async function invite(host: Host, shop: Shop): Promise<void> {
  const { email, password, first_name, last_name } = LAN
  const { invite } = await shop.call<{ invite: { token: string } }>("/admin/invites", "POST", { email })
  const post = async (path: string, body: object, token?: string) => {
    const headers = { "content-type": "application/json", ...(token && { authorization: `Bearer ${token}` }) }
    const response = await fetch(host.url + path, { method: "POST", headers, body: JSON.stringify(body) })
    if (!response.ok) {
      throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
    }
    return (await response.json()) as { token: string }
  }
  const { token } = await post("/auth/user/emailpass/register", { email, password })
  await post(`/admin/invites/accept?token=${invite.token}`, { email, first_name, last_name }, token)
}
