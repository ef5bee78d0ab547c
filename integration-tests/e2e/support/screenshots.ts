import { mkdirSync } from "node:fs"
import { join, resolve } from "node:path"
import type { Page } from "playwright-core"
import type { Dashboard } from "./dashboard"
import type { Host } from "./host"
import { openShowcase } from "./showcase"

const FOLDER = resolve(__dirname, "../../../docs/screenshots")

/** Takes a picture of what is shown, under a name in the documentation's folder. */
export function shooter(page: Page): (name: string) => Promise<void> {
  mkdirSync(FOLDER, { recursive: true })
  return async (name) => {
    await page.mouse.move(0, 0)
    await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: "disabled" })
  }
}

/** The pictures of the documentation, from the product as it is. */
export async function takeScreenshots(staff: Dashboard, host: Host): Promise<void> {
  const { chatbot, profile, speaker } = await openShowcase(host)
  const { page } = staff
  const shoot = shooter(page)

  await staff.open(`${chatbot}/customers`)
  for (const theme of ["dark", "light"] as const) {
    await staff.chooseTheme(theme)
    await staff.row(speaker).waitFor()
    await shoot(`customers-${theme}`)
  }

  await page.getByRole("checkbox").nth(1).click()
  await page.getByRole("checkbox").nth(2).click()
  await staff.button("Bulk Update").click()
  await staff.drawer().or(page.getByRole("alertdialog")).first().waitFor()
  await shoot("bulk-update")
  await page.keyboard.press("Escape")

  await page.setViewportSize({ width: 1280, height: 1000 })
  for (const theme of ["dark", "light"] as const) {
    await staff.open(profile)
    await staff.chooseTheme(theme)
    await page.getByText("Hoa cúc trắng").first().waitFor()
    await shoot(`profile-${theme}`)
  }
  await staff.open(`${profile}/timeline`)
  await page.getByText("Today").waitFor()
  await shoot("timeline")
  await staff.open(`${profile}/notes`)
  await page.getByText("Prefers white flowers, no ribbon.").waitFor()
  await shoot("notes")
  await page.setViewportSize({ width: 1280, height: 800 })
  await staff.open(`${chatbot}/settings#pipeline`)
  await page.getByRole("heading", { name: "Pipeline" }).waitFor()
  await shoot("pipeline")

  await staff.open(`${chatbot}/conversations`)
  await staff.link(speaker).click()
  await staff.drawer().getByText("cuc-trang.jpg").waitFor()
  await shoot("transcript")

  await staff.open(`${chatbot}/settings#channels`)
  await page.getByText("Web chat, Zalo and Facebook").first().waitFor()
  await shoot("channels")

  await page.setViewportSize({ width: 375, height: 740 })
  await staff.open(`${chatbot}/customers`)
  await staff.link(speaker).waitFor()
  await shoot("phone")
  await staff.open(profile)
  await page.getByText("Hoa cúc trắng").first().waitFor()
  await shoot("profile-phone")
  await page.setViewportSize({ width: 1280, height: 800 })
}
