import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"

export type Call = { token: string; method: string; body: Record<string, unknown> }

/** Telegram's own side, on a port of this machine: it speaks the protocol of the Bot API and remembers what it was told. */
export class TelegramApi {
  readonly calls: Call[] = []
  /** What it answers next: a status with a body, or nothing for a while. */
  answer: () => { status: number; body: unknown; afterMs?: number } = () => ({ status: 200, body: { ok: true, result: true } })

  private constructor(
    private readonly server: Server,
    readonly url: string
  ) {}

  static async start(): Promise<TelegramApi> {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    const api = new TelegramApi(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    server.on("request", async (req, res) => {
      const chunks: Buffer[] = []
      for await (const chunk of req) {
        chunks.push(chunk)
      }
      const [, token = "", method = ""] = /^\/bot([^/]+)\/(\w+)$/.exec(req.url ?? "") ?? []
      api.calls.push({ token, method, body: JSON.parse(Buffer.concat(chunks).toString() || "{}") })
      const { status, body, afterMs = 0 } = api.answer()
      setTimeout(() => {
        res.writeHead(status, { "content-type": typeof body === "string" ? "text/html" : "application/json" })
        res.end(typeof body === "string" ? body : JSON.stringify(body))
      }, afterMs)
    })
    return api
  }

  refuse(status: number, description: string): void {
    this.answer = () => ({ status, body: { ok: false, error_code: status, description } })
  }

  stop(): Promise<void> {
    this.server.closeAllConnections()
    return new Promise((resolve) => this.server.close(() => resolve()))
  }
}
