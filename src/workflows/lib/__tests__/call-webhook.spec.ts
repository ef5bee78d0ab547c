import type { LookupAddress } from "node:dns"
import { createServer, type Server, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { callWebhook, type WebhookOptions } from "../call-webhook"

const PUBLIC: LookupAddress = { address: "93.184.216.34", family: 4 }
const HERE: LookupAddress = { address: "127.0.0.1", family: 4 }

describe("a call of a webhook", () => {
  let server: Server
  let port: number
  let asked: { host: string | undefined; body: string; headers: Record<string, unknown> }[]
  let answer: (res: ServerResponse) => void

  beforeEach(async () => {
    asked = []
    answer = (res) => void res.writeHead(200).end("ok")
    server = createServer(async (req, res) => {
      const chunks: Buffer[] = []
      for await (const chunk of req) {
        chunks.push(chunk)
      }
      asked.push({ host: req.headers.host, body: Buffer.concat(chunks).toString(), headers: req.headers })
      answer(res)
    })
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    port = (server.address() as AddressInfo).port
  })

  afterEach(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })

  const call = (url: string, allow_private: boolean, options: WebhookOptions = {}) =>
    callWebhook({ url, headers: { "x-test": "1" }, body: "{}", allow_private }, options)
  const resolving = (...addresses: LookupAddress[]) => jest.fn(async () => addresses)

  it("hands over what it is given, where private addresses are allowed", async () => {
    expect(await call(`http://127.0.0.1:${port}/a`, true)).toEqual({ status: 200, error: null })
    expect(asked).toEqual([{ host: `127.0.0.1:${port}`, body: "{}", headers: expect.objectContaining({ "x-test": "1", "content-length": "2" }) }])
  })

  it("reaches nothing that is not public, by its name or its address", async () => {
    for (const [url, addresses] of [
      [`https://hooks.example.com:${port}/`, [HERE]],
      [`https://hooks.example.com:${port}/`, [PUBLIC, HERE]],
      [`https://hooks.example.com:${port}/`, [{ address: "::ffff:127.0.0.1", family: 6 }]],
      [`https://127.0.0.1:${port}/`, []],
      [`https://[::ffff:127.0.0.1]:${port}/`, []],
    ] as [string, LookupAddress[]][]) {
      const { status, error } = await call(url, false, { resolve: resolving(...addresses) })
      expect([status, error]).toEqual([null, expect.stringContaining("no public address")])
    }
    expect((await call(`http://hooks.example.com:${port}/`, false)).error).toContain("https://")
    expect(asked).toEqual([])
  })

  it("connects to the address that was checked: one that changes behind the check gains nothing", async () => {
    const resolve: jest.Mock<Promise<LookupAddress[]>> = jest.fn(async () => (resolve.mock.calls.length === 1 ? [PUBLIC] : [HERE]))
    const { status } = await call(`https://rebinding.example.com:${port}/`, false, { resolve, within_ms: 300 })
    expect([status, resolve.mock.calls, asked]).toEqual([null, [["rebinding.example.com"]], []])
  })

  it("follows no redirect", async () => {
    answer = (res) => void res.writeHead(307, { location: `http://127.0.0.1:${port}/elsewhere` }).end()
    expect(await call(`http://hooks.example.com:${port}/`, true, { resolve: resolving(HERE) })).toEqual({ status: 307, error: null })
    expect(asked).toHaveLength(1)
  })

  it("uses no proxy of the environment", async () => {
    process.env.HTTP_PROXY = process.env.http_proxy = "http://127.0.0.1:1"
    const { status } = await call(`http://hooks.example.com:${port}/`, true, { resolve: resolving(HERE) })
    delete process.env.HTTP_PROXY
    delete process.env.http_proxy
    expect(status).toBe(200)
  })

  it("waits no longer than it is told", async () => {
    answer = () => undefined
    expect(await call(`http://127.0.0.1:${port}/`, true, { within_ms: 200 })).toEqual({
      status: null,
      error: "The receiver did not answer within 0.2 seconds.",
    })
  })

  it("does not read an endless answer", async () => {
    const closed = new Promise<void>((resolve) => {
      answer = (res) => {
        res.writeHead(200)
        const timer = setInterval(() => res.write("x".repeat(1_024)), 1)
        res.on("close", () => {
          clearInterval(timer)
          resolve()
        })
      }
    })
    expect(await call(`http://127.0.0.1:${port}/`, true)).toEqual({ status: 200, error: null })
    await closed
  })

  it("says so where nobody is there, or a name is nobody's", async () => {
    expect((await call("http://127.0.0.1:1/", true)).error).toMatch(/could not be reached \(ECONNREFUSED\)/)
    expect((await call("https://nobody.invalid/", false, { resolve: resolving() })).error).toBe("nobody.invalid has no address.")
    const failing = { resolve: () => Promise.reject(Object.assign(new Error("no"), { code: "ENOTFOUND" })) }
    expect((await call("https://nobody.invalid/", false, failing)).error).toMatch(/ENOTFOUND/)
  })
})
