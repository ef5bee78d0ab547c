import type { Browser, Route } from "playwright-core"
import { seriousFindings } from "./support/axe"
import { launchChromium } from "./support/chromium"
import { Dashboard } from "./support/dashboard"
import { type Host, openHost } from "./support/host"
import { Shop, type ShopChatbot, type ShopCustomer } from "./support/shop"

jest.setTimeout(420_000)

const PEOPLE = 22
const nameOf = (number: number) => `Person ${String(number).padStart(2, "0")}`

type Job = { id: string; state: string; total: number; done: number; error?: string }

describe("changing many customers in a browser", () => {
  let host: Host
  let browser: Browser
  let staff: Dashboard
  let bot: ShopChatbot
  let people: ShopCustomer[]
  let held: Partial<Job> | null = null

  beforeAll(async () => {
    host = await openHost()
    bot = await (await Shop.open(host)).chatbot("Bulk flowers")
    people = await bot.people(Array.from({ length: PEOPLE }, (_, n) => ({ id: `bulk-${n}`, name: nameOf(n) })))
    browser = await launchChromium()
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en-US" })
    staff = new Dashboard(await context.newPage(), host)
    await staff.signIn()
    staff.watchErrors()
    // A page that is left gives up what it asked for.
    await staff.page.route(/\/jobs\?/, (route) => rewrite(route).catch(() => undefined))
  })

  afterAll(async () => {
    await browser?.close()
    await host?.stop()
  })

  const dialog = () => staff.page.getByRole("alertdialog")
  const strips = () => staff.page.getByRole("list", { name: "Bulk changes" })
  const toasts = () => staff.page.locator("[data-sonner-toast]")
  const customer = async (number: number) =>
    (await bot.api<{ customer: { status: string; purchase_intent: string | null } }>(`/customers/${people[number]?.id}`)).customer

  /** The latest people stand first. */
  const tick = (...numbers: number[]) =>
    numbers.reduce<Promise<void>>(async (before, number) => {
      await before
      await staff.page.getByRole("checkbox", { name: `Select ${nameOf(number)}`, exact: true }).click()
    }, Promise.resolve())

  const choose = async (field: "Status" | "Purchase intent", value: string) => {
    await dialog().getByRole("combobox", { name: field }).click()
    await staff.page.getByRole("option", { name: value, exact: true }).click()
  }

  /** Ticks people, gives them a status and waits until the server has taken it. */
  const setStatus = async (status: string, ...numbers: number[]) => {
    await tick(...numbers)
    await staff.button("Bulk Update").click()
    await choose("Status", status)
    await dialog().getByRole("button", { name: "Update", exact: true }).click()
    await dialog().waitFor({ state: "hidden" })
  }

  /** Has the dashboard see the latest job in another state than it is in, until it is let go. */
  const hold = (seen: Partial<Job>) => {
    held = seen
  }
  const release = () => {
    held = null
  }
  const rewrite = async (route: Route) => {
    const response = await route.fetch()
    const page: { jobs: Job[] } = await response.json()
    const [latest, ...others] = page.jobs
    const jobs = held && latest ? [{ ...latest, ...held }, ...others] : page.jobs
    await route.fulfill({ response, json: { ...page, jobs } })
  }

  const forgetResults = async () => {
    await staff.page.evaluate(() => sessionStorage.clear())
    await staff.open(`${bot.path}/customers`)
    await staff.link(nameOf(PEOPLE - 1)).waitFor()
  }

  beforeEach(forgetResults)

  it("asks with a sentence that says how many and what, and changes nobody before", async () => {
    await tick(21, 20)
    await staff.button("Bulk Update").click()
    await dialog().getByRole("heading", { name: "Update 2 customers" }).waitFor()
    const update = dialog().getByRole("button", { name: "Update", exact: true })
    expect(await update.isDisabled()).toBe(true)

    await choose("Status", "Closed")
    await dialog().getByText("Set status to Closed for 2 customers?").waitFor()
    await choose("Purchase intent", "Ready to buy")
    await dialog().getByText("Set status to Closed and purchase intent to Ready to buy for 2 customers?").waitFor()
    await choose("Status", "Leave as it is")
    await dialog().getByText("Set purchase intent to Ready to buy for 2 customers?").waitFor()
    await choose("Purchase intent", "No intent yet")
    await dialog().getByText("Clear the purchase intent of 2 customers?").waitFor()
    expect(await seriousFindings(staff.page)).toEqual([])

    await staff.page.keyboard.press("Escape")
    await dialog().waitFor({ state: "hidden" })
    expect(await staff.button("Bulk Update").evaluate((button) => button === document.activeElement)).toBe(true)
    expect(await customer(21)).toMatchObject({ status: "new", purchase_intent: null })
    expect((await bot.api<{ jobs: Job[] }>("/jobs")).jobs).toEqual([])
  })

  it("shows how far it is, then what came of it, and takes it back from the toast", async () => {
    hold({ state: "running", done: 1 })
    await setStatus("Qualified", 21, 20)

    const progress = strips().getByRole("progressbar", { name: "Progress of Status → Qualified" })
    await progress.waitFor()
    expect(await progress.getAttribute("aria-valuenow")).toBe("50")
    await strips().getByText("1 of 2").waitFor()
    await strips().getByRole("button", { name: "Cancel Status → Qualified" }).waitFor()
    expect(await toasts().count()).toBe(0)
    release()

    await toasts().getByText("Done: 2 updated").waitFor()
    await toasts().hover()
    await strips().getByText("Done: 2 updated").waitFor()
    expect(await toasts().count()).toBe(1)
    await staff.row(nameOf(21)).getByText("Qualified").waitFor()
    await staff.page.getByText("2 selected").waitFor({ state: "detached" })

    await toasts().getByRole("button", { name: "Undo" }).click()
    await strips().getByText("Undone: 2 put back").waitFor()
    await toasts().getByText("Undone: 2 put back").waitFor()
    await staff.row(nameOf(21)).getByText("New", { exact: true }).waitFor()
    expect(await strips().getByRole("button", { name: /Undo/ }).count()).toBe(0)

    const { events } = await bot.api<{ events: { kind: string; data: object }[] }>(`/customers/${people[21]?.id}/timeline`)
    expect(events.filter(({ kind }) => kind === "status_changed").map(({ data }) => data)).toMatchObject([
      { from: "qualified", to: "new" },
      { from: "new", to: "qualified" },
    ])
    await strips().getByRole("button", { name: "Dismiss" }).click()
    await strips().waitFor({ state: "detached" })
  })

  it("changes all that match, and keeps whom somebody changed since when it is undone", async () => {
    await staff.page.getByRole("checkbox", { name: "Select everyone on this page" }).click()
    await staff.button(`Select all ${PEOPLE} that match`).click()
    await staff.button("Bulk Update").click()
    await choose("Status", "Active")
    await dialog().getByText(`Set status to Active for ${PEOPLE} customers?`).waitFor()
    await dialog().getByRole("button", { name: "Update", exact: true }).click()
    await strips().getByText(`Done: ${PEOPLE} updated`).waitFor()
    expect((await customer(0)).status).toBe("active")

    await bot.change(people[3]?.id ?? "", { status: "closed" })
    await strips().getByRole("button", { name: "Undo Status → Active" }).click()
    await strips().getByText(`${PEOPLE - 1} put back, 1 kept, because somebody changed it since`).waitFor()
    expect([(await customer(0)).status, (await customer(3)).status]).toEqual(["new", "closed"])
  })

  it("tells the end once, also to somebody who went on to another tab meanwhile", async () => {
    hold({ state: "running", done: 0 })
    await setStatus("Qualified", 19)
    await strips().getByRole("progressbar").waitFor()
    await staff.tab("Conversations").click()
    await staff.page.getByRole("heading", { name: "Conversations" }).waitFor()
    expect(await toasts().count()).toBe(0)
    release()

    await toasts().getByText("Done: 1 updated").waitFor()
    await toasts().getByText("Done: 1 updated").waitFor({ state: "detached", timeout: 20_000 })
    await staff.tab("Customers").click()
    await strips().getByText("Done: 1 updated").waitFor()
    expect(await toasts().count()).toBe(0)
  })

  it("shows what others have under way, also after a reload, without telling its end in a toast", async () => {
    hold({ state: "running", done: 0 })
    await bot.api("/customers/bulk", "POST", {
      customer_ids: [people[18]?.id, people[17]?.id],
      changes: { status: "customer", purchase_intent: "comparing" },
    })
    await staff.page.reload()
    await strips().getByRole("progressbar", { name: "Progress of Status → Customer · Intent → Comparing" }).waitFor()
    await strips().getByText("0 of 2").waitFor()
    await staff.page.reload()
    await strips().getByRole("progressbar").waitFor()
    release()

    await strips().getByText("Done: 2 updated").waitFor()
    expect(await toasts().count()).toBe(0)
    await staff.page.reload()
    await strips().getByText("Done: 2 updated").waitFor()
  })

  it("says why one stopped, and that a cancel came too late", async () => {
    hold({ state: "running", done: 0 })
    await setStatus("Closed", 16)
    const cancel = strips().getByRole("button", { name: "Cancel Status → Closed" })
    await cancel.waitFor()
    hold({ state: "failed", error: "The stage closed was removed." })
    await toasts().getByText(/Stopped: 1 updated. The stage closed was removed./).waitFor()
    await strips().getByText("The stage closed was removed.").waitFor()
    await strips().getByRole("button", { name: "Undo Status → Closed" }).waitFor()

    hold({ state: "running", done: 0 })
    await staff.page.reload()
    await cancel.click()
    await toasts().getByText(/This job has ended \(done\)/).waitFor()
    release()
    staff.complaints.splice(0)
  })

  it("says inside the dialog why a change was not taken", async () => {
    await staff.page.route(/\/customers\/bulk$/, (route) => route.abort())
    await tick(15)
    await staff.button("Bulk Update").click()
    await choose("Status", "Closed")
    await dialog().getByRole("button", { name: "Update", exact: true }).click()
    await dialog().getByRole("alert").getByText("The server does not answer.").waitFor()
    await staff.page.unroute(/\/customers\/bulk$/)
    await dialog().getByRole("button", { name: "Cancel" }).click()
    await staff.page.getByText("1 selected").waitFor()
    staff.complaints.splice(0)
  })

  it("keeps what was done, by whom and what came of it, to be undone later", async () => {
    await staff.button("Recent bulk changes").click()
    const items = staff.drawer().getByRole("listitem")
    const item = items.filter({ hasText: "Status → Customer · Intent → Comparing" })
    await item.getByText("Done: 2 updated").waitFor()
    await item.getByText("by admin@example.com").waitFor()
    await items.filter({ hasText: "kept, because somebody changed it since" }).waitFor()
    expect(await seriousFindings(staff.page)).toEqual([])

    await item.getByRole("button", { name: /Undo/ }).click()
    await dialog().getByText(/2 customers: everybody gets back what they had before/).waitFor()
    await dialog().getByRole("button", { name: "Undo" }).click()
    await item.getByText("Undone: 2 put back").waitFor()
    expect(await customer(18)).toMatchObject({ status: "new", purchase_intent: null })
    await staff.page.keyboard.press("Escape")
    await staff.drawer().waitFor({ state: "hidden" })
  })

  it("fits a phone, in Vietnamese too", async () => {
    await staff.page.setViewportSize({ width: 375, height: 800 })
    await staff.chooseLanguage("Tiếng Việt")
    await staff.open(`${bot.path}/customers`)
    await staff.page.getByRole("checkbox", { name: new RegExp(nameOf(14)) }).click()
    await staff.button("Cập nhật hàng loạt").click()
    await dialog().getByRole("combobox", { name: "Trạng thái" }).click()
    await staff.page.getByRole("option", { name: "Qualified" }).click()
    await dialog().getByText("Đổi trạng thái thành Qualified cho 1 khách hàng?").waitFor()
    expect(await staff.tooWide()).toEqual([])
    await dialog().getByRole("button", { name: "Cập nhật", exact: true }).click()
    await staff.page.getByRole("list", { name: "Thay đổi hàng loạt" }).getByText("Hoàn tất: 1 được cập nhật").waitFor()
    expect(await staff.tooWide()).toEqual([])
    await staff.chooseLanguage("English")
  })

  it("leaves the browser without complaints", () => {
    expect(staff.complaints).toEqual([])
  })
})
