import { UserError } from "../lib/user-error"
import { type Host, startHost } from "./index"
import { readSettings } from "./settings"

/** Says where the dashboard is and how to sign in. */
export function printSignIn({ url, adminEmail, adminPassword }: Host): void {
  console.log(`
  Dashboard   ${url}/app/chatbots
  E-mail      ${adminEmail}
  Password    ${adminPassword}
`)
}

/**
 * Starts the host, does something with it, and keeps it up until Ctrl-C or SIGTERM.
 *
 * `prepare` answers further variables for the server. Leaves nothing running, whichever way it ends.
 */
export async function runHost(
  work: (host: Host, signal: AbortSignal) => Promise<void>,
  prepare?: () => Promise<NodeJS.ProcessEnv>
): Promise<void> {
  const stopping = new AbortController()
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (!stopping.signal.aborted) {
        console.log("\nStopping.")
        stopping.abort()
      }
    })
  }
  const asked = new Promise<void>((resolve) => stopping.signal.addEventListener("abort", () => resolve()))

  let host: Host | undefined
  try {
    const settings = { ...readSettings(), env: await prepare?.() }
    host = await startHost(settings, console.log, stopping.signal)
    await Promise.race([
      asked,
      host.ended.then((reason) => {
        throw new UserError(reason)
      }),
      work(host, stopping.signal).then(() => asked),
    ])
  } catch (error) {
    if (!stopping.signal.aborted) {
      process.exitCode = 1
      console.error(error instanceof UserError ? error.message : error)
    }
  } finally {
    stopping.abort()
    await host?.stop()
  }
  process.exit()
}
