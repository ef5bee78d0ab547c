import type { Page } from "playwright-core"
import type { Host } from "./host"

/** What a member of staff does in the dashboard, in their words. */
export class Dashboard {
  /** What the browser complained about since `watchErrors`. */
  readonly complaints: string[] = []

  constructor(
    readonly page: Page,
    private readonly host: Host
  ) {
    page.setDefaultTimeout(20_000)
  }

  async signIn(): Promise<void> {
    await this.page.goto(`${this.host.url}/app/login`)
    await this.page.locator('input[name="email"]').fill(this.host.email)
    await this.page.locator('input[name="password"]').fill(this.host.password)
    await this.page.locator('button[type="submit"]').click()
    await this.page.waitForURL((url) => !url.pathname.endsWith("/login"))
  }

  watchErrors(): void {
    this.page.on("pageerror", ({ message }) => this.complaints.push(message))
    this.page.on("console", (message) => {
      if (message.type() === "error") {
        this.complaints.push(`${message.text()} ${message.location().url}`)
      }
    })
  }

  open(path: string): Promise<unknown> {
    return this.page.goto(`${this.host.url}/app${path}`)
  }

  link(name: string) {
    return this.page.getByRole("link", { name, exact: true })
  }

  /** A link of the page itself, apart from the sidebar's of the same name. */
  tab(name: string) {
    return this.page.getByRole("main").getByRole("link", { name, exact: true })
  }

  button(name: string) {
    return this.page.getByRole("button", { name, exact: true })
  }

  field(label: string) {
    return this.page.getByLabel(label, { exact: true })
  }

  drawer() {
    return this.page.getByRole("dialog")
  }

  /** A row of the list that is open, by the name in it. */
  row(name: string) {
    return this.page.getByRole("row").filter({ has: this.link(name) })
  }

  /** A channel in the list of channels, by its name. */
  channel(name: string) {
    return this.page.getByRole("listitem", { name, exact: true })
  }

  /** Opens the guide and chooses a platform. */
  async startChannel(platform: string): Promise<void> {
    await this.link("Add channel").click()
    await this.drawer().getByRole("button", { name: platform }).click()
  }

  /** Chooses an item of a channel's menu. */
  async ofChannel(name: string, action: string, menu = "Actions for channel"): Promise<void> {
    await this.button(`${menu} ${name}`).click()
    await this.page.getByRole("menuitem", { name: action, exact: true }).click()
  }

  async chooseLanguage(name: string): Promise<void> {
    await this.open("/settings/profile/edit")
    await this.drawer().getByRole("combobox").click()
    await this.page.getByRole("option", { name, exact: true }).click()
    await this.drawer().locator('button[type="submit"]').click()
    await this.drawer().waitFor({ state: "hidden" })
  }

  /** What scrolls sideways, or makes the page do so. Code does on purpose, in a box of its own. */
  tooWide(): Promise<string[]> {
    return this.page.evaluate(() => {
      const SHOWN = "main, main *, [role=dialog], [role=dialog] :not(pre)"
      const scrolls = (element: Element) => ["auto", "scroll"].includes(getComputedStyle(element).overflowX)
      const boxes = [document.documentElement, ...Array.from(document.querySelectorAll(SHOWN)).filter(scrolls)]
      return boxes.filter((box) => box.scrollWidth > box.clientWidth + 1).map((box) => `${box.tagName} ${box.className}`)
    })
  }

  async chooseTheme(theme: "light" | "dark"): Promise<void> {
    await this.page.evaluate((chosen) => localStorage.setItem("medusa_admin_theme", chosen), theme)
    await this.page.reload()
  }
}
