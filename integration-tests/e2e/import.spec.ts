import { readFile } from "node:fs/promises"
import type { Browser, BrowserContext, Locator } from "playwright-core"
import { seriousFindings } from "./support/axe"
import { launchChromium } from "./support/chromium"
import { Dashboard } from "./support/dashboard"
import { type Host, openHost } from "./support/host"
import { Shop, type ShopChatbot } from "./support/shop"

jest.setTimeout(420_000)

const csv = (name: string, text: string | Buffer) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) })

describe("importing customers in a browser", () => {
  let host: Host
  let browser: Browser
  let context: BrowserContext
  let staff: Dashboard
  let bot: ShopChatbot

  beforeAll(async () => {
    host = await openHost()
    bot = await (await Shop.open(host)).chatbot("Import flowers")
    await bot.people([{ id: "import-old", name: "Old Friend", platform: "telegram" }])
    browser = await launchChromium()
    context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en-US", acceptDownloads: true })
    await context.addInitScript("delete window.showSaveFilePicker")
    staff = new Dashboard(await context.newPage(), host)
    await staff.signIn()
    staff.watchErrors()
  })

  afterAll(async () => {
    await browser?.close()
    await host?.stop()
  })

  const page = () => staff.drawer()
  const open = async (query = "") => {
    await staff.open(`${bot.path}/customers/import${query}`)
    await page().waitFor()
  }
  const choose = async (file: ReturnType<typeof csv>, by: Locator = staff.button("Choose a CSV file or drop it here")) => {
    const [chooser] = await Promise.all([staff.page.waitForEvent("filechooser"), by.click()])
    await chooser.setFiles(file)
  }
  const checked = () => page().getByRole("heading", { name: "Check before importing" }).waitFor()
  /** The numbers in the tiles, by their names. */
  const counts = () =>
    page().locator("dl").first().locator("> div").evaluateAll((tiles) => tiles.map((tile) => tile.textContent))
  const column = (header: string) => page().getByRole("combobox", { name: `What the column ${header} becomes` })
  const become = async (header: string, field: string) => {
    await column(header).click()
    await staff.page.getByRole("option", { name: field, exact: true }).click()
  }
  const found = async (q: string) =>
    (await bot.api<{ customers: { name: string; platform: string; status: string; metadata: object; interests: string[] }[] }>(`/customers?q=${encodeURIComponent(q)}`)).customers
  const confirm = () => page().getByRole("button", { name: "Import", exact: true })
  const saved = async (button: string) => {
    const [file] = await Promise.all([staff.page.waitForEvent("download"), staff.button(button).click()])
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") }
  }

  it("goes from the list to the file, the check, the result and back again by an undo", async () => {
    await staff.open(`${bot.path}/customers?platform[]=telegram`)
    await staff.row("Old Friend").waitFor()
    await staff.tab("Import").click()
    await page().getByRole("heading", { name: "Import customers" }).last().waitFor()
    expect(await seriousFindings(staff.page)).toEqual([])

    const rows = ["platform,external_id,name,status", "telegram,import-old,Old Friend,qualified", "telegram,import-new,New Friend,active", "telegram,import-x,X,nowhere"]
    await choose(csv("friends.csv", `${rows.join("\n")}\n`))
    await checked()
    await page().getByText("friends.csv · 3 rows · UTF-8 · separated by commas").waitFor()
    expect(await counts()).toEqual(["To create1", expect.stringMatching(/^To update/), expect.stringMatching(/^Unchanged/), "Refused1"])
    expect(await seriousFindings(staff.page)).toEqual([])
    expect(await found("New Friend")).toEqual([])

    await page().getByRole("radio", { name: "The file wins" }).click()
    await page().getByText("Create 1 customer and update 1 customer?").waitFor()
    await page().getByRole("listitem").filter({ hasText: "New Friend" }).getByText("Create", { exact: true }).waitFor()
    await page().getByRole("listitem").filter({ hasText: "Row 4" }).filter({ hasText: "nowhere" }).first().waitFor()
    await confirm().click()

    await page().getByRole("heading", { name: "Import finished" }).waitFor()
    expect(await counts()).toEqual(["Created1", "Updated1", "Refused1"])
    expect(await seriousFindings(staff.page)).toEqual([])
    expect(await found("import-old")).toMatchObject([{ status: "qualified" }])
    expect(await found("New Friend")).toMatchObject([{ status: "active" }])
    expect(await staff.page.locator("[data-sonner-toast]").count()).toBe(0)

    const refused = await saved("Download refused rows")
    expect(refused.name).toMatch(/refused/)
    expect(refused.text).toMatch(/^\uFEFFplatform,external_id,name,status,row,reason\r\ntelegram,import-x,X,nowhere,4,/)

    await staff.button("Undo").click()
    const question = staff.page.getByRole("alertdialog")
    await question.getByText("2 customers: those who were created are deleted").waitFor()
    await question.getByRole("button", { name: "Undo" }).click()
    await page().getByRole("heading", { name: "Import undone" }).waitFor()
    expect(await counts()).toEqual(["Put back2"])
    expect([await found("New Friend"), await found("import-old")]).toMatchObject([[], [{ status: "new" }]])

    await staff.button("See customers").click()
    await staff.page.waitForURL(/customers\?platform/)
    await staff.row("Old Friend").waitFor()
    expect(staff.complaints).toEqual([])
  })

  it("takes refused rows again once they are corrected", async () => {
    await open()
    await choose(csv("wrong.csv", "platform,external_id,name\nmars,again-1,Once Wrong\n"))
    await checked()
    await page().getByText("Nothing would change.").waitFor()
    expect(await confirm().isDisabled()).toBe(true)
    const { text } = await saved("Download refused rows")

    await staff.button("Choose another file").click()
    await staff.button("Choose a CSV file or drop it here").waitFor()
    await choose(csv("right.csv", text.replace("\r\nmars,", "\r\nzalo,")))
    await page().getByText("Create 1 customer?").waitFor()
    await confirm().click()
    await page().getByRole("heading", { name: "Import finished" }).waitFor()
    expect(await found("Once Wrong")).toMatchObject([{ platform: "zalo", metadata: {} }])
  })

  it.each([
    ["a workbook", "book.xlsx", Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0])],
    ["Latin-1", "latin.csv", Buffer.from("platform,external_id,name\ntelegram,1,Jos\u00e9\n", "latin1")],
    ["an empty file", "empty.csv", Buffer.alloc(0)],
  ])("says what is wrong with %s, and takes another file", async (_, name, content) => {
    await open()
    await choose(csv(name, content))
    const alert = page().getByRole("alert")
    await alert.getByText(`${name} was not taken`).waitFor()
    expect((await alert.textContent())?.length).toBeGreaterThan(name.length + 30)
    expect(await alert.getByRole("button").count()).toBe(0)
    expect(await seriousFindings(staff.page)).toEqual([])

    await choose(csv("good.csv", "platform,external_id,name\ntelegram,good-1,Good\n"), staff.button("Choose another file or drop it here"))
    await page().getByText("Create 1 customer?").waitFor()
    await staff.button("Choose another file").click()
    await staff.button("Choose a CSV file or drop it here").waitFor()
  })

  it("leaves a file for another also where its end is heard of before the answer", async () => {
    await open()
    await choose(csv("left.csv", "platform,external_id,name\ntelegram,left-1,Left\n"))
    await page().getByText("Create 1 customer?").waitFor()

    const isOfJob = (url: URL) => /\/jobs\/[^/]+$/.test(url.pathname)
    let answer = () => {}
    const mayAnswer = new Promise<void>((done) => (answer = done))
    await staff.page.route("**/cancel", async (route) => {
      const response = await route.fetch()
      await staff.page.evaluate(() => window.dispatchEvent(new Event("visibilitychange")))
      await mayAnswer
      await route.fulfill({ response })
    })
    await staff.button("Choose another file").click()
    const ended = await staff.page.waitForResponse(async (response) =>
      isOfJob(new URL(response.url())) && (await response.json()).job.state === "cancelled")
    await ended.finished()
    answer()
    await staff.button("Choose a CSV file or drop it here").waitFor()
    await staff.page.unroute("**/cancel")
  })

  it("takes the columns of another system for what somebody says they are", async () => {
    await open()
    const rows = ["Subscriber ID;Full name;Labels;Loyalty;Phone", "9001;Anna Berg;VIP;gold;+84 901", "9002;Bao Lê;;silver;"]
    await choose(csv("subscribers.csv", rows.join("\r\n")))
    await checked()
    await page().getByText("separated by semicolons").waitFor()
    expect(await column("Subscriber ID").textContent()).toBe("External ID")
    expect(await column("Full name").textContent()).toBe("Name")
    expect(await counts()).toContain("Refused2")

    await page().getByRole("combobox", { name: "Platform of rows that name none" }).click()
    await staff.page.getByRole("option", { name: "Facebook" }).click()
    await page().getByText("Create 2 customers?").waitFor()
    await page().getByLabel("Account of rows that name none").fill("page-1")
    await staff.page.keyboard.press("Enter")
    await become("Loyalty", "Loyalty")
    await page().getByText("Create 2 customers?").waitFor()
    // A field comes from one column: the other one gives it up.
    await become("Labels", "Name")
    await staff.page.waitForFunction(() => document.querySelector('[aria-label="What the column Full name becomes"]')?.textContent === "Ignore")
    await become("Full name", "Name")
    await become("Labels", "Interests")
    await page().getByRole("listitem").filter({ hasText: "Row 2" }).getByText("gold").waitFor()
    await page().getByText("Create 2 customers?").waitFor()
    await confirm().click()
    await page().getByRole("heading", { name: "Import finished" }).waitFor()
    expect(await found("Anna Berg")).toMatchObject([
      { platform: "facebook", account: "page-1", interests: ["VIP"], metadata: { Loyalty: "gold", phone: "+84 901" } },
    ])
  })

  it("is found again after a reload, in the list and in the history", async () => {
    await open()
    await choose(csv("later.csv", "platform,external_id,name\ntelegram,later-1,Later\n"))
    await page().getByText("Create 1 customer?").waitFor()
    await staff.page.reload()
    await page().getByText("Create 1 customer?").waitFor()
    await staff.page.keyboard.press("Escape")
    await staff.row("Old Friend").waitFor()

    await staff.button("Recent bulk changes").click()
    const history = staff.drawer()
    await history.getByRole("link", { name: "Continue: Import of later.csv" }).click()
    await page().getByText("Create 1 customer?").waitFor()
    await confirm().click()
    await page().getByRole("heading", { name: "Import finished" }).waitFor()
    await staff.button("See customers").click()
    await staff.row("Later").waitFor()

    await staff.button("Recent bulk changes").click()
    await history.getByText("Import of later.csv").waitFor()
    await history.getByText("Done: 1 created").first().waitFor()
    await history.getByRole("button", { name: "Undo Import of later.csv" }).click()
    await staff.page.getByRole("alertdialog").getByRole("button", { name: "Undo" }).click()
    await history.getByText("Undone: 1 put back").waitFor()
    await history.getByRole("link", { name: "Open: Import of later.csv" }).click()
    await page().getByRole("heading", { name: "Import undone" }).waitFor()
    expect(await found("later-1")).toEqual([])
  })

  it("shows how far it is, still after a reload, and goes on when nobody looks", async () => {
    let isHeld = true
    await staff.page.route(/\/jobs(\/ccjob_\w+$|\?)/, async (route) => {
      const response = await route.fetch()
      const answer: { job?: object; jobs?: object[] } = await response.json()
      const held = (job: object) => (isHeld && "kind" in job && job.kind === "import" && "state" in job && job.state === "done" ? { ...job, state: "running", done: 1 } : job)
      await route
        .fulfill({ response, json: { ...answer, ...(answer.job && { job: held(answer.job) }), ...(answer.jobs && { jobs: answer.jobs.map(held) }) } })
        .catch(() => undefined)
    })
    await open()
    await choose(csv("long.csv", "platform,external_id,name\ntelegram,long-1,Long One\ntelegram,long-2,Long Two\n"))
    await page().getByText("Create 2 customers?").waitFor()
    await confirm().click()
    const progress = page().getByRole("progressbar", { name: "Progress of Import of long.csv" })
    await progress.waitFor()
    await page().getByText("1 of 2").waitFor()
    await staff.button("Cancel").waitFor()
    expect(await seriousFindings(staff.page)).toEqual([])
    await staff.page.reload()
    await progress.waitFor()
    await staff.page.keyboard.press("Escape")

    const strip = staff.page.getByRole("list", { name: "Bulk changes" }).getByRole("listitem").filter({ hasText: "long.csv" })
    await strip.getByText("Importing… 1 of 2").waitFor()
    isHeld = false
    await strip.getByText("Done: 2 created").waitFor()
    await staff.row("Long Two").waitFor()
    await staff.page.unroute(/\/jobs(\/ccjob_\w+$|\?)/)
  })

  it("stops a running import when told so, and puts back what it did", async () => {
    const many = Array.from({ length: 60_000 }, (_, n) => `website,stop-${n},Stop ${n}`)
    await open()
    await choose(csv("many.csv", `platform,external_id,name\n${many.join("\n")}\n`))
    await page().getByText("Create 60,000 customers?").waitFor({ timeout: 120_000 })
    await confirm().click()
    await page().getByRole("progressbar", { name: "Progress of Import of many.csv" }).waitFor()
    await page().getByRole("button", { name: "Cancel", exact: true }).click()
    await page().getByRole("heading", { name: "Import cancelled" }).waitFor({ timeout: 60_000 })
    const { jobs } = await bot.api<{ jobs: { state: string; counts: { created: number } }[] }>("/jobs?limit=1")
    expect(jobs).toMatchObject([{ state: "cancelled" }])
    const created = jobs[0]?.counts.created ?? 0
    expect(created).toBeLessThan(60_000)
    if (created > 0) {
      await staff.button("Undo").click()
      await staff.page.getByRole("alertdialog").getByRole("button", { name: "Undo" }).click()
      await page().getByRole("heading", { name: "Import undone" }).waitFor({ timeout: 60_000 })
    }
    expect(await found("stop-1")).toEqual([])
  })

  it("asks before a file on its way is given up, and stops it when told so", async () => {
    let release: () => void = () => undefined
    const held = new Promise<void>((resolve) => (release = resolve))
    const before = (await bot.api<{ jobs: object[] }>("/jobs?limit=50")).jobs.length
    await staff.page.route(/customers\/import\?/, async (route) => {
      await held
      await route.abort().catch(() => undefined)
    })
    await open()
    await choose(csv("slow.csv", "platform,external_id\ntelegram,slow-1\n"))
    await page().getByRole("progressbar", { name: "Uploading slow.csv" }).waitFor()
    expect(await seriousFindings(staff.page)).toEqual([])
    await staff.page.keyboard.press("Escape")
    const question = staff.page.getByRole("alertdialog")
    await question.getByRole("button", { name: "Stay" }).click()
    await page().getByRole("progressbar", { name: "Uploading slow.csv" }).waitFor()
    await page().getByRole("button", { name: "Cancel" }).click()
    await staff.button("Choose a CSV file or drop it here").waitFor()

    await choose(csv("slow.csv", "platform,external_id\ntelegram,slow-1\n"))
    await page().getByRole("progressbar").waitFor()
    await staff.page.keyboard.press("Escape")
    await question.getByRole("button", { name: "Leave" }).click()
    await staff.row("Old Friend").waitFor()
    release()
    await staff.page.unroute(/customers\/import\?/)
    expect((await bot.api<{ jobs: object[] }>("/jobs?limit=50")).jobs.length).toBe(before)
  })

  it("gives a template that imports as it is", async () => {
    await open()
    const { name, text } = await saved("Download a template")
    expect(name).toBe("customers-template.csv")
    expect(text.startsWith("\uFEFFid,platform,account,external_id,name,status,purchase_intent,interests,traits,needs,first_seen,last_active,")).toBe(true)
    await choose(csv(name, text))
    await page().getByText("Create 2 customers?").waitFor()
    expect(await counts()).toContain("Refused0")
  })

  it("works by keyboard, with a dropped file, on a phone and in Vietnamese", async () => {
    const phone = await browser.newContext({ viewport: { width: 375, height: 740 }, locale: "vi-VN" })
    await phone.addInitScript('localStorage.setItem("lng", "vi")')
    const hand = new Dashboard(await phone.newPage(), host)
    await hand.signIn()
    await hand.open(`${bot.path}/customers`)
    await hand.link("Old Friend").waitFor()
    await hand.tab("Nhập").focus()
    await hand.page.keyboard.press("Enter")
    const zone = hand.button("Chọn tệp CSV hoặc thả tệp vào đây")
    await zone.waitFor()
    expect(await hand.tooWide()).toEqual([])
    const [chooser] = await Promise.all([hand.page.waitForEvent("filechooser"), zone.press("Enter")])
    expect(chooser.isMultiple()).toBe(false)

    const dropped = await hand.page.evaluateHandle(() => {
      const transfer = new DataTransfer()
      transfer.items.add(new File(["platform,external_id,name\nzalo,drop-1,Thả Vào\nzalo,,Thiếu\n"], "tha.csv"))
      return transfer
    })
    await zone.dispatchEvent("drop", { dataTransfer: dropped })
    await hand.drawer().getByText("Tạo 1 khách hàng?").waitFor()
    expect(await hand.tooWide()).toEqual([])
    expect(await seriousFindings(hand.page)).toEqual([])

    await hand.drawer().getByRole("button", { name: "Nhập", exact: true }).focus()
    await hand.page.keyboard.press("Enter")
    await hand.drawer().getByRole("heading", { name: "Đã nhập xong" }).waitFor()
    expect(await hand.tooWide()).toEqual([])
    expect(await seriousFindings(hand.page)).toEqual([])
    await hand.page.keyboard.press("Escape")
    await hand.link("Thả Vào").waitFor()
    await phone.close()
  })
})
