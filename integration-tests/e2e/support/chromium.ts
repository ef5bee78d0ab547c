import { execFileSync } from "node:child_process"
import { existsSync } from "node:fs"
import { type Browser, chromium } from "playwright-core"

const INSTALLED = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
]

/** A real Chromium: the one that is named, one that is installed, or the one that comes with npm. */
export const launchChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: findChromium(), args: FLAGS })

function findChromium(): string {
  return process.env.CHROMIUM_PATH || INSTALLED.find((path) => existsSync(path)) || unpackChromium()
}

/** The package is an ES module, which jest does not load; a process of its own does. */
function unpackChromium(): string {
  const script =
    "import('@sparticuz/chromium').then(({ default: c }) => c.executablePath()).then((path) => process.stdout.write(path))"

  return execFileSync(process.execPath, ["-e", script], { cwd: __dirname, encoding: "utf8" })
}
