import type { Browser, BrowserContext, Page } from "playwright-core"
import { seriousFindings } from "./support/axe"
import { launchChromium } from "./support/chromium"
import { Dashboard } from "./support/dashboard"
import { type Host, openHost } from "./support/host"
import { Shop, type ShopChatbot, type ShopCustomer } from "./support/shop"

jest.setTimeout(420_000)

const COLLEAGUE = { email: `colleague-${Date.now()}@example.com`, password: "another-password" }
const LISTED = 25

describe("the history of a customer", () => {
  let host: Host
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let staff: Dashboard
  let chatbot: ShopChatbot
  let mai: ShopCustomer
  let huong: ShopCustomer
  let busy: ShopCustomer

  beforeAll(async () => {
    host = await openHost()
    chatbot = await (await Shop.open(host)).chatbot(`History ${Date.now()}`)
    ;[mai, huong, busy] = await peopleOf(chatbot)
    await addColleague(chatbot.shop)
    browser = await launchChromium()
    context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en-US" })
    page = await context.newPage()
    staff = new Dashboard(page, host)
    await staff.signIn()
  })

  afterAll(async () => {
    await browser?.close()
    await host?.stop()
  })

  const timelineOf = ({ id }: ShopCustomer) => `${chatbot.path}/customers/${id}/timeline`
  const notesOf = ({ id }: ShopCustomer) => `${chatbot.path}/customers/${id}/notes`
  const entries = () => page.getByRole("main").locator("section ol > li")
  const entry = (sentence: string) => entries().filter({ hasText: sentence })
  const chip = (name: string) => page.getByRole("group", { name: "What to show" }).getByRole("button", { name, exact: true })
  const newNote = () => staff.field("New note")
  const note = (text: string) => page.getByRole("list", { name: "Notes" }).getByRole("listitem").filter({ hasText: text })
  const heading = (name: string) => page.getByRole("heading", { name, exact: true })
  const addNotes = async ({ id }: ShopCustomer, bodies: string[]) => {
    for (const body of bodies) {
      await chatbot.api(`/customers/${id}/notes`, "POST", { body })
    }
  }

  describe("on the timeline", () => {
    beforeAll(async () => {
      await chatbot.change(mai.id, { status: "qualified", purchase_intent: "comparing" })
      await chatbot.change(mai.id, { interests: ["roses", "tea"], metadata: { city: "Huế" } })
      await chatbot.change(mai.id, { interests: ["roses", "lilies"], metadata: { city: null } })
      await addNotes(mai, ["Calls on Fridays.\n<b>Early</b>"])
    })

    it("tells in sentences what happened, the newest first, under its day", async () => {
      await staff.open(timelineOf(mai))
      await entry("set the intent to Comparing").waitFor()
      await entry("changed the status from New to Qualified").waitFor()
      await entry("removed city, which was Huế").waitFor()
      await entry("Mai Trần started a conversation on Telegram").waitFor()
      await heading("Today").waitFor()

      const change = entry("changed the interests")
      await change.getByText("lilies").waitFor()
      expect(await change.getByRole("listitem").allInnerTexts()).toEqual([
        expect.stringContaining("tea"),
        expect.stringContaining("lilies"),
      ])
      expect(await entries().first().getByText("Calls on Fridays.").innerText()).toBe("Calls on Fridays.\n<b>Early</b>")
      expect(await entries().last().innerText()).toContain("started a conversation")
    })

    it("shows by itself what happens now", async () => {
      await chatbot.change(mai.id, { status: "new" })
      await entries().first().getByText("changed the status from Qualified to New").waitFor()
    })

    it("keeps the filter in the address", async () => {
      await chip("Notes").click()
      await page.waitForURL(/kind%5B%5D=note_added/)
      await entry("started a conversation").waitFor({ state: "detached" })
      expect(await entries().count()).toBe(1)

      await page.reload()
      await entry("wrote a note").waitFor()
      expect(await chip("Notes").getAttribute("aria-pressed")).toBe("true")
      expect(await entries().count()).toBe(1)

      await chip("Conversations").click()
      await entry("started a conversation").waitFor()
      expect(await entries().count()).toBe(2)
    })

    it("leads back to everything where nothing fits", async () => {
      await staff.open(`${timelineOf(mai)}?kind[]=order_placed`)
      await heading("Nothing matches").waitFor()
      expect(await chip("Signals and orders").getAttribute("aria-pressed")).toBe("mixed")
      await staff.button("Clear filters").click()
      await entry("started a conversation").waitFor()
      expect(await chip("All").getAttribute("aria-pressed")).toBe("true")
    })

    it("opens what was said beside it, and Escape leads back to the same place", async () => {
      await page.setViewportSize({ width: 1280, height: 560 })
      await chip("Conversations").click()
      await chip("Conversations").click()
      const link = entry("started a conversation").getByRole("link", { name: "Read the conversation" })
      await link.scrollIntoViewIfNeeded()
      const before = await scrolledTo(page)
      expect(before).toBeGreaterThan(0)

      await link.click()
      await page.waitForURL(/\/timeline\/[^/?]+$/)
      await staff.drawer().getByText("Còn hoa cúc không?").waitFor()
      expect(await seriousFindings(page)).toEqual([])
      await page.keyboard.press("Escape")
      await staff.drawer().waitFor({ state: "hidden" })
      await page.waitForURL(/\/timeline$/)
      expect(await scrolledTo(page)).toBe(before)
      await page.waitForFunction(() => document.activeElement?.textContent === "Read the conversation")
      await page.setViewportSize({ width: 1280, height: 900 })
    })

    it("leaves the Conversations tab its own way back, with its filter", async () => {
      await staff.open(`${chatbot.path}/conversations?customer_id=${mai.id}`)
      await staff.row("Mai Trần").click()
      await staff.drawer().getByText("Còn hoa cúc không?").waitFor()
      await page.keyboard.press("Escape")
      await staff.drawer().waitFor({ state: "hidden" })
      await page.waitForURL(/\/conversations\?customer_id=/)
    })

    it("says what is wrong when it cannot be loaded, and tries again", async () => {
      await page.route(/\/timeline\?/, (route) => route.fulfill({ status: 500, json: { message: "no" } }))
      await staff.open(timelineOf(mai))
      await page.getByText("This could not be loaded").waitFor()
      await page.unroute(/\/timeline\?/)
      await staff.button("Retry").click()
      await entry("started a conversation").waitFor()
    })

    it("loads older entries as somebody scrolls down, each once", async () => {
      await addNotes(busy, Array.from({ length: 62 }, (_, index) => `Note number ${index + 1}`))
      await staff.open(timelineOf(busy))
      await entry("Note number 62").first().waitFor()
      expect(await entries().count()).toBeLessThan(62)

      await page.getByRole("main").hover()
      while ((await page.getByText("This is where it began.").count()) === 0) {
        await page.mouse.wheel(0, 2_000)
        await page.waitForFunction(() => !document.querySelector("main [aria-busy=true]"))
      }
      const shown = await entries().allInnerTexts()
      expect(shown).toHaveLength(63)
      expect(new Set(shown.map((text) => /Note number \d+$|started/m.exec(text)?.[0])).size).toBe(63)
    })

    it("does not move what is read when news comes", async () => {
      await entry("Note number 20").getByText("wrote a note").scrollIntoViewIfNeeded()
      const before = await entry("Note number 20").boundingBox()
      await addNotes(busy, ["The latest news"])
      await entry("The latest news").waitFor({ state: "attached" })
      const after = await entry("Note number 20").boundingBox()
      expect(Math.abs((after?.y ?? 0) - (before?.y ?? 1_000))).toBeLessThan(2)
    })
  })

  describe("in notes", () => {
    it("saves a note with Ctrl and Enter, and counts it", async () => {
      await staff.open(notesOf(huong))
      await heading("No notes yet").waitFor()
      await newNote().fill("Wants delivery\nbefore nine")
      await newNote().press("Control+Enter")

      const written = note("Wants delivery")
      await written.waitFor()
      expect(await written.getByText("before nine").innerText()).toBe("Wants delivery\nbefore nine")
      await written.getByText("admin@example.com").waitFor()
      await page.getByText("Note saved.").waitFor()
      expect(await newNote().inputValue()).toBe("")
      await staff.tab("Notes 1").waitFor()
      expect(await seriousFindings(page)).toEqual([])
    })

    it("edits it in place, and says so to everybody", async () => {
      await note("Wants delivery").getByRole("button", { name: "Actions for this note" }).click()
      await page.getByRole("menuitem", { name: "Edit" }).click()
      await page.waitForFunction(() => document.activeElement?.getAttribute("aria-label") === "Edit note")
      await staff.field("Edit note").fill("Not this")
      await page.keyboard.press("Escape")
      await note("Wants delivery").waitFor()

      await note("Wants delivery").getByRole("button", { name: "Actions for this note" }).click()
      await page.getByRole("menuitem", { name: "Edit" }).click()
      await staff.field("Edit note").fill("Wants delivery before eight")
      await staff.field("Edit note").press("Control+Enter")
      await note("before eight").getByText("edited", { exact: true }).waitFor()
      await page.reload()
      await note("before eight").getByText("edited", { exact: true }).waitFor()
    })

    it("lets nobody else change a colleague's note", async () => {
      const shop = await Shop.open({ ...host, ...COLLEAGUE })
      await shop.api(`${chatbot.path}/customers/${huong.id}/notes`, "POST", { body: "From a colleague" })
      await page.reload()
      await note("From a colleague").getByText(COLLEAGUE.email).waitFor()
      await note("before eight").getByRole("button", { name: "Actions for this note" }).waitFor()
      expect(await note("From a colleague").getByRole("button").count()).toBe(0)
    })

    it("deletes a note after asking, for the timeline too", async () => {
      await note("before eight").getByRole("button", { name: "Actions for this note" }).click()
      await page.getByRole("menuitem", { name: "Delete" }).click()
      await page.getByRole("alertdialog").getByRole("button", { name: "Delete" }).click()
      await note("before eight").waitFor({ state: "detached" })
      await page.getByText("Note deleted.").waitFor()
      await staff.tab("Notes 1").waitFor()

      await staff.tab("Timeline").click()
      await entry("wrote a note that is deleted now").waitFor()
      expect(await page.getByText("before eight").count()).toBe(0)
    })

    it("keeps what was begun, and what could not be saved", async () => {
      await staff.open(notesOf(huong))
      await newNote().fill("Half a thought")
      await staff.tab("Timeline").click()
      await entry("wrote a note").first().waitFor()
      await page.goBack()
      expect(await newNote().inputValue()).toBe("Half a thought")

      await page.route(/\/notes$/, (route) => route.fulfill({ status: 500, json: { message: "no" } }))
      await newNote().press("Control+Enter")
      await page.getByText(/Not saved, your text is still here/).waitFor()
      expect(await newNote().inputValue()).toBe("Half a thought")
      await page.unroute(/\/notes$/)
      await page.reload()
      expect(await newNote().inputValue()).toBe("Half a thought")
      await staff.button("Add note").click()
      await note("Half a thought").waitFor()
    })

    it("does not bring a saved note back as a draft to whoever left while it was saved", async () => {
      let release = () => undefined as void
      const held = new Promise<void>((resolve) => (release = resolve))
      await page.route(/\/notes$/, async (route) => {
        await held
        await route.continue()
      })
      await newNote().fill("Saved on the way out")
      await newNote().press("Control+Enter")
      await staff.tab("Timeline").click()
      await chip("Notes").waitFor()
      release()
      await entry("Saved on the way out").waitFor()
      await page.unroute(/\/notes$/)
      await staff.tab("Notes 3").click()
      await note("Saved on the way out").waitFor()
      expect(await newNote().inputValue()).toBe("")
    })

    it("tells near the limit how much is left, and saves no more than fits", async () => {
      await newNote().fill("a".repeat(9_500))
      await page.getByText("9,500 of 10,000 characters").waitFor()
      await newNote().fill("a".repeat(10_001))
      await page.getByText("10,001 of 10,000 characters").waitFor()
      expect(await staff.button("Add note").isDisabled()).toBe(true)
      await newNote().fill("")
    })

    it("loads older notes when asked", async () => {
      await staff.open(notesOf(busy))
      await note("The latest news").waitFor()
      await page.getByText("63 notes", { exact: true }).waitFor()
      await staff.button("Load older notes").click()
      await note("Note number 30").waitFor()
      expect(await page.getByRole("list", { name: "Notes" }).getByRole("listitem").count()).toBe(40)
    })
  })

  describe("with linked profiles", () => {
    const search = () => page.getByRole("combobox", { name: "Search by name, ID or detail" })
    const card = () => page.getByRole("list", { name: "Linked profiles" })

    it("finds the other profile without accents, and links it by the keyboard", async () => {
      await staff.open(`${chatbot.path}/customers/${mai.id}`)
      await staff.button("Link a profile").click()
      await search().fill("huong")
      await page.getByRole("option").filter({ hasText: "Hương Nguyễn" }).waitFor()
      await page.getByRole("option").filter({ hasText: "Busy" }).waitFor({ state: "detached" })
      expect(await seriousFindings(page)).toEqual([])
      await search().press("Enter")
      await page.getByText("Mai Trần and Hương Nguyễn are the same person?").waitFor()
      expect(await seriousFindings(page)).toEqual([])
      await page.keyboard.press("Enter")

      await staff.drawer().waitFor({ state: "hidden" })
      await card().getByRole("link", { name: "Hương Nguyễn" }).waitFor()
      await page.getByText("Linked with Hương Nguyễn.").waitFor()
    })

    it("does not offer whom it has already, nor itself", async () => {
      await staff.button("Link another profile").click()
      await search().fill("m")
      await search().fill("")
      await page.getByRole("option").first().waitFor()
      const offered = (await page.getByRole("option").allInnerTexts()).join("\n")
      expect(offered).not.toContain("Mai Trần")
      expect(offered).not.toContain("Hương")
      await page.keyboard.press("Escape")
      await staff.drawer().waitFor({ state: "hidden" })
      await page.waitForFunction(() => document.activeElement?.textContent === "Link another profile")
    })

    it("shows both in one timeline and one list of notes, with whose they are", async () => {
      await staff.open(timelineOf(mai))
      await entry("linked this profile with Hương Nguyễn on Zalo").waitFor()
      expect(await entry("linked this profile").count()).toBe(1)
      await entry("Hương Nguyễn started a conversation on Zalo").waitFor()
      await staff.open(notesOf(mai))
      await note("From a colleague").getByText("Hương Nguyễn").waitFor()
      await note("Calls on Fridays.").getByText("Mai Trần").waitFor()
    })

    it("unlinks after asking, and takes it back with Undo", async () => {
      await staff.open(`${chatbot.path}/customers/${mai.id}`)
      await staff.button("Unlink Hương Nguyễn").click()
      await page.getByRole("alertdialog").getByRole("button", { name: "Unlink" }).click()
      await card().waitFor({ state: "detached" })
      expect(await personOf(mai)).toBeNull()

      await staff.button("Undo").click()
      await card().getByRole("link", { name: "Hương Nguyễn" }).waitFor()
      expect(await personOf(mai)).not.toBeNull()
    })

    it("says why a link was refused, where it was chosen", async () => {
      await page.route(/\/links$/, (route) =>
        route.fulfill({ status: 400, json: { type: "invalid_data", message: "A person has at most 20 profiles." } })
      )
      await staff.button("Link another profile").click()
      await search().fill("busy")
      await page.getByRole("option").filter({ hasText: "Busy Bee" }).click()
      await staff.button("Yes, link them").click()
      await staff.drawer().getByText("A person has at most 20 profiles.").waitFor()
      await page.unroute(/\/links$/)
      await page.keyboard.press("Escape")
    })

    const personOf = async ({ id }: ShopCustomer) =>
      (await chatbot.api<{ customer: { person_id: string | null } }>(`/customers/${id}`)).customer.person_id
  })

  describe("from one customer to the next", () => {
    const at = (customer: ShopCustomer) => new RegExp(`/customers/${customer.id}/timeline$`)

    it("walks along the filtered list, by button and by key", async () => {
      const [third, second, first] = await chatbot.people(
        ["c", "b", "a"].map((id) => ({ id: `walker-${id}`, name: `Walker ${id}`, platform: "website" as const }))
      )
      await staff.open(`${chatbot.path}/customers?q=walker`)
      await page.getByRole("link", { name: "Walker a" }).click()
      await page.waitForURL(/\/customers\/cccus_[^/]+$/)
      expect(await staff.button("Previous customer").isDisabled()).toBe(true)
      await staff.tab("Timeline").click()
      await page.waitForURL(at(first as ShopCustomer))

      await staff.button("Next customer").click()
      await page.waitForURL(at(second as ShopCustomer))
      await entry("Walker b started").waitFor()
      await page.keyboard.press("]")
      await page.waitForURL(at(third as ShopCustomer))
      await entry("Walker c started").waitFor()
      expect(await staff.button("Next customer").isDisabled()).toBe(true)
      await page.keyboard.press("[")
      await page.waitForURL(at(second as ShopCustomer))
    })

    it("leaves the keys to whoever is typing", async () => {
      await staff.tab("Notes").click()
      await newNote().pressSequentially("a[0]")
      expect(await newNote().inputValue()).toBe("a[0]")
      await newNote().fill("")
    })

    it("goes on with the list's next page, and back", async () => {
      const many = Array.from({ length: LISTED }, (_, index) => `queue-${String(LISTED - index).padStart(2, "0")}`)
      await chatbot.people(many.map((id) => ({ id, name: id, platform: "messenger" as const })))
      await staff.open(`${chatbot.path}/customers?platform[]=facebook`)
      await page.getByRole("link", { name: "queue-20" }).click()
      await heading("queue-20").waitFor()
      await staff.button("Next customer").click()
      await heading("queue-21").waitFor()
      await page.keyboard.press("[")
      await heading("queue-20").waitFor()
    })

    it("is not there for who came another way", async () => {
      const fresh = await context.newPage()
      await fresh.goto(`${host.url}/app${timelineOf(mai)}`)
      await fresh.getByText("started a conversation").first().waitFor()
      expect(await fresh.getByRole("button", { name: "Next customer" }).count()).toBe(0)
      await fresh.close()
    })
  })

  it.each([
    ["light", "timeline"],
    ["dark", "timeline"],
    ["light", "notes"],
    ["dark", "notes"],
  ] as const)("can be used by everybody, in %s, on a phone: %s", async (theme, tab) => {
    await page.setViewportSize({ width: 375, height: 740 })
    await staff.open(tab === "notes" ? notesOf(mai) : timelineOf(mai))
    await staff.chooseTheme(theme)
    await page.getByText("Calls on Fridays.").first().waitFor()
    expect(await staff.tooWide()).toEqual([])
    expect(await seriousFindings(page)).toEqual([])
    await page.setViewportSize({ width: 1280, height: 900 })
    expect(await seriousFindings(page)).toEqual([])
  })

  it("speaks Vietnamese", async () => {
    await staff.chooseLanguage("Tiếng Việt")
    await staff.open(timelineOf(mai))
    await entry("đổi trạng thái từ New sang Qualified").waitFor()
    await entry("Mai Trần bắt đầu trò chuyện trên Telegram").waitFor()
    await heading("Hôm nay").waitFor()
    await staff.open(notesOf(mai))
    await staff.button("Thêm ghi chú").waitFor()
    await staff.chooseLanguage("English")
  })
})

