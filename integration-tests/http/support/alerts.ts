import { createServer, type IncomingHttpHeaders, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { Webhook } from "standardwebhooks"
import { Database } from "../../../src/modules/chat-crm/database"
import { raiseSignals } from "../../../src/modules/chat-crm/queries/raise-alerts"
import type { Signal } from "../../../src/types"
import type { World } from "./world"

export type Received = { headers: IncomingHttpHeaders; body: string }

/** What a receiver answers; "hang" never does. */
export type ReceiverReply = { status: number; headers?: Record<string, string>; body?: string } | "hang"

/** A receiver of webhooks on a port of this machine. */
export class Receiver {
  readonly received: Received[] = []
  reply: (count: number) => ReceiverReply = () => ({ status: 200 })

  private constructor(private readonly server: Server) {}

  static async start(): Promise<Receiver> {
    const server = createServer(async (req, res) => {
      const chunks: Buffer[] = []
      for await (const chunk of req) {
        chunks.push(chunk)
      }
      receiver.received.push({ headers: req.headers, body: Buffer.concat(chunks).toString() })
      const reply = receiver.reply(receiver.received.length)
      if (reply !== "hang") {
        res.writeHead(reply.status, reply.headers ?? {}).end(reply.body ?? "")
      }
    })
    const receiver = new Receiver(server)
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    return receiver
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hook`
  }

  /** What was received, checked by the public library as its makers would. Throws where a signature is wrong. */
  verified(secret: string): Record<string, unknown>[] {
    return this.received.map(({ headers, body }) => new Webhook(secret).verify(body, headers as Record<string, string>) as Record<string, unknown>)
  }

  /** The ids under which something was received, each once. */
  get ids(): string[] {
    return [...new Set(this.received.map(({ headers }) => String(headers["webhook-id"])))]
  }

  stop(): Promise<void> {
    this.server.closeAllConnections()
    return new Promise((resolve) => this.server.close(() => resolve()))
  }
}

/** Raises signals in a transaction of their own, as a reading of a conversation does in its. */
export const raise = (world: World, signals: Signal[]): Promise<void> =>
  new Database(world.container.resolve("__pg_connection__")).transaction((sql) => raiseSignals(sql, signals))
