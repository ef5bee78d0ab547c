import { readFile } from "node:fs/promises"
import type { Browser, BrowserContext, Page } from "playwright-core"
import { seriousFindings } from "./support/axe"
import { launchChromium } from "./support/chromium"
import { Dashboard } from "./support/dashboard"
import { type Host, openHost } from "./support/host"
import { Shop, type ShopChatbot } from "./support/shop"

jest.setTimeout(420_000)

/** The browser's own "save as" dialog cannot be seen by a test; this one takes what it is given, into a variable. */
const STAND_IN = `window.saved = { name: "", text: "", isClosed: false, isAborted: false }
window.showSaveFilePicker = async ({ suggestedName }) => {
  window.saved.name = suggestedName
  if (window.dismisses) throw new DOMException("dismissed", "AbortError")
  return { createWritable: async () => ({
    write: async (bytes) => { window.saved.text += new TextDecoder().decode(bytes) },
    close: async () => { window.saved.isClosed = true },
    abort: async () => { window.saved.isAborted = true },
  }) }
}`
const WITHOUT_DIALOG = "delete window.showSaveFilePicker"

type Saved = { name: string; text: string; isClosed: boolean; isAborted: boolean }

describe("exporting customers in a browser", () => {
  let host: Host
  let browser: Browser
  let context: BrowserContext
  let staff: Dashboard
  let bot: ShopChatbot

  beforeAll(async () => {
    host = await openHost()
    bot = await (await Shop.open(host)).chatbot("Export flowers")
    const [minh, lan] = await bot.people([
      { id: "export-1", name: "Minh Trần", platform: "telegram" },
      { id: "export-2", name: "Lan Nguyễn", platform: "zalo" },
      { id: "export-3", name: "=1+1", platform: "website" },
    ])
    await bot.change(minh?.id ?? "", { interests: ["White; red", "Lilies"], metadata: { phone: "+84 912", note: 'two\n"lines"' } })
    await bot.change(lan?.id ?? "", { purchase_intent: "ready_to_buy" })
    browser = await launchChromium()
    context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en-US", acceptDownloads: true })
    await context.addInitScript(WITHOUT_DIALOG)
    staff = new Dashboard(await context.newPage(), host)
    await staff.signIn()
    staff.watchErrors()
  })

  afterAll(async () => {
    await browser?.close()
    await host?.stop()
  })

  const drawer = () => staff.drawer()
  const open = async (query = "", page = staff) => {
    await page.open(`${bot.path}/customers${query}`)
    await page.row("Lan Nguyễn").waitFor()
    await page.button("Export").click()
    await page.drawer().getByRole("button", { name: "Download" }).waitFor()
  }
  const download = async (page: Page = staff.page) => {
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("dialog").getByRole("button", { name: "Download" }).click(),
    ])
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") }
  }

  it("gives all customers and all columns under the server's name", async () => {
    await open()
    await drawer().getByText("All customers: 3 customers").waitFor()
    expect(await seriousFindings(staff.page)).toEqual([])

    const { name, text } = await download()
    expect(name).toMatch(/^export-flowers-customers-\d{4}-\d\d-\d\d\.csv$/)
    expect(text.startsWith("\uFEFFid,platform,account,external_id,name,status,purchase_intent,interests,traits,needs,first_seen,last_active,metadata.note,metadata.phone\r\n")).toBe(true)
    expect(text).toContain("White\\; red; Lilies")
    expect(text).toContain(",'=1+1,")
    expect(text).toContain('"two\n""lines""",\'+84 912')

    await drawer().getByText(`3 customers in ${name}`).waitFor()
    await drawer().getByRole("button", { name: "Close" }).last().click()
    await drawer().waitFor({ state: "hidden" })
    expect(await staff.button("Export").evaluate((button) => button === document.activeElement)).toBe(true)
  })

  it("gives those of the filter, said in words, in the columns that were chosen", async () => {
    await open("?platform[]=zalo&platform[]=telegram&purchase_intent[]=ready_to_buy&q=lan")
    await drawer().getByText("1 customer: “lan” · Telegram, Zalo · Ready to buy").waitFor()
    expect(await drawer().getByRole("radio", { name: "Only those the list shows now" }).isChecked()).toBe(true)

    const submit = drawer().getByRole("button", { name: "Download" })
    await drawer().getByRole("button", { name: "None" }).click()
    expect(await submit.isDisabled()).toBe(true)
    for (const column of ["Name", "Platform"]) {
      await drawer().getByLabel(column, { exact: true }).click()
    }
    expect((await download()).text).toBe("\uFEFFplatform,name\r\nzalo,Lan Nguyễn\r\n")
  })

  it("gives everybody although the list is filtered, and single details", async () => {
    await open("?q=nguyễn")
    await drawer().getByRole("radio", { name: "All customers" }).click()
    await drawer().getByRole("button", { name: "None" }).click()
    await drawer().getByLabel("External ID", { exact: true }).click()
    const { text } = await download()
    expect(text.split("\r\n").sort()).toEqual(["", "export-1", "export-2", "export-3", "\uFEFFexternal_id"].sort())
  })

  it("streams to the disk where the browser lets one choose a file, and keeps nothing of what is called off", async () => {
    const page = await context.newPage()
    await page.addInitScript(STAND_IN)
    const other = new Dashboard(page, host)
    const saved = () => page.evaluate<Saved>("window.saved")

    await open("", other)
    await page.evaluate("window.dismisses = true")
    await other.button("Download").click()
    await page.waitForFunction("window.saved.name !== ''")
    await other.button("Download").waitFor()
    expect(await saved()).toMatchObject({ text: "", isClosed: false })

    await page.evaluate("window.dismisses = false")
    await other.button("Download").click()
    await other.drawer().getByText(/^3 customers in /).waitFor()
    expect(await saved()).toMatchObject({ isClosed: true, isAborted: false, name: expect.stringMatching(/^export-flowers/) })
    expect((await saved()).text).toContain("Lan Nguyễn")
    await page.close()
  })

  it("shows that it goes on, ends when it is cancelled, and says what went wrong", async () => {
    let release: () => void = () => undefined
    const held = new Promise<void>((resolve) => (release = resolve))
    await staff.page.route(/customers\/export/, async (route) => {
      await held
      await route.abort().catch(() => undefined)
    })
    await open()
    await drawer().getByRole("button", { name: "Download" }).click()
    await drawer().getByRole("progressbar", { name: "Exporting…" }).waitFor()
    expect(await seriousFindings(staff.page)).toEqual([])
    await drawer().getByRole("button", { name: "Cancel" }).click()
    await drawer().getByRole("button", { name: "Download" }).waitFor()
    release()
    await staff.page.unroute(/customers\/export/)

    const sentence = "4 files are on their way already."
    await staff.page.route(/customers\/export/, (route) =>
      route.fulfill({ status: 429, json: { type: "conflict", code: "too_many_transfers", most: 4, message: sentence } })
    )
    await drawer().getByRole("button", { name: "Download" }).click()
    await drawer().getByRole("alert").getByText(sentence).waitFor()
    await staff.page.unroute(/customers\/export/)
    const [file] = await Promise.all([staff.page.waitForEvent("download"), drawer().getByRole("button", { name: "Retry" }).click()])
    expect(await readFile(await file.path(), "utf8")).toContain("Minh Trần")
  })

  it("works by keyboard, on a phone and in Vietnamese", async () => {
    const phone = await browser.newContext({ viewport: { width: 375, height: 740 }, locale: "vi-VN" })
    await phone.addInitScript(`${WITHOUT_DIALOG}; localStorage.setItem("lng", "vi")`)
    const hand = new Dashboard(await phone.newPage(), host)
    await hand.signIn()
    await hand.open(`${bot.path}/customers`)
    await hand.link("Lan Nguyễn").waitFor()
    await hand.button("Xuất").focus()
    await hand.page.keyboard.press("Enter")
    await hand.drawer().getByRole("heading", { name: "Xuất khách hàng" }).waitFor()
    expect(await hand.tooWide()).toEqual([])
    expect(await seriousFindings(hand.page)).toEqual([])

    await hand.drawer().getByRole("button", { name: "Tải xuống" }).focus()
    const [file] = await Promise.all([hand.page.waitForEvent("download"), hand.page.keyboard.press("Enter")])
    await hand.drawer().getByText(`3 khách hàng trong ${file.suggestedFilename()}`).waitFor()
    await hand.page.keyboard.press("Enter")
    await hand.drawer().waitFor({ state: "hidden" })
    await phone.close()
  })
})
