import { createServer, type IncomingHttpHeaders } from "node:http"
import type { AddressInfo } from "node:net"

export type Asked = { method: string; path: string; query: URLSearchParams; headers: IncomingHttpHeaders; body: string }

/** What a platform answers: JSON, or the text of a page where the body is one; `afterMs` late. */
export type Reply = { status?: number; body: unknown; headers?: Record<string, string>; afterMs?: number }

export type PlatformServer = { url: string; stop: () => Promise<void> }

/** A platform's own side on a port of this machine. */
export async function startPlatform(reply: (asked: Asked) => Reply): Promise<PlatformServer> {
  const server = createServer(async (req, res) => {
    const chunks: Buffer[] = []
    for await (const chunk of req) {
      chunks.push(chunk)
    }
    const { pathname, searchParams } = new URL(req.url ?? "/", "http://platform")
    const asked = { method: req.method ?? "", path: pathname, query: searchParams, headers: req.headers, body: Buffer.concat(chunks).toString() }
    const { status = 200, body, headers = {}, afterMs = 0 } = reply(asked)
    const isPage = typeof body === "string"
    setTimeout(() => {
      res.writeHead(status, { "content-type": isPage ? "text/html" : "application/json", ...headers })
      res.end(isPage ? body : JSON.stringify(body))
    }, afterMs)
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
