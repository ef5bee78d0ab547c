import { createServer } from "node:net"
import { UserError } from "./user-error"

/** Waits for a while. */
export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Asks again and again until the answer is yes; false when the time is over. */
export async function until(check: () => boolean | Promise<boolean>, timeoutMs: number, everyMs = 100): Promise<boolean> {
  const end = Date.now() + timeoutMs
  for (;;) {
    if (await check()) {
      return true
    }
    if (Date.now() > end) {
      return false
    }
    await sleep(everyMs)
  }
}

/** Whether a process with this id exists. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) {
    return false
  }
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"
  }
}

function tryPort(port: number, host?: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once("error", () => resolve(undefined))
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === "object" && address ? address.port : undefined))
    })
  })
}

/** A port of localhost that nobody listens on. */
export async function freePort(): Promise<number> {
  const port = await tryPort(0, "127.0.0.1")
  if (!port) {
    throw new UserError("No free port could be had on localhost.")
  }
  return port
}

/** Whether a server could listen on this port, on all addresses and on localhost alone. */
export async function isPortFree(port: number): Promise<boolean> {
  return Boolean((await tryPort(port)) && (await tryPort(port, "127.0.0.1")))
}
