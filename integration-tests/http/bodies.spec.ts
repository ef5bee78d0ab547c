import { request } from "node:http"
import { deflateSync, gzipSync } from "node:zlib"
import { byEveryPlatform, nextNumber, SIDES, type HookType } from "./support/platforms"
import { suite } from "./support/suite"
import { send, type Answer } from "./support/wire"
import type { Channel, Staff } from "./support/world"

suite("bodies and methods", (world) => {
  let staff: Staff

  beforeEach(async () => {
    staff = await world().signIn()
  })

  const url = (path: string) => `${world().api.defaults.baseURL}${path}`
  const sideOf = ({ type }: Channel) => SIDES[type as HookType]
  const bodyFor = (channel: Channel, text: string) => JSON.stringify(sideOf(channel).message({ id: nextNumber(), person: "5001", text }, channel))

  /** Sends `body`, signed over `signedOver`: the bytes that are left once it is inflated. */
  const deliver = (channel: Channel, body: string | Buffer, headers: Record<string, string> = {}, signedOver = body): Promise<Answer> =>
    send(url(channel.webhook_path), { headers: { ...headers, ...sideOf(channel).sign(signedOver, channel) }, body })

  it("S16 · that come compressed are inflated first, and no bomb goes off", async () => {
    const bomb = Buffer.alloc(200_000_000)
    await byEveryPlatform(staff, async ({ channel, chatbot }) => {
      for (const [encoding, compress] of [["gzip", gzipSync], ["deflate", deflateSync]] as const) {
        const raw = bodyFor(channel, encoding)
        expect((await deliver(channel, compress(raw), { "content-encoding": encoding }, raw)).status).toBe(200)
        const small = compress(bomb.subarray(0, 20_000_000))
        expect((await deliver(channel, small, { "content-encoding": encoding })).status).toBe(413)
      }
      const raw = bodyFor(channel, "x")
      expect((await deliver(channel, raw, { "content-encoding": "hologram" })).status).toBe(415)
      expect((await deliver(channel, raw, { "content-encoding": "gzip" })).status).toBe(400)
      expect((await staff.texts(chatbot)).flat().sort()).toEqual(["deflate", "gzip"])
    })
    const chatbot = await staff.chatbot()
    const channel = await staff.messenger(chatbot)
    expect((await deliver(channel, deflateSync(bomb), { "content-encoding": "deflate" })).status).toBe(413)
    expect((await deliver(channel, bodyFor(channel, "alive"))).status).toBe(200)
  })

  it("S17 · are read by their bytes, whatever their content type says", async () => {
    const types = ["application/json", "application/json; charset=utf-16", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "hologram", ""]
    await byEveryPlatform(staff, async ({ channel, chatbot }) => {
      for (const type of types) {
        const { status } = await deliver(channel, bodyFor(channel, `as ${type}`), { "content-type": type })
        expect([type, status]).toEqual([type, 200])
      }
      expect((await deliver(channel, bodyFor(channel, "as none"))).status).toBe(200)
      expect((await staff.texts(chatbot)).flat().sort()).toEqual([...types, "none"].map((type) => `as ${type}`).sort())
    })
  })

  it("S18 S19 S20 · that are empty, no object or no JSON store nothing and end no server", async () => {
    // Who is told with 400 may send such things by mistake; the others would switch the address off, or send for ever.
    const malformed: Record<string, number> = { telegram: 400, messenger: 400, zalo_oa: 200, zalo_bot: 400, ingest: 400 }
    await byEveryPlatform(staff, async ({ type, channel, chatbot }) => {
      for (const body of ["", " ", "{", '{"a":', "\u0000", "[".repeat(200_000), bodyFor(channel, "x").slice(0, -1)]) {
        const { status } = await deliver(channel, body)
        expect([body.slice(0, 20), status]).toEqual([body.slice(0, 20), malformed[type]])
      }
      for (const body of ["null", "[]", '"x"', "1", "{}", `${"[".repeat(100_000)}${"]".repeat(100_000)}`]) {
        const { status } = await deliver(channel, body)
        expect([body.slice(0, 20), status]).toEqual([body.slice(0, 20), type === "ingest" ? 400 : 200])
      }
      expect((await staff.conversations(chatbot)).count).toBe(0)
    })
  })

  it("S18 · that are Zalo's test of the address, unsigned or empty, get 200 and store nothing", async () => {
    const chatbot = await staff.chatbot()
    const oa = await staff.zaloOa(chatbot)
    for (const body of ["", "{}", bodyFor(oa, "unsigned")]) {
      expect((await send(url(oa.webhook_path), { headers: { "content-type": "application/json" }, body })).status).toBe(200)
    }
    expect((await staff.conversations(chatbot)).count).toBe(0)
  })

  it("S21 S22 · that begin with a mark of their byte order, or hold bytes that are no UTF-8, are stored", async () => {
    await byEveryPlatform(staff, async ({ channel, chatbot }) => {
      expect((await deliver(channel, `\ufeff${bodyFor(channel, "marked")}`)).status).toBe(200)
      const [before = "", after = ""] = bodyFor(channel, "a@b").split("@")
      const raw = Buffer.concat([Buffer.from(before), Buffer.from([0xff, 0xfe]), Buffer.from(after)])
      expect((await deliver(channel, raw)).status).toBe(200)
      expect((await staff.texts(chatbot)).flat().sort()).toEqual(["a\ufffd\ufffdb", "marked"])
    })
  })

  it("S23 · are taken up to two megabytes", async () => {
    await byEveryPlatform(staff, async ({ channel, chatbot }) => {
      const [large, tooLarge] = ["x".repeat(1_900_000), "x".repeat(2_200_000)]
      expect((await deliver(channel, bodyFor(channel, tooLarge))).status).toBe(413)
      expect((await deliver(channel, bodyFor(channel, large))).status).toBe(200)
      expect((await staff.texts(chatbot)).flat().map((text) => text?.length)).toEqual([large.length])
    })
  })

  describe("S25 · the check of Messenger's address", () => {
    let page: Channel
    beforeEach(async () => {
      page = await staff.messenger(await staff.chatbot(), { verify_token: "the-verify-token" })
    })

    const check = (query: string) => send(url(`${page.webhook_path}?${query}`), { method: "GET" })
    const good = "hub.mode=subscribe&hub.verify_token=the-verify-token&hub.challenge="

    it("S25 · answers the challenge as text", async () => {
      const { status, text, headers } = await check(`${good}1158201444`)
      expect([status, text, headers["content-type"]]).toEqual([200, "1158201444", expect.stringMatching(/^text\/plain/)])
    })

    it("S25 · refuses a wrong token, mode or challenge, and shows nothing of it", async () => {
      const wrong = [
        "",
        good,
        `${good}%3Cscript%3Ealert(1)%3C/script%3E`,
        `${good}12<b>`,
        `${good}-1`,
        `${good}1e3`,
        `${good}${"1".repeat(21)}`,
        `${good}1&hub.challenge=2`,
        `${good}1&hub.mode=subscribe`,
        `${good}1&hub.verify_token=the-verify-token`,
        `${good}1`.replace("subscribe", "unsubscribe"),
        `${good}1`.replace("the-verify-token", "wrong"),
        `${good}1`.replace("the-verify-token", ""),
        `${good}1`.replace("hub.mode=subscribe&", ""),
        `${good}1`.replaceAll("hub.", "hub[").replaceAll("=", "]="),
        `${good}1`.replace("hub.verify_token", "hub.verify_token[]"),
      ]
      for (const query of wrong) {
        const { status, text, headers } = await check(query)
        expect([query, status]).toEqual([query, 403])
        expect(text).not.toMatch(/script|<b>|1/)
        expect(headers["content-type"] ?? "text/plain").toMatch(/^text\/plain/)
      }
    })
  })

  it("S25 S26 · by another method than POST are not taken", async () => {
    await byEveryPlatform(staff, async ({ type, side, channel, chatbot }) => {
      for (const method of ["PUT", "PATCH", "DELETE", ...(type === "messenger" ? [] : ["GET"])]) {
        const { status } = await send(url(channel.webhook_path), { method, headers: side.sign("", channel) })
        expect([method, status]).toEqual([method, 404])
      }
      expect((await staff.conversations(chatbot)).count).toBe(0)
    })
  })

  it("S23 · that only trickle in are given up after fifteen seconds, and keep nobody else waiting", async () => {
    const chatbot = await staff.chatbot()
    const channel = await staff.telegram(chatbot)
    const trickle = (): Promise<number> =>
      new Promise((resolve, reject) => {
        const headers = { ...sideOf(channel).sign("", channel), "content-type": "application/json", "content-length": "100000" }
        const sent = request(url(channel.webhook_path), { method: "POST", headers }, (answer) => {
          clearInterval(drip)
          answer.resume()
          resolve(answer.statusCode ?? 0)
        })
        const drip = setInterval(() => sent.write("["), 500)
        sent.on("error", (error) => {
          clearInterval(drip)
          reject(error)
        })
      })
    const start = performance.now()
    const slow = Array.from({ length: 30 }, trickle)
    const fast = await deliver(channel, bodyFor(channel, "fast"))
    expect([fast.status, performance.now() - start < 10_000]).toEqual([200, true])
    expect(new Set(await Promise.all(slow))).toEqual(new Set([408]))
    expect(performance.now() - start).toBeGreaterThan(14_000)
    expect((await deliver(channel, bodyFor(channel, "after"))).status).toBe(200)
    expect((await staff.texts(chatbot)).flat()).toEqual(["fast", "after"])
  })
})
