import { deflateSync, gzipSync } from "node:zlib"
import { suite } from "./support/suite"
import { send } from "./support/wire"
import { envelope, LAN, nextId, signature, telegramText, type Channel, type Staff } from "./support/world"

const JSON_TYPE = { "content-type": "application/json" }

suite("what reaches a webhook", (world) => {
  let staff: Staff
  let chatbot: string
  let telegram: Channel
  let ingest: Channel

  beforeEach(async () => {
    staff = await world().signIn()
    chatbot = await staff.chatbot()
    telegram = await staff.telegram(chatbot)
    ingest = await staff.ingest(chatbot)
  })

  const url = (path: string) => `${world().api.defaults.baseURL}${path}`
  const count = async () => (await staff.customers(chatbot)).count
  const message = (id: string = nextId("m")) => envelope({ id: "u1", name: "Lan" }, [{ id, text: "Xin chào" }])

  /** A body that really is signed, so that what is tried is the body. */
  const signed = (raw: string | Buffer, headers: Record<string, string> = JSON_TYPE) =>
    send(url(ingest.webhook_path), { headers: { ...headers, ...signature(ingest.secret, raw) }, body: raw })

  describe("with Telegram's secret", () => {
    const deliver = (headers: Record<string, string | string[]>, path = telegram.webhook_path) =>
      send(url(path), { headers: { ...JSON_TYPE, ...headers }, body: JSON.stringify(telegramText(LAN, "Xin chào")) })
    const secretHeader = "x-telegram-bot-api-secret-token"

    it("S24 · is taken, whatever the case of the header's name", async () => {
      const answer = await deliver({ "X-TELEGRAM-Bot-Api-Secret-Token": telegram.secret })
      expect([answer.status, answer.text]).toEqual([200, ""])
      expect(await count()).toBe(1)
    })

    it("S1 S2 S4 S5 S9 S11 · that is wrong, missing, truncated, doubled or another's is refused and stores nothing", async () => {
      const other = await staff.telegram(chatbot)
      const { secret } = telegram
      const wrong: Record<string, string | string[]>[] = [
        {},
        { [secretHeader]: "" },
        { [secretHeader]: "wrong" },
        { [secretHeader]: secret.slice(0, -1) },
        { [secretHeader]: `${secret}x` },
        { [secretHeader]: secret.toUpperCase() },
        { [secretHeader]: [secret, secret] },
        { [secretHeader]: other.secret },
        { authorization: `Bearer ${secret}` },
      ]
      for (const headers of wrong) {
        expect((await deliver(headers)).status).toBe(401)
      }
      expect(await count()).toBe(0)
      expect((await staff.conversations(chatbot)).count).toBe(0)
      const { data } = await staff.get(`/chatbots/${chatbot}/channels/${telegram.id}`)
      expect(data.channel.last_error).toMatch(/wrong or missing secret/)
      expect(data.channel.last_event_at).toBeNull()
    })
  })

  it("S27 · without a channel of that type and id is not found", async () => {
    const headers = { ...JSON_TYPE, "x-telegram-bot-api-secret-token": telegram.secret }
    const body = JSON.stringify(telegramText(LAN, "Xin chào"))
    const paths = [
      "/hooks/chat-crm/telegram/ccch_unknown",
      `/hooks/chat-crm/ingest/${telegram.id}`,
      `/hooks/chat-crm/zalo_oa/${telegram.id}`,
      `/hooks/chat-crm/constructor/${telegram.id}`,
      "/hooks/chat-crm/telegram/%00",
      `/hooks/chat-crm/telegram/${"x".repeat(5_000)}`,
      "/hooks/chat-crm/telegram/' or 1=1 --".replaceAll(" ", "%20"),
    ]
    for (const path of paths) {
      expect((await send(url(path), { headers, body })).status).toBe(404)
    }
    expect(await count()).toBe(0)
  })

  it("S26 · by another method than POST is not taken", async () => {
    const headers = { ...JSON_TYPE, "x-telegram-bot-api-secret-token": telegram.secret }
    for (const method of ["GET", "PUT", "PATCH", "DELETE"]) {
      const { status } = await send(url(telegram.webhook_path), { method, headers })
      expect([404, 405]).toContain(status)
    }
  })

  it("S1 S2 S5 S9 S11 R40 · with a signature over other bytes, of another channel, late or early is refused", async () => {
    const other = await staff.ingest(chatbot)
    const raw = JSON.stringify(message())
    const headers = signature(ingest.secret, raw)
    const at = (seconds: number) => new Date(Date.now() + seconds * 1000)
    const wrong = [
      {},
      { ...headers, "webhook-signature": "" },
      { ...headers, "webhook-signature": headers["webhook-signature"]?.slice(0, -4) ?? "" },
      { ...headers, "webhook-signature": [String(headers["webhook-signature"]), String(headers["webhook-signature"])] },
      { ...headers, "webhook-id": nextId("msg") },
      signature(other.secret, raw),
      signature(ingest.secret, `${raw} `),
      signature(ingest.secret, raw, { at: at(-302) }),
      signature(ingest.secret, raw, { at: at(302) }),
      { authorization: `Bearer ${ingest.secret}` },
    ]
    for (const given of wrong) {
      expect((await send(url(ingest.webhook_path), { headers: { ...JSON_TYPE, ...given }, body: raw })).status).toBe(401)
    }
    expect(await count()).toBe(0)
    expect((await signed(raw)).status).toBe(200)
  })

  it("with the secret as a bearer token is taken where the channel allows it", async () => {
    const open = await staff.ingest(chatbot, { allow_bearer: true })
    const headers = { ...JSON_TYPE, authorization: `Bearer ${open.secret}` }
    const answer = await send(url(open.webhook_path), { headers, body: JSON.stringify(message()) })
    expect([answer.status, JSON.parse(answer.text).results]).toEqual([200, [expect.objectContaining({ status: "stored" })]])
    const wrong = { ...headers, authorization: `Bearer ${ingest.secret}` }
    expect((await send(url(open.webhook_path), { headers: wrong, body: JSON.stringify(message()) })).status).toBe(401)
  })

  it("S16 S17 S21 · may be of any content type, compressed, or begin with a byte order mark", async () => {
    for (const type of ["application/json; charset=utf-8", "text/plain", "application/octet-stream", "application/x-www-form-urlencoded"]) {
      expect((await signed(JSON.stringify(message()), { "content-type": type })).status).toBe(200)
    }
    const noType = await signed(JSON.stringify(message()), {})
    expect(noType.status).toBe(200)
    const withMark = await signed(`\ufeff${JSON.stringify(message())}`)
    expect(withMark.status).toBe(200)
    const raw = JSON.stringify(message())
    for (const [encoding, body] of [["gzip", gzipSync(raw)], ["deflate", deflateSync(raw)]] as const) {
      const headers = { ...JSON_TYPE, "content-encoding": encoding, ...signature(ingest.secret, raw) }
      expect((await send(url(ingest.webhook_path), { headers, body })).status).toBe(200)
    }
    expect(await count()).toBe(1)
    const { conversations } = await staff.conversations(chatbot)
    expect(conversations).toMatchObject([{ message_count: 7 }])
  })

  it("S16 S23 · too large is refused, inflated or not", async () => {
    const large = JSON.stringify({ ...message(), filler: "x".repeat(2_200_000) })
    expect((await signed(large)).status).toBe(413)
    const bomb = deflateSync(Buffer.alloc(200_000_000))
    const headers = { ...JSON_TYPE, "content-encoding": "deflate", ...signature(ingest.secret, "") }
    expect((await send(url(ingest.webhook_path), { headers, body: bomb })).status).toBe(413)
    const nearly = JSON.stringify({ ...message(), filler: "x".repeat(1_900_000) })
    expect((await signed(nearly)).status).toBe(200)
  })

  it("S16 · in an encoding that is unknown or broken is refused", async () => {
    const headers = { ...JSON_TYPE, ...signature(ingest.secret, "{}") }
    const unknown = await send(url(ingest.webhook_path), { headers: { ...headers, "content-encoding": "zstd" }, body: "{}" })
    expect(unknown.status).toBe(415)
    const broken = await send(url(ingest.webhook_path), { headers: { ...headers, "content-encoding": "gzip" }, body: "not gzip" })
    expect(broken.status).toBe(400)
  })

  it("S18 S19 S20 C80 · signed but no message is told so with 400", async () => {
    const bodies: (string | Buffer)[] = [
      "",
      " ",
      "null",
      "[]",
      '"x"',
      "1",
      "{}",
      "{",
      '{"data":',
      "[".repeat(2_000_000),
      `${"[".repeat(900_000)}${"]".repeat(900_000)}`,
    ]
    for (const body of bodies) {
      const { status, text } = await signed(body)
      expect(status).toBe(400)
      expect(JSON.parse(text).message).toMatch(/^[A-Z].*\.$/)
    }
    expect((await staff.conversations(chatbot)).count).toBe(0)
  })

  it("S17 · signed, but in UTF-16, is no JSON", async () => {
    const raw = Buffer.from(JSON.stringify(message()), "utf16le")
    expect((await signed(raw)).status).toBe(400)
  })

  it("S18 S19 S20 B92 · and is Telegram's, but holds nothing for us, is answered with 200, or Telegram would repeat it for ever", async () => {
    const headers = { ...JSON_TYPE, "x-telegram-bot-api-secret-token": telegram.secret }
    for (const body of ["null", "[]", '"x"', "1", "{}", '{"update_id":7}', '{"update_id":8,"hologram":{}}', '{"update_id":1e400}']) {
      expect((await send(url(telegram.webhook_path), { headers, body })).status).toBe(200)
    }
    for (const body of ["", "{", "\u0000"]) {
      expect((await send(url(telegram.webhook_path), { headers, body })).status).toBe(400)
    }
    expect((await staff.conversations(chatbot)).count).toBe(0)
  })

  it("C75 C76 C79 C80 C82 C83 · and is deep, infinite, repetitive or after our prototypes is stored as far as it makes sense", async () => {
    const deep = `${"[".repeat(10_000)}1${"]".repeat(10_000)}`
    const raw = `{"__proto__":{"polluted":1},"data":{"channel":"icq","channel":"website","user":{"id":"u1","__proto__":{"name":"Eve"}},
      "metadata":{"deep":${deep},"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"n":1e400,"a\\u0000":"\\ud800"},
      "messages":[{"id":"m1","text":"first","text":"hi","payload":{"deep":${deep}},"attachments":${deep}}]}}`
    const { status, text } = await signed(raw)
    expect([status, JSON.parse(text).results]).toEqual([200, [expect.objectContaining({ status: "stored" })]])
    expect(Reflect.get({}, "polluted")).toBeUndefined()
    const { conversations } = await staff.conversations(chatbot)
    const { messages } = await staff.messages(chatbot, conversations[0].id)
    expect(messages).toMatchObject([{ text: "hi", payload: { metadata: { n: null, a: "\ufffd" } } }])
    expect((await staff.customers(chatbot)).customers).toMatchObject([{ external_id: "u1", name: null }])
  })

  it("S22 · with bytes that are no UTF-8 is taken from Telegram, the bytes replaced", async () => {
    const [before, after] = JSON.stringify(telegramText(LAN, "a@b")).split("@") as [string, string]
    const body = Buffer.concat([Buffer.from(before), Buffer.from([0xff, 0xfe]), Buffer.from(after)])
    const headers = { ...JSON_TYPE, "x-telegram-bot-api-secret-token": telegram.secret }
    expect((await send(url(telegram.webhook_path), { headers, body })).status).toBe(200)
    const { conversations } = await staff.conversations(chatbot)
    const { messages } = await staff.messages(chatbot, conversations[0].id)
    expect(messages).toMatchObject([{ text: "a\ufffd\ufffdb" }])
  })

  it("R29 · is one message when it comes twenty times at once", async () => {
    const raw = JSON.stringify(message("once"))
    const headers = { ...JSON_TYPE, ...signature(ingest.secret, raw) }
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(url(ingest.webhook_path), { headers, body: raw })))
    const results = answers.map(({ text }) => JSON.parse(text).results[0])
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect(results.filter(({ status }) => status === "stored")).toHaveLength(1)
    expect(new Set(results.map(({ message_id }) => message_id)).size).toBe(1)
    const { conversations } = await staff.conversations(chatbot)
    expect(conversations).toMatchObject([{ message_count: 1 }])
  })
})
