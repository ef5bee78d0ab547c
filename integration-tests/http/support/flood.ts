import { Agent, request } from "node:http"
import type { Headers } from "./fuzz"

export type Shot = { path: string; headers: Headers; body: Buffer }

/** What became of a request; status 0 where the connection broke. */
export type Hit = { status: number; text: string }

/** Sends many requests over a few connections that stay open. */
export class Flood {
  readonly #agent: Agent

  constructor(
    private readonly base: string,
    connections = 20
  ) {
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections })
  }

  post({ path, headers, body }: Shot): Promise<Hit> {
    return new Promise((resolve) => {
      const options = { method: "POST", agent: this.#agent, headers: { ...headers, "content-length": body.length } }
      const sent = request(`${this.base}${path}`, options, (response) => {
        const chunks: Buffer[] = []
        response.on("data", (chunk: Buffer) => chunks.push(chunk))
        response.on("end", () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }))
      })
      sent.on("error", (error) => resolve({ status: 0, text: error.message }))
      sent.end(body)
    })
  }

  stop(): void {
    this.#agent.destroy()
  }
}
