import type { Browser } from "playwright-core"
import { until } from "../../scripts/lib/process"
import { seriousFindings } from "./support/axe"
import { launchChromium } from "./support/chromium"
import { Dashboard } from "./support/dashboard"
import { type Host, openHost } from "./support/host"
import { Shop, type ShopChatbot } from "./support/shop"

jest.setTimeout(420_000)

type Intent = { id: string; name: string; description: string | null; examples: string[]; details: string[]; enabled: boolean }

describe("named intents in a browser", () => {
  let host: Host
  let browser: Browser
  let staff: Dashboard
  let bot: ShopChatbot

  beforeAll(async () => {
    host = await openHost()
    bot = await (await Shop.open(host)).chatbot("Intent flowers")
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

  const section = () => staff.page.locator("#intents")
  const item = (name: string) => section().getByRole("listitem", { name, exact: true })
  const example = (place: number) => staff.drawer().getByLabel(`Example ${place}`, { exact: true })
  const toast = (text: string | RegExp) => staff.page.getByText(text).first().waitFor()
  const save = () => staff.drawer().getByRole("button", { name: "Save" }).click()
  const intents = async () => (await bot.api<{ intents: Intent[] }>("/intents")).intents
  const open = async () => {
    await staff.open(`${bot.path}/settings`)
    await section().getByRole("heading", { name: "Intents", exact: true }).waitFor()
  }

  it("can be prepared before detection is on, and say where to turn it on", async () => {
    await open()
    await section().getByText("Nothing is detected and nobody is alerted until you turn it on.").waitFor()
    await section().getByRole("link", { name: "Go to Features" }).click()
    await staff.page.waitForURL(/#features$/)
    await staff.page.getByRole("switch", { name: "Intent Detection" }).click()
    await staff.button("Save").first().click()
    await toast("Features saved.")
    await section().getByText("Nothing is detected").waitFor({ state: "detached" })
  })

  it("begin with an example that can be saved as it is", async () => {
    await section().getByText("Name what you look out for").waitFor()
    await section().getByRole("link", { name: "Start with this example" }).click()
    expect(await staff.drawer().getByLabel("Name", { exact: true }).first().inputValue()).toBe("Book appointment")
    expect(await staff.drawer().getByRole("button", { name: "Phone" }).getAttribute("aria-pressed")).toBe("true")
    await save()
    await toast("Book appointment is saved.")
    await item("Book appointment").getByText("3 examples · Collects Date, Time, and Phone").waitFor()
    expect(await intents()).toMatchObject([{ name: "Book appointment", details: ["date", "time", "phone"], enabled: true }])
    expect(new URL(staff.page.url()).pathname).toMatch(/\/settings$/)
  })

  it("are typed by keyboard alone: Enter leads on, Backspace takes an empty line away", async () => {
    await section().getByRole("link", { name: "Add intent" }).click()
    await staff.drawer().getByLabel("Name", { exact: true }).first().fill("Wholesale")
    await example(1).fill("Do you sell to shops?")
    await example(1).press("Enter")
    expect(await example(2).evaluate((input) => input === document.activeElement)).toBe(true)
    await staff.page.keyboard.type("We want 200 roses each week")
    await save()
    await staff.drawer().getByRole("alert").getByText("Give at least 3 different examples.").waitFor()

    await example(3).fill("do you sell to SHOPS?")
    await example(3).press("Enter")
    await example(4).waitFor()
    await staff.page.keyboard.press("Backspace")
    await example(4).waitFor({ state: "detached" })
    expect(await until(() => example(3).evaluate((input) => input === document.activeElement), 5_000)).toBe(true)
    await save()
    await staff.drawer().getByRole("alert").getByText("Give at least 3 different examples.").waitFor()
  })

  it("take a list that is pasted, one sentence a line", async () => {
    await example(3).fill("")
    await example(3).evaluate((input) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData("text", "- Price list for resellers?\n\n- Cho em hỏi giá sỉ\n")
      input.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }))
    })
    expect(await example(3).inputValue()).toBe("Price list for resellers?")
    expect(await example(4).inputValue()).toBe("Cho em hỏi giá sỉ")
  })

  it("collect details: usual ones to choose, others by name", async () => {
    await staff.drawer().getByRole("button", { name: "Quantity" }).click()
    const others = staff.drawer().getByLabel("Other details", { exact: true })
    await others.fill("delivery days, phone")
    await others.press("Enter")
    await staff.drawer().getByRole("button", { name: "Remove delivery days" }).waitFor()
    expect(await staff.drawer().getByRole("button", { name: "Phone", exact: true }).getAttribute("aria-pressed")).toBe("true")
    await others.fill("x".repeat(41))
    await others.press("Enter")
    await staff.drawer().getByText("A detail’s name has at most 40 characters.").waitFor()
  })

  it("are tried as they stand in the drawer, before they are saved", async () => {
    await staff.drawer().getByLabel("Sentence of a customer").fill("Can you send a price list for resellers?")
    await staff.page.keyboard.press("Enter")
    const found = staff.drawer().getByRole("listitem").filter({ hasText: "Wholesale" })
    await found.getByText("Would trigger").waitFor()
    await found.getByText(/^\d+% sure$/).waitFor()
    expect(await intents()).toHaveLength(1)
    expect(await seriousFindings(staff.page)).toEqual([])
    await save()
    await toast("Wholesale is saved.")
    expect((await intents())[1]).toMatchObject({ examples: { length: 4 }, details: ["quantity", "phone", "delivery days"] })
  })

  it("are tried from the list, where all that are on answer", async () => {
    await staff.drawer().waitFor({ state: "hidden" })
    await section().getByLabel("Sentence of a customer").fill("I would like to book an appointment for Monday")
    await section().getByRole("button", { name: "Try" }).click()
    await section().getByRole("listitem").filter({ hasText: "Would trigger" }).getByText("Book appointment").waitFor()
    await section().getByText(/An intent is triggered from \d+% on/).waitFor()
  })

  it("are edited, and ask before changes are lost", async () => {
    await item("Wholesale").getByRole("link", { name: "Wholesale" }).click()
    await staff.drawer().getByLabel("Description").fill("Sells our flowers on")
    await staff.page.keyboard.press("Escape")
    await staff.page.getByRole("alertdialog").getByRole("button", { name: "Cancel" }).click()
    await save()
    await item("Wholesale").getByText("Sells our flowers on").waitFor()
    expect((await intents())[1]).toMatchObject({ description: "Sells our flowers on", examples: { length: 4 } })
  })

  it("say that a name is taken, in the server's words", async () => {
    await section().getByRole("button", { name: "Actions for the intent Wholesale" }).click()
    await staff.page.getByRole("menuitem", { name: "Edit" }).click()
    await staff.drawer().getByLabel("Name", { exact: true }).first().fill("book APPOINTMENT")
    await save()
    await toast(/There is an intent called book APPOINTMENT already/)
    await staff.drawer().getByLabel("Name", { exact: true }).first().fill("Wholesale")
    await staff.drawer().getByRole("button", { name: "Cancel" }).click()
    await staff.drawer().waitFor({ state: "hidden" })
    staff.complaints.splice(0)
  })

  it("are switched off and on", async () => {
    await item("Wholesale").getByRole("switch", { name: "Detect Wholesale" }).click()
    await toast("Wholesale is no longer detected.")
    expect((await intents())[1]?.enabled).toBe(false)
    await item("Wholesale").getByRole("switch", { name: "Detect Wholesale" }).click()
    await toast("Wholesale is detected.")
  })

  it("are deleted after asking, which switches off the rules on them", async () => {
    const intent_id = (await intents())[1]?.id
    await bot.api("/alert-rules", "POST", { name: "Resellers", trigger: { kind: "intent", intent_id } })
    await open()
    await section().getByRole("button", { name: "Actions for the intent Wholesale" }).click()
    await staff.page.getByRole("menuitem", { name: "Delete" }).click()
    await staff.page.getByRole("alertdialog").getByText("1 alert rule on it is switched off.").waitFor()
    await staff.page.getByRole("alertdialog").getByRole("button", { name: "Delete" }).click()
    await toast("Wholesale is deleted.")
    await item("Wholesale").waitFor({ state: "detached" })
    const rule = staff.page.locator("#alerts").getByRole("listitem", { name: "Resellers" })
    await rule.getByText("When a customer asks for an intent that was deleted").waitFor()
    await rule.getByText("Off", { exact: true }).waitFor()
  })

  it("show what an upgrade gives, where the plan has them not", async () => {
    const refused = { type: "forbidden", code: "plan_required", message: "Needs standard", required_plan: "standard", current_plan: "basic" }
    await staff.page.route("**/intents", (route) => route.fulfill({ status: 403, json: refused }))
    await open()
    await section().getByText("Intents and alerts come with the Standard plan").waitFor()
    await staff.page.unroute("**/intents")
    staff.complaints.splice(0)
  })

  it("can be asked for again where they could not be loaded", async () => {
    await staff.page.route("**/intents", (route) => route.abort())
    await open()
    await section().getByRole("alert").getByText("This could not be loaded").waitFor()
    await staff.page.unroute("**/intents")
    await section().getByRole("button", { name: "Retry" }).click()
    await item("Book appointment").waitFor()
    staff.complaints.splice(0)
  })

  it("fit a phone, and speak Vietnamese, in dark colours", async () => {
    await staff.chooseLanguage("Tiếng Việt")
    await staff.chooseTheme("dark")
    await staff.page.setViewportSize({ width: 375, height: 740 })
    await staff.open(`${bot.path}/settings/intents/add?example=1`)
    await staff.drawer().getByRole("heading", { name: "Thêm ý định" }).waitFor()
    expect(await staff.tooWide()).toEqual([])
    expect(await seriousFindings(staff.page)).toEqual([])
    await staff.page.setViewportSize({ width: 1280, height: 900 })
    await staff.chooseLanguage("English")
    expect(staff.complaints).toEqual([])
  })
})
