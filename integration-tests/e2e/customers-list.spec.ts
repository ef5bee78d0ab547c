import type { Browser, BrowserContext } from "playwright-core"
import { seriousFindings } from "./support/axe"
import { launchChromium } from "./support/chromium"
import { Dashboard } from "./support/dashboard"
import { type Host, openHost } from "./support/host"
import { Shop, type ShopChatbot, type ShopCustomer, type Writer } from "./support/shop"

jest.setTimeout(420_000)

const NAMES = [
  "Nguyễn Thị Hương", "Trần Văn Minh", "Emma Johansson", "Lê Hoàng Anh", "Phạm Quốc Bảo", "David O'Neill",
  "Võ Thanh Trúc", "Đặng Ngọc Lan", "مريم الخطيب", "山田 太郎", "<b>Bold</b> & Co", "Huỳnh Gia Hân", "Bùi Đức Thắng",
  "Sofia Rossi", "A name that goes on and on until it has to be cut somewhere", "Ngô Bảo Châu", "Đỗ Mỹ Linh",
  "Hồ Xuân Hương", "Dương Quá", "Lý Thường Kiệt", "Trịnh Công Sơn", "Phan Bội Châu", "Tôn Nữ Hỷ Khương", "Nguyễn Du",
]
const READY = ["Trần Văn Minh", "Sofia Rossi", "Nguyễn Du"]
const PLATFORMS = ["telegram", "zalo", "messenger", "website"] as const
const RUN = Date.now().toString(36)
const OLDEST = NAMES[0] ?? ""
const LATEST = NAMES[NAMES.length - 1] ?? ""

const writerOf = (name: string, index: number): Writer => ({
  id: `list-${RUN}-${index}`,
  name,
  platform: PLATFORMS[index % PLATFORMS.length] ?? "telegram",
})

