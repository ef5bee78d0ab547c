import { once } from "node:events"
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import { type AddressInfo, connect, type Socket } from "node:net"
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
  readonly #verified = new Map<string, Record<string, unknown>[]>()
  reply: (count: number) => ReceiverReply = () => ({ status: 200 })

  readonly #open = new Set<Socket>()

  private constructor(private readonly server: Server) {}

  static async start(): Promise<Receiver> {
    const receiver = new Receiver(createServer())
    const { server } = receiver
    server.on("connection", (socket) => {
      receiver.#open.add(socket)
      socket.once("close", () => receiver.#open.delete(socket))
    })
    // What ends in the middle, because its sender died, was not received.
    server.on("request", (req, res) => void receiver.#receive(req, res).catch(() => res.destroy()))
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    return receiver
  }

  async #receive(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of req) {
      chunks.push(chunk)
    }
    this.received.push({ headers: req.headers, body: Buffer.concat(chunks).toString() })
    this.server.emit("received")
    const reply = this.reply(this.received.length)
    if (reply !== "hang") {
      res.writeHead(reply.status, reply.headers ?? {}).end(reply.body ?? "")
    }
  }

  /** Waits until something is received. */
  async next(): Promise<void> {
    await once(this.server, "received")
  }

  /** Waits until everything is received that was sent until now, by somebody who is dead meanwhile too. */
  async settled(): Promise<void> {
    // Connections are taken in the order in which they were made: with this one all before it are.
    const last = connect(this.#port, "127.0.0.1")
    await once(last, "connect")
    while (![...this.#open].some(({ remotePort }) => remotePort === last.localPort)) {
      await once(this.server, "connection")
    }
    const before = [...this.#open].filter(({ remotePort }) => remotePort !== last.localPort)
    await Promise.all(before.map((socket) => new Promise((resolve) => socket.once("close", resolve))))
    last.destroy()
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}/hook`
  }

  get #port(): number {
    return (this.server.address() as AddressInfo).port
  }

  /**
   * What was received, checked by the public library as its makers would. Throws where a signature is wrong, or was made more
   * than five minutes before this is asked for the first time after its arrival.
   */
  verified(secret: string): Record<string, unknown>[] {
    const verified = this.#verified.get(secret) ?? []
    this.#verified.set(secret, verified)
    for (const { headers, body } of this.received.slice(verified.length)) {
      verified.push(new Webhook(secret).verify(body, headers as Record<string, string>) as Record<string, unknown>)
    }
    return [...verified]
  }

  /** The ids under which something was received, each once. */
  get ids(): string[] {
    return [...this.bodies.keys()]
  }

  /** What was received under each id. */
  get bodies(): Map<string, string[]> {
    const bodies = new Map<string, string[]>()
    for (const { headers, body } of this.received) {
      const id = String(headers["webhook-id"])
      bodies.set(id, [...(bodies.get(id) ?? []), body])
    }
    return bodies
  }

  stop(): Promise<void> {
    this.server.closeAllConnections()
    return new Promise((resolve) => this.server.close(() => resolve()))
  }
}

/** Raises signals in a transaction of their own, as a reading of a conversation does in its. */
export const raise = (world: World, signals: Signal[]): Promise<void> =>
  new Database(world.container.resolve("__pg_connection__")).transaction((sql) => raiseSignals(sql, signals))
