import { createServer, request, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { mayTakeLong } from "../long-requests"

const DEADLINE_MS = 200

describe("requests that may take long", () => {
  let server: Server

  beforeEach(async () => {
    server = createServer({ requestTimeout: DEADLINE_MS, headersTimeout: DEADLINE_MS, connectionsCheckingInterval: 20 }, (req, res) => {
      if (req.url === "/upload") {
        mayTakeLong(req, res)
      }
      req.resume().once("end", () => res.end("came"))
    })
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  })

  afterEach(() => {
    server.closeAllConnections()
    server.close()
  })

  /** Sends a byte now and then for some times the deadline, and gives what is answered. */
  const trickle = (path: string, deadlines: number) =>
    new Promise<number | undefined>((resolve) => {
      const { port } = server.address() as AddressInfo
      const sending = request({ port, path, method: "POST" }, (answer) => {
        answer.resume()
        clearInterval(timer)
        resolve(answer.statusCode)
      })
      sending.on("error", () => clearInterval(timer))
      const end = Date.now() + deadlines * DEADLINE_MS
      const timer = setInterval(() => (Date.now() < end ? sending.write("x") : sending.end()), 20)
    })

  it("come in however long they take, and others beside them are cut off again once they have", async () => {
    expect(await trickle("/other", 5)).toBe(408)
    expect(await trickle("/upload", 5)).toBe(200)
    expect(server.requestTimeout).toBe(DEADLINE_MS)
    expect(await trickle("/other", 5)).toBe(408)
  })

  it("the deadline is back when the last of several has come, or gone away", async () => {
    const { port } = server.address() as AddressInfo
    const gone = request({ port, path: "/upload", method: "POST" }).on("error", () => undefined)
    const closed = new Promise((resolve) => server.once("request", (_, res) => res.once("close", resolve)))
    gone.write("x")
    expect(await trickle("/upload", 3)).toBe(200)
    expect(server.requestTimeout).toBe(0)
    gone.destroy()
    await closed
    expect(server.requestTimeout).toBe(DEADLINE_MS)
  })
})
