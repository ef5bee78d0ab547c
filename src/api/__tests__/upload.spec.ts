import { createServer, request, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { setTimeout as sleep } from "node:timers/promises"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { uploadOf } from "../upload"

const NOT_WHOLE = { status: 400, message: expect.stringMatching(/did not come to its end/), details: { code: "unreadable_file" } }

describe("a file that comes in", () => {
  let server: Server
  let taken: Promise<[MedusaRequest, MedusaResponse]>

  beforeEach(async () => {
    server = createServer()
    taken = new Promise((resolve) => {
      server.once("request", (req, res) => resolve([req as MedusaRequest, Object.assign(res, { set: res.setHeader }) as unknown as MedusaResponse]))
    })
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  })

  afterEach(() => {
    server.closeAllConnections()
    server.close()
  })

  const port = () => (server.address() as AddressInfo).port

  it.each([
    ["is cut off", "text/csv", 100],
    ["was sent to its end", "text/csv", 8],
    ["is in a form", "multipart/form-data; boundary=x", 100],
  ])("ends with a sentence where its client was gone before anybody read it, and it %s", async (_, type, length) => {
    const sending = request({ port: port(), method: "POST", headers: { "content-type": type, "content-length": length } })
    sending.on("error", () => undefined).write("a,b\n1,2\n")
    const [req, res] = await taken
    const closed = new Promise((resolve) => req.once("close", resolve))
    sending.destroy()
    await closed
    await expect(uploadOf(req, res)).rejects.toMatchObject(NOT_WHOLE)
    expect(server.requestTimeout).toBeGreaterThan(0)
  })

  it("ends with a sentence where its client is gone before all that arrived was read", async () => {
    const sending = request({ port: port(), method: "POST", headers: { "content-type": "text/csv", "content-length": 60_000 } })
    sending.on("error", () => undefined).write("x".repeat(60_000))
    const [req, res] = await taken
    const { file } = await uploadOf(req, res)
    await sleep(100)
    expect([req.complete, req.readableEnded]).toEqual([true, false])
    const failed = new Promise((resolve) => file.once("error", resolve))
    sending.destroy()
    expect(await failed).toMatchObject(NOT_WHOLE)
  })

  it("a form whose file breaks off before anybody reads it harms nobody", async () => {
    const sending = request({ port: port(), method: "POST", headers: { "content-type": "multipart/form-data; boundary=x", "content-length": 9_000 } })
    sending.on("error", () => undefined)
    sending.write('--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\nContent-Type: text/csv\r\n\r\na,b\r\n')
    const [req, res] = await taken
    const { file } = await uploadOf(req, res)
    const closed = new Promise((resolve) => file.once("close", resolve))
    sending.destroy()
    await closed
    expect(file.errored).toMatchObject(NOT_WHOLE)
  })
})
