import { readFileSync } from "node:fs"
import type { AxeResults, RunOptions } from "axe-core"
import type { Page } from "playwright-core"

declare global {
  interface Window {
    axe: { run: (context: { include: string[]; exclude: string[] }, options: RunOptions) => Promise<AxeResults> }
  }
}

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8")

/** Where our screens are drawn: the page itself, and what opens above it. The sidebar and the top bar are the dashboard's. */
const OURS = ["main", "[role=dialog]", "[role=alertdialog]", "[role=menu]", "[role=listbox]", "[role=tooltip]"]

/** What lies below an open menu or dialog: nobody can get there before it closes. */
const BELOW = ["[data-aria-hidden=true]"]

/** What keeps somebody from using what is shown, one readable line each; none is what a screen should have. */
export async function seriousFindings(page: Page, where = OURS): Promise<string[]> {
  await page.evaluate(AXE)
  const violations = await page.evaluate(async ({ parts, exclude }) => {
    // While something fades in, its colours are not what they will be. A skeleton pulses for ever.
    const ending = document
      .getAnimations()
      .filter(({ effect, playState }) => playState === "running" && effect?.getComputedTiming().iterations !== Infinity)
    await Promise.allSettled(ending.map(({ finished }) => finished))
    const include = parts.filter((part) => document.querySelector(part))
    const found = await window.axe.run({ include, exclude }, { resultTypes: ["violations"] })
    return found.violations
  }, { parts: where, exclude: BELOW })

  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, help, nodes }) => nodes.map(({ target, html }) => `${id} at ${target.join(" ")}: ${help} – ${html.slice(0, 160)}`))
}