async function peopleOf(chatbot: ShopChatbot): Promise<[ShopCustomer, ShopCustomer, ShopCustomer]> {
  const [mai, huong, busy] = await chatbot.people([
    { id: "mai-tg", name: "Mai Trần", says: ["Xin chào", "Còn hoa cúc không?"] },
    { id: "huong-zalo", name: "Hương Nguyễn", platform: "zalo" },
    { id: "busy-web", name: "Busy Bee", platform: "website" },
  ])
  if (!mai || !huong || !busy) {
    throw new Error("Nobody wrote.")
  }
  return [mai, huong, busy]
}

/** Another member of the team, as an invitation makes one. */
async function addColleague(shop: Shop): Promise<void> {
  const { invite } = await shop.call<{ invite: { token: string } }>("/admin/invites", "POST", { email: COLLEAGUE.email })
  const post = async (path: string, body: object, token?: string) => {
    const response = await fetch(shop.url + path, {
      method: "POST",
      headers: { "content-type": "application/json", ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify(body),
    })
    expect(response.status).toBe(200)
    return (await response.json()) as { token?: string }
  }
  const { token } = await post("/auth/user/emailpass/register", COLLEAGUE)
  await post(`/admin/invites/accept?token=${invite.token}`, { email: COLLEAGUE.email }, token)
}

const scrolledTo = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelector("main")?.scrollTop ?? 0)
