import type { Dashboard } from "./dashboard"
import { sendMessenger } from "./senders"
import { shooter } from "./screenshots"

const PAGE = { app_secret: "89abcdef0123456789abcdef01234567", page_id: "208715202469134" }

/** The pictures of the guide: each of its steps, and both themes, languages and widths somewhere. */
export async function takeChannelScreenshots(staff: Dashboard, settings: string): Promise<void> {
  const { page } = staff
  const shoot = shooter(page)

  await staff.open(settings)
  await staff.chooseTheme("light")
  await staff.link("Add channel").click()
  await staff.drawer().getByText("Where do people write to this chatbot?").waitFor()
  await shoot("guide-platform")
  await staff.drawer().getByRole("button", { name: "Zalo Official Account" }).click()
  await staff.field("OA ID").waitFor()
  await shoot("guide-details")

  await staff.open(settings)
  await staff.chooseTheme("dark")
  await staff.startChannel("Facebook Messenger")
  await staff.field("Name").fill("Sen Flowers")
  await staff.field("App secret").fill(PAGE.app_secret)
  await staff.field("Page ID").fill(PAGE.page_id)
  await staff.drawer().getByRole("button", { name: "Generate" }).click()
  await staff.drawer().getByRole("button", { name: "Add channel" }).click()
  await staff.drawer().getByText("Waiting for the first message…").waitFor()
  await page.getByText("Sen Flowers is added.").waitFor({ state: "detached" })
  await shoot("guide-connect-dark")

  const [address = ""] = await staff.drawer().locator("code[aria-labelledby]").allTextContents()
  await sendMessenger(address, PAGE, "6655443322110099", "Xin chào")
  await staff.drawer().getByText("First message received").waitFor()
  await shoot("guide-received-dark")
  await staff.button("Done").click()

  await staff.chooseTheme("light")
  await staff.chooseLanguage("Tiếng Việt")
  await page.setViewportSize({ width: 375, height: 740 })
  await staff.open(`${settings}#channels`)
  await page.getByText("Sen Flowers").first().waitFor()
  await staff.ofChannel("Sen Flowers", "Xem lại hướng dẫn", "Thao tác với kênh")
  await staff.drawer().getByText("Việc cần làm").waitFor()
  await shoot("guide-phone-vi")
  await page.setViewportSize({ width: 1280, height: 800 })
  await staff.chooseLanguage("English")
}