describe("the customer list in a browser", () => {
  let host: Host
  let browser: Browser
  let context: BrowserContext
  let staff: Dashboard
  let bot: ShopChatbot
  let people: ShopCustomer[]
  let list = ""

  const stat = (name: string) => staff.page.getByRole("button", { name: new RegExp(`^${name} ?[\\d,]+$`) })
  const search = () => staff.page.getByRole("searchbox", { name: "Search customers" })
  const rows = () => staff.page.locator("tbody tr")
  const names = () => rows().getByRole("link").allTextContents()
  const address = () => new URL(staff.page.url()).searchParams
  const tick = (name: string) => staff.page.getByRole("checkbox", { name: `Select ${name}`, exact: true })
  const shows = (count: number) =>
    staff.page.waitForFunction((wanted) => document.querySelectorAll("tbody tr").length === wanted, count)
  const says = (text: string) => staff.page.getByText(text, { exact: true }).waitFor()
  const openList = async (query = "", count = 20) => {
    await staff.open(list + query)
    await shows(count)
  }
  const pointAway = () => staff.page.mouse.move(5, 5)

  beforeAll(async () => {
    host = await openHost()
    const shop = await Shop.open(host)
    bot = await shop.chatbot(`List ${RUN}`)
    people = await bot.people(NAMES.map(writerOf))
    list = `${bot.path}/customers`

    for (const [index, name] of NAMES.entries()) {
      const { id } = people[index] ?? { id: "" }
      if (READY.includes(name)) {
        await bot.change(id, { purchase_intent: "ready_to_buy" })
      }
    }
    await bot.change(people[1]?.id ?? "", { status: "customer", metadata: { city: "Đà Nẵng" } })
    await bot.change(people[23]?.id ?? "", { metadata: { city: "Hà Nội" }, interests: ["Hoa cúc", "Hoa hồng"] })

    browser = await launchChromium()
    context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en-US" })
    staff = new Dashboard(await context.newPage(), host)
    await staff.signIn()
    staff.watchErrors()
  })

  afterAll(async () => {
    await browser?.close()
    await host?.stop()
  })

  it("asks for the list and the numbers once each to paint the screen", async () => {
    const asked: string[] = []
    const note = (request: { url: () => string }) => asked.push(new URL(request.url()).pathname.replace(/.*\//, ""))
    await staff.open("/chatbots")
    await staff.link(`List ${RUN}`).first().waitFor()
    staff.page.on("request", note)
    await staff.link(`List ${RUN}`).last().click()
    await shows(20)
    staff.page.off("request", note)

    expect(asked.filter((name) => name === "customers")).toHaveLength(1)
    expect(asked.filter((name) => name === "stats").length).toBeLessThanOrEqual(1)
  })

  it("shows who is ready to buy with one click, and everybody with another", async () => {
    await openList()
    await stat("Ready to buy").click()
    await shows(3)

    expect((await names()).sort()).toEqual([...READY].sort())
    await staff.row("Trần Văn Minh").getByText("Zalo").waitFor()
    expect(await stat("Ready to buy").getAttribute("aria-pressed")).toBe("true")
    expect(await stat("All customers").getAttribute("aria-pressed")).toBe("false")
    expect(address().getAll("purchase_intent[]")).toEqual(["ready_to_buy"])

    await stat("Ready to buy").click()
    await shows(20)
    expect(address().has("purchase_intent[]")).toBe(false)
  })

  it("numbers in the cards are those of the list behind them", async () => {
    for (const name of ["All customers", "New this month", "No intent yet", "Zalo", "Comparing"]) {
      await openList()
      await stat(name).waitFor()
      const count = Number((await stat(name).textContent())?.replace(/\D/g, ""))
      await stat(name).click()
      await says(count === 0 ? "Nothing matches" : `${count} ${count === 1 ? "customer" : "customers"}`)
    }
  })

  it("is as it was after a reload, and behind the back button", async () => {
    await openList()
    await stat("Ready to buy").click()
    await shows(3)
    await stat("Zalo").click()
    await shows(2)
    await staff.page.reload()
    await shows(2)
    expect(await stat("Zalo").getAttribute("aria-pressed")).toBe("true")

    await staff.link("Trần Văn Minh").click()
    await staff.page.waitForURL(new RegExp(`/customers/${people[1]?.id}`))
    await staff.page.goBack()
    await shows(2)
    await staff.page.goBack()
    await shows(3)
    await staff.page.goBack()
    await shows(20)
  })

  it("takes chosen filters away one by one, or all at once", async () => {
    await openList("?platform[]=zalo&platform[]=telegram&status[]=customer&new_this_month=true", 1)
    await staff.button("Remove filter Customer").click()
    await shows(12)
    await staff.button("Remove filter Telegram").click()
    await shows(6)
    expect([...address()]).toEqual([["platform[]", "zalo"], ["new_this_month", "true"]])

    await staff.button("Clear all").click()
    await shows(20)
    expect([...address()]).toEqual([])
  })

  it("chooses several values from a filter's menu", async () => {
    await openList()
    await staff.button("Intent").click()
    await staff.page.getByRole("menuitemcheckbox", { name: "No intent yet" }).click()
    await says("21 customers")
    await staff.page.getByRole("menuitemcheckbox", { name: "Ready to buy" }).click()
    await says("24 customers")
    await staff.page.keyboard.press("Escape")
    expect(address().getAll("purchase_intent[]")).toEqual(["ready_to_buy", "none"])
  })

  it("opens an address that means nothing as far as it does", async () => {
    await openList("?platform[]=fax&status[]=gone&purchase_intent[]=maybe&order=shoe_size&cursor=nonsense")
    await staff.page.waitForURL((url) => !url.searchParams.has("cursor"))
    await says("24 customers")
    expect((await names())[0]).toBe(LATEST)
  })

  it("finds a name without its accents while it is typed, and forgets the letters between", async () => {
    await openList()
    await staff.page.keyboard.press("/")
    await staff.page.keyboard.type("nguyen", { delay: 40 })
    await shows(2)
    expect(await names()).toEqual(["Nguyễn Du", "Nguyễn Thị Hương"])
    expect(address().get("q")).toBe("nguyen")

    await staff.page.keyboard.press("ArrowDown")
    expect(await staff.page.evaluate(() => document.activeElement?.textContent)).toBe("Nguyễn Du")
    await staff.page.keyboard.press("/")
    await staff.page.keyboard.press("Escape")
    await shows(20)
    expect(address().has("q")).toBe(false)
    expect(await search().inputValue()).toBe("")

    await search().fill("đà nẵng")
    await shows(1)
    await staff.button("Clear search").click()
    await shows(20)
  })

  it("sorts both ways by the header, by keyboard too", async () => {
    await openList()
    const header = staff.page.getByRole("columnheader", { name: "Last active" })
    expect(await header.getAttribute("aria-sort")).toBe("descending")

    await header.getByRole("button").focus()
    await staff.page.keyboard.press("Enter")
    await rows().first().getByRole("link", { name: OLDEST }).waitFor()
    expect(await header.getAttribute("aria-sort")).toBe("ascending")
    expect(address().get("order")).toBe("last_active")

    await staff.page.keyboard.press("Enter")
    await rows().first().getByRole("link", { name: LATEST }).waitFor()
    expect(address().has("order")).toBe(false)
  })

  it("remembers which columns somebody chose, a merchant's own keys included", async () => {
    const headers = async () => (await staff.page.getByRole("columnheader").allTextContents()).filter(Boolean)
    await openList()
    expect(await headers()).toEqual(["Platform", "Name", "Last active", "Intent", "Status"])

    await staff.button("Columns").click()
    await staff.page.getByRole("menuitemcheckbox", { name: "city" }).click()
    await staff.page.getByRole("menuitemcheckbox", { name: "Interests" }).click()
    await staff.page.getByRole("menuitemcheckbox", { name: "Status" }).click()
    await staff.page.keyboard.press("Escape")
    await staff.page.reload()
    await shows(20)

    expect(await headers()).toEqual(["Platform", "Name", "Last active", "Intent", "Interests", "city"])
    await staff.row(LATEST).getByText("Hà Nội").waitFor()
    await staff.row(LATEST).getByText("Hoa cúc, Hoa hồng").waitFor()

    await staff.button("Columns").click()
    await staff.page.getByRole("menuitem", { name: "Reset to default" }).click()
    await staff.page.getByRole("columnheader", { name: "Status" }).waitFor()
  })

  it("turns pages, and remembers how many rows somebody wants", async () => {
    await openList()
    await staff.button("Next").click()
    await shows(4)
    expect((await names()).at(-1)).toBe(OLDEST)
    expect(await staff.button("Next").isDisabled()).toBe(true)
    await staff.page.reload()
    await shows(4)
    await staff.button("Previous").click()
    await shows(20)
    expect(await staff.button("Previous").isDisabled()).toBe(true)

    await staff.page.getByRole("combobox", { name: "Rows per page" }).click()
    await staff.page.getByRole("option", { name: "50" }).click()
    await shows(24)
    await staff.page.reload()
    await shows(24)
    await staff.page.getByRole("combobox", { name: "Rows per page" }).click()
    await staff.page.getByRole("option", { name: "20" }).click()
    await shows(20)
  })

  it("ticks a range with shift, keeps it while pages are turned, and forgets it with other filters", async () => {
    await openList()
    const shown = await names()
    await tick(shown[1] ?? "").click()
    await tick(shown[4] ?? "").click({ modifiers: ["Shift"] })
    await says("4 selected")

    await staff.button("Next").click()
    await shows(4)
    await tick(OLDEST).click()
    await says("5 selected")
    await staff.button("Previous").click()
    await shows(20)
    expect(await tick(shown[2] ?? "").isChecked()).toBe(true)

    await stat("Telegram").click()
    await staff.page.getByText("5 selected").waitFor({ state: "detached" })
  })

  it("selects all that match but whom somebody unticks, and tells the bulk change so", async () => {
    let told: unknown
    await staff.page.route(/\/customers\/bulk$/, (route) => {
      told = route.request().postDataJSON()
      return route.abort()
    })
    await openList()
    await staff.page.getByRole("checkbox", { name: "Select everyone on this page" }).click()
    await says("20 selected")
    await staff.button("Select all 24 that match").click()
    await says("24 selected")
    await tick(LATEST).click()
    await says("23 selected")
    await staff.button("Next").click()
    await shows(4)
    expect(await tick(OLDEST).isChecked()).toBe(true)

    await staff.button("Bulk Update").click()
    const dialog = staff.page.getByRole("alertdialog")
    await dialog.getByLabel("Status").click()
    await staff.page.getByRole("option", { name: "Active" }).click()
    await dialog.getByRole("button", { name: "Update", exact: true }).click()
    await dialog.getByRole("alert").waitFor()
    expect(told).toEqual({ filter: {}, except_ids: [people[23]?.id], changes: { status: "active" } })

    await staff.page.unroute(/\/customers\/bulk$/)
    await staff.page.keyboard.press("Escape")
    await dialog.waitFor({ state: "hidden" })
    await staff.page.keyboard.press("Escape")
    await staff.page.getByText("23 selected").waitFor({ state: "detached" })
  })

  it("is walked by keyboard", async () => {
    await openList()
    await pointAway()
    const shown = await names()
    const focused = () => staff.page.evaluate(() => document.activeElement?.textContent)
    await staff.page.keyboard.press("j")
    await staff.page.keyboard.press("j")
    await staff.page.keyboard.press("ArrowDown")
    await staff.page.keyboard.press("k")
    expect(await focused()).toBe(shown[1])

    await staff.page.keyboard.press("x")
    await says("1 selected")
    expect(await tick(shown[1] ?? "").isChecked()).toBe(true)
    await staff.page.keyboard.press("b")
    await staff.page.getByRole("alertdialog").getByRole("heading", { name: "Update 1 customer" }).waitFor()
    await staff.page.keyboard.press("Escape")
    await staff.page.getByRole("alertdialog").waitFor({ state: "hidden" })
    expect(await staff.button("Bulk Update").evaluate((button) => button === document.activeElement)).toBe(true)
    await staff.page.keyboard.press("Escape")
    await staff.page.getByText("1 selected").waitFor({ state: "detached" })

    await staff.page.keyboard.press("?")
    await staff.page.getByRole("dialog", { name: "Keyboard shortcuts" }).getByText("Next row").waitFor()
    await staff.page.keyboard.press("Escape")

    await search().fill("jxk?")
    expect(await search().inputValue()).toBe("jxk?")
    await staff.page.getByText("Nothing matches").waitFor()
    await search().press("Escape")
    await shows(20)

    await search().blur()
    await staff.page.keyboard.press("j")
    await staff.page.keyboard.press("Enter")
    await staff.page.waitForURL(new RegExp(`/customers/${people[23]?.id}`))
  })

  it("leaves a trail of the page for the profile", async () => {
    await openList("?platform[]=zalo", 6)
    await rows().nth(2).click()
    await staff.page.waitForURL(/\/customers\/cccus_/)
    const trail: unknown = await staff.page.evaluate(
      (key) => JSON.parse(sessionStorage.getItem(key) ?? "null"),
      `chat_crm.trail.${bot.id}`
    )

    const zalo = people.filter((_, index) => index % 4 === 1).map(({ id }) => id)
    expect(trail).toEqual({ ids: zalo.reverse(), search: "platform%5B%5D=zalo", cursor: null, nextCursor: null })
  })

  it("opens a row in a new tab where a link would", async () => {
    await openList()
    const [tab] = await Promise.all([context.waitForEvent("page"), rows().nth(1).click({ modifiers: ["Control"] })])
    await tab.waitForURL(/\/customers\/cccus_/)
    await tab.close()
    expect(staff.page.url()).toMatch(/\/customers$/)
  })

  it("keeps the row under the pointer in its place while somebody new writes, and shows them when asked", async () => {
    await openList()
    const shown = await names()
    await rows().nth(2).hover()
    const place = await rows().nth(2).boundingBox()
    await bot.says({ id: `list-${RUN}-new`, name: "Người Mới", platform: "zalo" })

    await staff.button("1 new · Show").waitFor()
    expect(await names()).toEqual(shown)
    expect(await rows().nth(2).boundingBox()).toEqual(place)
    await stat("All customers").getByText("25").waitFor()

    await staff.button("1 new · Show").click()
    await rows().first().getByRole("link", { name: "Người Mới" }).waitFor()
    await staff.button("1 new · Show").waitFor({ state: "detached" })
  })

  it("shows what is new about a row without moving it", async () => {
    await openList()
    await rows().nth(5).hover()
    const shown = await names()
    const id = people[NAMES.indexOf(shown[5] ?? "")]?.id ?? ""
    await bot.change(id, { purchase_intent: "comparing" })
    await rows().nth(5).getByText("Comparing").waitFor()
    expect(await names()).toEqual(shown)
  })

  it("lets somebody who writes appear by themselves when nobody is at the rows", async () => {
    await openList()
    await pointAway()
    await bot.says({ id: `list-${RUN}-newer`, name: "Khách Mới Nữa" })
    await rows().first().getByRole("link", { name: "Khách Mới Nữa" }).waitFor()
  })

  it("holds rows for the keyboard too, and lets go of them with it", async () => {
    await openList()
    await pointAway()
    await staff.page.keyboard.press("j")
    const shown = await names()
    await bot.says(writerOf(OLDEST, 0))
    await staff.button("1 new · Show").waitFor()
    expect(await names()).toEqual(shown)

    await staff.page.keyboard.press("/")
    await rows().first().getByRole("link", { name: OLDEST }).waitFor()
  })

  it("fits a phone, with intent and status in sight", async () => {
    await staff.page.setViewportSize({ width: 375, height: 812 })
    await openList("?purchase_intent[]=ready_to_buy&platform[]=zalo", 2)
    await staff.row("Trần Văn Minh").getByText("Ready to buy").waitFor()
    await staff.row("Trần Văn Minh").getByText("Customer", { exact: true }).waitFor()
    expect(await staff.tooWide()).toEqual([])

    await openList()
    await staff.page.getByRole("checkbox", { name: "Select everyone on this page" }).click()
    await staff.button("Bulk Update").waitFor()
    expect(await staff.tooWide()).toEqual([])
    await staff.page.setViewportSize({ width: 1280, height: 900 })
  })

  it("hinders nobody who uses it with other senses, in both themes", async () => {
    for (const theme of ["dark", "light"] as const) {
      await openList("?purchase_intent[]=ready_to_buy", 3)
      await staff.chooseTheme(theme)
      await shows(3)
      await tick("Sofia Rossi").click()
      await pointAway()
      expect({ theme, found: await seriousFindings(staff.page) }).toEqual({ theme, found: [] })

      await staff.button("Columns").click()
      expect({ theme, found: await seriousFindings(staff.page) }).toEqual({ theme, found: [] })
    }
  })

  it("speaks Vietnamese", async () => {
    await staff.chooseLanguage("Tiếng Việt")
    await openList()
    await staff.page.getByRole("button", { name: /^Sẵn sàng mua ?3$/ }).click()
    await shows(3)
    await staff.button("Bỏ bộ lọc Sẵn sàng mua").waitFor()
    await staff.page.getByRole("columnheader", { name: "Hoạt động lần cuối" }).waitFor()
    await says("3 khách hàng")
    await staff.chooseLanguage("English")
  })

  it("had nothing to complain about until here", () => {
    const provoked = /\/customers\/bulk|cursor=nonsense/
    expect(staff.complaints.filter((text) => !provoked.test(text))).toEqual([])
  })

  it("says at the box that a search finds too much, and keeps the rows", async () => {
    await openList()
    const shown = await names()
    await staff.page.route(/\/customers\?.*q=/, (route) =>
      route.fulfill({ status: 400, json: { type: "invalid_data", code: "search_too_broad", message: "Too long." } })
    )
    await search().fill("a")
    await staff.page.getByText("Too many customers fit this search.").waitFor()
    expect(await search().getAttribute("aria-invalid")).toBe("true")
    expect(await names()).toEqual(shown)

    await search().press("Escape")
    await staff.page.getByText("Too many customers fit this search.").waitFor({ state: "detached" })
    await says(`${NAMES.length + 2} customers`)
    await staff.page.unroute(/\/customers\?.*q=/)
  })

  it("says that the server is away in place of the rows, and recovers with Retry", async () => {
    await staff.page.route(/\/customers\?/, (route) => route.abort())
    await staff.open(list)
    await staff.page.getByText("The server does not answer.").waitFor()
    await staff.page.unroute(/\/customers\?/)
    await staff.button("Retry").click()
    await shows(20)
  })
})
