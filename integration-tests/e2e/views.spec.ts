import type { Browser } from "playwright-core"
import { seriousFindings } from "./support/axe"
import { launchChromium } from "./support/chromium"
import { Dashboard } from "./support/dashboard"
import { type Host, openHost } from "./support/host"
import { Shop, type ShopChatbot } from "./support/shop"

jest.setTimeout(420_000)

type View = { name: string; params: object; shared: boolean; own: boolean }

describe("saved views in a browser", () => {
  let host: Host
  let browser: Browser
  let staff: Dashboard
  let shop: Shop
  let bot: ShopChatbot

  beforeAll(async () => {
    host = await openHost()
    shop = await Shop.open(host)
    bot = await shop.chatbot("Views flowers")
    const [, lan] = await bot.people([
      { id: "views-1", name: "Minh Trần", platform: "telegram" },
      { id: "views-2", name: "Lan Nguyễn", platform: "zalo" },
      { id: "views-3", name: "Sofia Rossi", platform: "website" },
    ])
    await bot.change(lan?.id ?? "", { purchase_intent: "ready_to_buy" })
    browser = await launchChromium()
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en-US" })
    staff = new Dashboard(await context.newPage(), host)
    await staff.signIn()
    staff.watchErrors()
  })

  afterAll(async () => {
    await browser?.close()
    await host?.stop()
  })

  const menu = () => staff.page.getByRole("menu")
  const dialog = () => staff.page.getByRole("alertdialog")
  const shown = (name: string) => staff.button(`View: ${name}`)
  const search = () => new URL(staff.page.url()).search
  const views = async () => (await bot.api<{ views: View[] }>("/views")).views
  const open = async (query = "") => {
    await staff.open(`${bot.path}/customers${query}`)
    await staff.page.getByRole("heading", { name: "Customers", level: 2 }).waitFor()
  }

  const choose = async (name: string, now: string) => {
    await shown(now).click()
    await menu().getByRole("menuitemradio", { name }).click()
    await menu().waitFor({ state: "hidden" })
  }
  const act = async (item: string, now: string) => {
    await shown(now).click()
    await menu().getByRole("menuitem", { name: item }).click()
    await menu().waitFor({ state: "hidden" })
  }
  const save = async (name: string) => {
    await dialog().getByLabel("Name", { exact: true }).fill(name)
    await dialog().getByRole("button", { name: "Save" }).click()
  }

  it("begin with everybody and with those who are ready to buy", async () => {
    await open()
    await choose("Ready to buy", "All")
    await staff.page.waitForURL(/customers\?purchase_intent%5B%5D=ready_to_buy$/)
    await staff.link("Minh Trần").waitFor({ state: "detached" })
    await staff.link("Lan Nguyễn").waitFor()
    await shown("Ready to buy").click()
    const marked = menu().getByRole("menuitemradio", { name: "Ready to buy" })
    expect(await marked.getAttribute("aria-checked")).toBe("true")
    expect(await menu().getByRole("menuitem").count()).toBe(0)
    await staff.page.keyboard.press("Escape")

    await staff.page.goBack()
    await shown("All").waitFor()
    await staff.link("Minh Trần").waitFor()
    expect(await staff.button("Save view…").count()).toBe(0)
  })

  it("keep what is chosen under a name, and know it again", async () => {
    await open("?q=an&platform[]=zalo&order=last_active")
    await shown("Unsaved filters").waitFor()
    await staff.button("Save view…").click()
    await dialog().getByRole("button", { name: "Save" }).click()
    await dialog().getByRole("alert").getByText("Give the view a name.").waitFor()
    expect(await seriousFindings(staff.page)).toEqual([])

    await save("Hot on Zalo")
    await shown("Hot on Zalo").waitFor()
    expect(await views()).toMatchObject([
      { name: "Hot on Zalo", params: { q: "an", platform: ["zalo"], order: "last_active" }, shared: false },
    ])
    expect(await staff.button("Save view…").count()).toBe(0)

    await staff.page.reload()
    await shown("Hot on Zalo").waitFor()
    await choose("All", "Hot on Zalo")
    await shown("All").waitFor()
    expect(search()).toBe("")
    await choose("Hot on Zalo", "All")
    await shown("Hot on Zalo").waitFor()
    expect([...new URLSearchParams(search())].sort()).toEqual([["order", "last_active"], ["platform[]", "zalo"], ["q", "an"]])
  })

  it("say that a name is taken, and keep what was typed", async () => {
    await open("?new_this_month=true")
    await staff.button("Save view…").click()
    await save("hot on zalo")
    await dialog().getByRole("alert").getByText("You have a view called hot on zalo already.").waitFor()
    expect(await dialog().getByLabel("Name", { exact: true }).inputValue()).toBe("hot on zalo")
    await dialog().getByRole("switch", { name: "Share with the team" }).click()
    await save("New faces")
    await shown("New faces").waitFor()
    expect(await views()).toMatchObject([{ name: "Hot on Zalo" }, { name: "New faces", shared: true }])
    staff.complaints.splice(0)
  })

  it("take other filters when they are told to", async () => {
    await open("?new_this_month=true")
    await shown("New faces").waitFor()
    await staff.button("Platform").click()
    await menu().getByRole("menuitemcheckbox", { name: "Website" }).click()
    await staff.page.keyboard.press("Escape")
    await act("Update “New faces” with these filters", "Unsaved filters")
    await shown("New faces").waitFor()
    await staff.page.getByText("View updated.").waitFor()
    expect((await views())[1]).toMatchObject({ name: "New faces", params: { new_this_month: true, platform: ["website"] } })
  })

  it("are renamed and deleted by their maker", async () => {
    await open()
    await choose("New faces", "All")
    await act("Edit “New faces”…", "New faces")
    expect(await dialog().getByRole("switch", { name: "Share with the team" }).isChecked()).toBe(true)
    await save("Fresh faces")
    await shown("Fresh faces").waitFor()

    await act("Delete “Fresh faces”…", "Fresh faces")
    await dialog().getByText("The filters are forgotten, for your colleagues too.").waitFor()
    await dialog().getByRole("button", { name: "Cancel" }).click()
    await act("Delete “Fresh faces”…", "Fresh faces")
    await dialog().getByRole("button", { name: "Delete" }).click()
    await staff.page.getByText("View deleted.").waitFor()
    await shown("Unsaved filters").waitFor()
    expect(await views()).toMatchObject([{ name: "Hot on Zalo" }])
  })

  it("of others are chosen and not changed; one whose stage is gone says so", async () => {
    const key = { title: "Marketing", type: "secret" }
    const { api_key } = await shop.call<{ api_key: { token: string } }>("/admin/api-keys", "POST", key)
    const theirs = [
      { name: "<b>Campaign</b>", params: { platform: ["telegram"] }, shared: true },
      { name: "Old stage", params: { status: ["retired"] }, shared: true },
      { name: "Secret", params: {}, shared: false },
    ]
    for (const view of theirs) {
      const { ok } = await fetch(`${host.url}/admin/chat-crm${bot.path}/views`, {
        method: "POST",
        headers: { authorization: `Basic ${btoa(`${api_key.token}:`)}`, "content-type": "application/json" },
        body: JSON.stringify(view),
      })
      expect(ok).toBe(true)
    }
    await open()
    await shown("All").click()
    await menu().getByRole("menuitemradio", { name: "<b>Campaign</b> by Marketing" }).waitFor()
    await menu().getByRole("menuitemradio", { name: "Old stage Its stage was removed · by Marketing" }).waitFor()
    expect(await menu().getByText("Secret").count()).toBe(0)
    expect(await seriousFindings(staff.page)).toEqual([])
    await menu().getByRole("menuitemradio", { name: /Campaign/ }).click()
    await menu().waitFor({ state: "hidden" })
    await shown("<b>Campaign</b>").click()
    await menu().getByRole("menuitemradio", { name: "Hot on Zalo" }).waitFor()
    expect(await menu().getByRole("menuitem").count()).toBe(0)
    await staff.page.keyboard.press("Escape")
  })

  it("do without the saved ones while these cannot be loaded", async () => {
    await staff.page.route(/\/views$/, (route) => route.fulfill({ status: 404, json: { message: "Not here" } }))
    await open()
    await shown("All").click()
    await menu().getByText("Saved views could not be loaded.").waitFor()
    await staff.page.unroute(/\/views$/)
    await menu().getByRole("menuitem", { name: "Retry" }).click()
    await menu().getByRole("menuitemradio", { name: "Hot on Zalo" }).waitFor()
    await staff.page.keyboard.press("Escape")
    staff.complaints.splice(0)
  })

  it("fit a phone, in Vietnamese too", async () => {
    await staff.page.setViewportSize({ width: 375, height: 800 })
    await staff.chooseLanguage("Tiếng Việt")
    await staff.open(`${bot.path}/customers?platform[]=website`)
    await staff.button("Chế độ xem: Bộ lọc chưa lưu").click()
    await menu().getByRole("menuitem", { name: "Lưu chế độ xem…" }).click()
    await dialog().getByLabel("Tên", { exact: true }).fill("Khách vào website trong một cái tên thật là dài để xem có vừa không")
    expect(await staff.tooWide()).toEqual([])
    await dialog().getByRole("button", { name: "Lưu" }).click()
    await dialog().waitFor({ state: "hidden" })
    await staff.page.getByRole("button", { name: /^Chế độ xem: Khách vào website/ }).click()
    await menu().getByText("Của tôi").waitFor()
    expect(await staff.tooWide()).toEqual([])
    await staff.page.keyboard.press("Escape")
    await staff.chooseLanguage("English")
  })

  it("leave the browser without complaints", () => {
    expect(staff.complaints).toEqual([])
  })
})
