import type { Browser } from "playwright-core"
import { launchChromium } from "./support/chromium"
import { takeChannelScreenshots } from "./support/channel-screenshots"
import { Dashboard } from "./support/dashboard"
import { type Host, openHost } from "./support/host"
import { sendIngest, sendMessenger } from "./support/senders"

jest.setTimeout(420_000)

const PAGE = { app_secret: "0123456789abcdef0123456789abcdef", page_id: "104857601234567" }
const HELLO = { channel: "website", user: { id: "visitor-1", name: "Emma" }, message: { id: "m-1", text: "Hello!" } }

describe("channels in a browser", () => {
  let host: Host
  let browser: Browser
  let staff: Dashboard
  let settings = ""
  let oldSecret = ""
  let newSecret = ""

  beforeAll(async () => {
    host = await openHost()
    browser = await launchChromium()
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "en-US" })
    staff = new Dashboard(await context.newPage(), host)
    await staff.signIn()
    staff.watchErrors()
    await staff.open("/chatbots/create")
    await staff.field("Name").fill("Sen Flower Shop")
    await staff.drawer().getByRole("button", { name: "Create" }).click()
    await staff.page.waitForURL(/\/chatbots\/[^/]+\/settings$/)
    settings = new URL(staff.page.url()).pathname.replace(/^\/app/, "")
  })

  afterAll(async () => {
    await browser?.close()
    await host?.stop()
  })

  it("leads through Messenger: what to look up, what to fill in, what to paste", async () => {
    await staff.startChannel("Facebook Messenger")
    const link = staff.drawer().getByRole("link", { name: /developers\.facebook\.com\/apps/ })
    expect(await link.getAttribute("target")).toBe("_blank")
    expect(await link.getAttribute("rel")).toContain("noreferrer")

    await staff.drawer().getByRole("button", { name: "Add channel" }).click()
    await staff.drawer().getByText("Give the page ID.").waitFor()
    await staff.drawer().getByText("Give the app secret.").waitFor()

    await staff.field("Name").fill("Sen on Facebook")
    await staff.field("Page ID").fill("Sen Flowers")
    await staff.drawer().getByText("A page ID consists of digits.").waitFor()
    await staff.field("Page ID").fill(PAGE.page_id)
    await staff.field("App secret").fill(PAGE.app_secret)
    await staff.drawer().getByRole("button", { name: "Generate" }).click()
    await staff.drawer().getByRole("button", { name: "Add channel" }).click()
    await staff.drawer().getByText("Waiting for the first message…").waitFor()
  })

  it("shows the address and the verify token, which answers Meta's check", async () => {
    const [address = "", token = ""] = await staff.drawer().locator("code[aria-labelledby]").allTextContents()
    expect(address).toMatch(new RegExp(`^${host.url}/hooks/chat-crm/messenger/ccch_`))
    expect(token).toMatch(/^[A-Za-z0-9_-]{40}$/)

    const check = new URLSearchParams({ "hub.mode": "subscribe", "hub.verify_token": token, "hub.challenge": "42" })
    const response = await fetch(`${address}?${check}`)
    expect([response.status, await response.text()]).toEqual([200, "42"])
  })

  it("says in words what is wrong while one waits, and turns green with the first message", async () => {
    const [address = ""] = await staff.drawer().locator("code[aria-labelledby]").allTextContents()
    const wrong = { ...PAGE, app_secret: "another-secret" }
    await expect(sendMessenger(address, wrong, "7281930455617283", "Xin chào")).rejects.toThrow("401")
    await staff.drawer().getByText("wrong or missing secret or signature").waitFor()

    await sendMessenger(address, PAGE, "7281930455617283", "Xin chào")
    await staff.drawer().getByText("First message received").waitFor()
    await staff.drawer().getByText("wrong or missing secret or signature").waitFor({ state: "detached" })
    await staff.button("Done").click()
    await staff.drawer().waitFor({ state: "hidden" })
    await staff.channel("Sen on Facebook").getByText("Receiving").waitFor()
  })

  it("asks before it closes on a secret that nobody copied", async () => {
    await staff.startChannel("Ingest API")
    await staff.field("Name").fill("Own framework")
    await staff.drawer().getByRole("button", { name: "Add channel" }).click()
    oldSecret = (await staff.drawer().getByText(/^whsec_/).textContent()) ?? ""

    await staff.page.keyboard.press("Escape")
    await staff.page.getByText("Close without copying?").waitFor()
    await staff.button("Go back").click()
    expect(await staff.drawer().getByText(/^whsec_/).textContent()).toBe(oldSecret)
    await staff.button("I have copied it").click()
    await staff.drawer().waitFor({ state: "hidden" })
  })

  it("asks before it closes on a form that is half filled in", async () => {
    await staff.startChannel("Zalo Bot")
    await staff.drawer().getByRole("button", { name: "Generate" }).click()
    await staff.page.keyboard.press("Escape")
    await staff.page.getByText("Close without adding the channel?").waitFor()
    await staff.page.getByRole("alertdialog").getByRole("button", { name: "Close" }).click()
    await staff.drawer().waitFor({ state: "hidden" })
    expect(await staff.channel("Zalo Bot").count()).toBe(0)
  })

  it("shows the setup again without the secret, and turns green there too", async () => {
    await staff.channel("Own framework").getByRole("link", { name: "Finish connecting" }).click()
    await staff.drawer().getByText("Waiting for the first message…").waitFor()
    await staff.drawer().getByText("Secrets are shown once").waitFor()
    expect(await staff.page.getByText(oldSecret).count()).toBe(0)

    const [address = ""] = await staff.drawer().locator("code[aria-labelledby]").allTextContents()
    await sendIngest(address, oldSecret, HELLO)
    await staff.drawer().getByText("First message received").waitFor()
    await staff.button("Done").click()
    await staff.channel("Own framework").getByText("Receiving").waitFor()
  })

  it("makes another secret, and both work until the old one is ended", async () => {
    const address = (await staff.channel("Own framework").locator("code").textContent()) ?? ""
    const send = (secret: string, id: string) => sendIngest(address, secret, { ...HELLO, message: { id, text: "Again" } })

    await staff.ofChannel("Own framework", "New secret")
    await staff.drawer().getByText("keeps working for 24 hours").waitFor()
    await staff.button("Make a new secret").click()
    newSecret = (await staff.drawer().getByText(/^whsec_/).textContent()) ?? ""
    expect(newSecret).not.toBe(oldSecret)
    await staff.button("I have copied it").click()
    await staff.drawer().waitFor({ state: "hidden" })
    await send(oldSecret, "m-2")
    await send(newSecret, "m-3")

    await staff.channel("Own framework").getByText("The old secret works until").waitFor()
    await staff.button("End now").click()
    await staff.page.getByRole("alertdialog").getByRole("button", { name: "End now" }).click()
    await staff.page.getByText("Only the new secret of Own framework works now.").waitFor()
    await staff.channel("Own framework").getByText("The old secret works until").waitFor({ state: "detached" })
    await send(newSecret, "m-4")
    await expect(send(oldSecret, "m-5")).rejects.toThrow("401")
  })

  it("takes a new verify token alone, and leaves the app secret as it is", async () => {
    await staff.ofChannel("Sen on Facebook", "New secret")
    expect(await staff.field("Page ID").count()).toBe(0)
    await staff.drawer().getByRole("button", { name: "Save" }).click()
    await staff.drawer().getByText("Fill in what should change.").waitFor()
    await staff.drawer().getByRole("button", { name: "Generate" }).click()
    await staff.drawer().getByRole("button", { name: "Save" }).click()
    await staff.drawer().getByText("Shown once").waitFor()
    await staff.button("I have copied it").click()
    await staff.drawer().waitFor({ state: "hidden" })

    const address = (await staff.channel("Sen on Facebook").locator("code").textContent()) ?? ""
    await sendMessenger(address, PAGE, "7281930455617283", "Còn hàng không?")
  })

  it("shows that a message was taken back, and no longer what it said", async () => {
    const address = (await staff.channel("Sen on Facebook").locator("code").textContent()) ?? ""
    await sendMessenger(address, PAGE, "7281930455617283", { mid: "m_wrong_window", text: "Wrong window" })
    await staff.open(settings.replace("/settings", "/conversations"))
    await staff.row("7281930455617283").click()
    await staff.drawer().getByText("Wrong window").waitFor()

    await sendMessenger(address, PAGE, "7281930455617283", { mid: "m_wrong_window", is_deleted: true })
    await staff.drawer().getByText("Message deleted by its writer").waitFor()
    expect(await staff.drawer().getByText("Wrong window").count()).toBe(0)
    await staff.open(settings)
  })

  it("limits a website to one of the shop's keys and has its code ready", async () => {
    await staff.startChannel("Website")
    await staff.field("Name").fill("Shop chat")
    await staff.drawer().getByRole("combobox").click()
    const options = await staff.page.getByRole("option").allTextContents()
    await staff.page.getByRole("option").last().click()
    await staff.drawer().getByRole("button", { name: "Add channel" }).click()

    const code = (await staff.drawer().locator("pre").textContent()) ?? ""
    expect(code).toContain(`const api = "${host.url}/store/chat-crm"`)
    expect(code).toMatch(/channel_id: "ccch_/)
    expect(code).toMatch(options.length > 1 ? /"x-publishable-api-key": "pk_[0-9a-f]{16,}"/ : /"pk_…"/)
    await staff.button("Done").click()
    await staff.drawer().waitFor({ state: "hidden" })
  })

  it("renames, switches off and deletes", async () => {
    await staff.ofChannel("Shop chat", "Rename")
    await staff.field("Name").fill("Chat of the shop")
    await staff.drawer().getByRole("button", { name: "Save" }).click()
    await staff.channel("Chat of the shop").waitFor()

    await staff.page.getByRole("switch", { name: "Receive messages on Chat of the shop" }).click()
    await staff.channel("Chat of the shop").getByText("Off", { exact: true }).waitFor()

    await staff.ofChannel("Chat of the shop", "Delete")
    await staff.page.getByText("Conversations, messages and customers stay.").waitFor()
    await staff.page.getByRole("alertdialog").getByRole("button", { name: "Delete" }).click()
    await staff.channel("Chat of the shop").waitFor({ state: "detached" })
  })

  it("fits a phone without sideways scrolling, the guide of each platform included", async () => {
    await staff.page.setViewportSize({ width: 375, height: 740 })
    for (const platform of ["Telegram", "Facebook Messenger", "Zalo Official Account", "Zalo Bot", "Website", "Ingest API"]) {
      await staff.open(settings)
      await staff.startChannel(platform)
      await staff.field("Name").waitFor()
      expect({ platform, wide: await staff.tooWide() }).toEqual({ platform, wide: [] })
    }
    await staff.page.setViewportSize({ width: 1280, height: 800 })
  })

  if (process.env.SCREENSHOTS) {
    it("takes the pictures of the documentation", () => takeChannelScreenshots(staff, settings))
  }

  it("had nothing to complain about", () => {
    expect(staff.complaints).toEqual([])
  })
})
