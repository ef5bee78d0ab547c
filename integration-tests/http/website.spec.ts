import { gzipSync } from "node:zlib"
import jwt from "jsonwebtoken"
import type { ChatCrmModuleService } from "../../src/modules/chat-crm"
import { publishableKey, shopper, Storefront, websiteChannel, type Session } from "./support/storefront"
import { suite } from "./support/suite"
import { send } from "./support/wire"
import { envelope, type Channel, type Staff } from "./support/world"

const SECRET = "session-secret-of-the-tests-0123456789"
const SHOP = "http://localhost:8000"

suite("website chat", (world) => {
  let staff: Staff
  let chatbot: string
  let channel: Channel
  let shop: Storefront
  let session: Session

  beforeEach(async () => {
    staff = await world().signIn()
    chatbot = await staff.chatbot()
    channel = await websiteChannel(staff, chatbot)
    shop = await Storefront.open(world())
    session = await shop.open(channel)
  })
  afterEach(() => jest.restoreAllMocks())

  const customers = async (of = chatbot) => (await staff.customers(of)).customers
  const transcript = async (of = chatbot) => {
    const { conversations } = await staff.conversations(of)
    const pages = await Promise.all(conversations.map(({ id }: { id: string }) => staff.messages(of, id)))
    return pages.flatMap(({ messages }) => messages)
  }
  const url = (path: string) => `${world().api.defaults.baseURL}/store/chat-crm${path}`

  describe("a visitor", () => {
    it("opens a session, writes, and has a profile", async () => {
      expect(session).toEqual({
        session_id: expect.stringMatching(/^ccses_\w{32}$/),
        visitor_id: expect.stringMatching(/^ccvis_\w{32}$/),
        token: expect.any(String),
        expires_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      })
      const contact = { name: "Emma", email: "emma@example.com", phone: "+44 20 7946 0000" }
      const page = { url: "https://shop.example.com/blue", locale: "en" }
      const { status, data } = await shop.say(session, [{ text: "Is it in stock?", reply_to: "m0" }, { text: "👋" }], undefined, { contact, page })
      expect([status, data]).toEqual([
        200,
        {
          results: [
            { index: 0, status: "stored", message_id: expect.any(String) },
            { index: 1, status: "stored", message_id: expect.any(String) },
          ],
        },
      ])
      expect(await customers()).toMatchObject([
        { platform: "website", account: "", external_id: session.visitor_id, name: "Emma", locale: "en", shop_customer_id: null },
      ])
      expect(await transcript()).toMatchObject([
        { direction: "inbound", sender: "customer", kind: "text", text: "Is it in stock?", payload: { page, reply_to: "m0" } },
        { text: "👋", payload: { page } },
      ])
      const [identity] = await world().sql("select contact from chat_crm_identity")
      expect(identity).toEqual({ contact: { email: contact.email, phone: contact.phone } })
    })

    it("is somebody else in another session", async () => {
      const other = await shop.open(channel)
      await shop.say(session, "one")
      await shop.say(other, "two")
      expect(other.visitor_id).not.toBe(session.visitor_id)
      expect(await customers()).toHaveLength(2)
    })

    it("is stored without a profile while tracking is off", async () => {
      await staff.track(chatbot, false)
      expect((await shop.say(session, "hi")).data.results).toMatchObject([{ status: "stored" }])
      expect(await customers()).toEqual([])
      expect((await staff.conversations(chatbot)).conversations).toMatchObject([{ tracked: false, platform: "website" }])
    })

    it("cannot date a message to before tracking was switched on by more than minutes, nor ahead", async () => {
      await shop.say(session, [
        { text: "old", sent_at: "2001-01-01T00:00:00Z" },
        { text: "ahead", sent_at: new Date(Date.now() + 3_600_000).toISOString() },
      ])
      const ages = (await transcript()).map(({ sent_at }) => (Date.now() - Date.parse(sent_at)) / 1000)
      expect(Math.max(...ages)).toBeLessThan(310)
      expect(Math.min(...ages)).toBeGreaterThanOrEqual(0)
    })

    it("gets the bot's replies into the same conversation when the shop's backend reports them", async () => {
      await shop.say(session, "Is it in stock?")
      const backend = await staff.ingest(chatbot)
      const reply = [{ id: "r1", text: "It is.", direction: "outgoing" }]
      await world().ingest(backend, envelope({ id: session.visitor_id }, reply, { channel_id: channel.id }))
      expect(await customers()).toHaveLength(1)
      expect((await staff.conversations(chatbot)).conversations).toMatchObject([{ channel_id: channel.id, message_count: 2 }])
      expect((await transcript()).map(({ sender, text }) => [sender, text])).toEqual([
        ["customer", "Is it in stock?"],
        ["bot", "It is."],
      ])
    })
  })

  describe("a token", () => {
    const claims = () => ({ sid: session.session_id, vid: session.visitor_id, acc: channel.id })
    const options = { issuer: "medusa-plugin-chat-crm", audience: "website-chat", expiresIn: "1h" } as const

    it("W95 · that is missing, wrong, expired, of another secret or not signed is refused and stores nothing", async () => {
      const unsigned = [{ alg: "none", typ: "JWT" }, { ...claims(), exp: 4e9, iss: options.issuer, aud: options.audience }]
      const wrong = [
        "",
        "x",
        `${session.token}x`,
        `${session.token}, ${session.token}`,
        shop.key.token,
        jwt.sign(claims(), SECRET, { ...options, expiresIn: -10 }),
        jwt.sign(claims(), "another-secret-of-the-tests-0123456789", options),
        jwt.sign(claims(), SECRET, { ...options, algorithm: "HS512" }),
        `${unsigned.map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".")}.`,
        (await shopper(world())).headers.authorization?.split(" ")[1] ?? "",
      ]
      for (const token of wrong) {
        const { status, data } = await shop.say({ token }, "hi")
        expect([status, data]).toEqual([401, { type: "unauthorized", code: "invalid_session", message: expect.stringMatching(/^The session .*\.$/) }])
      }
      expect((await shop.post("/messages", { messages: [{ client_message_id: "m", text: "hi" }] })).status).toBe(401)
      expect((await staff.conversations(chatbot)).count).toBe(0)
      const good = jwt.sign(claims(), SECRET, options)
      expect((await shop.say({ token: good }, "hi")).status).toBe(200)
    })

    it("W96 · of another channel writes there and nowhere else", async () => {
      const other = await staff.chatbot({ name: "Other" })
      const elsewhere = await shop.open(await websiteChannel(staff, other))
      const { status } = await shop.say(elsewhere, "hi", undefined, { channel_id: channel.id, chatbot_id: chatbot })
      expect(status).toBe(200)
      expect((await staff.conversations(chatbot)).count).toBe(0)
      expect((await staff.conversations(other)).count).toBe(1)
    })

    it("W96 · for a channel that is no website's, or that is unknown, finds no channel", async () => {
      const { id } = await staff.telegram(chatbot)
      for (const acc of [id, "ccch_unknown", "' or 1=1 --", "x".repeat(3_000)]) {
        const { status, data } = await shop.say({ token: jwt.sign({ ...claims(), acc }, SECRET, options) }, "hi")
        expect([status, data.code]).toEqual([404, "channel_not_found"])
      }
    })
  })

  describe("a channel", () => {
    it("that is unknown, off, deleted or of another type opens no session and takes no message", async () => {
      const path = `/chatbots/${chatbot}/channels/${channel.id}`
      for (const id of ["ccch_unknown", "", "\u0000", (await staff.ingest(chatbot)).id]) {
        expect((await shop.session({ id })).status).toBe(404)
      }
      await staff.post(path, { enabled: false })
      expect((await shop.session(channel)).status).toBe(404)
      expect((await shop.say(session, "hi")).status).toBe(404)
      await staff.post(path, { enabled: true })
      expect((await shop.say(session, "hi")).status).toBe(200)
      await staff.delete(path)
      expect((await shop.session(channel)).status).toBe(404)
      const { status, data } = await shop.say(session, "hi")
      expect([status, data]).toEqual([404, { type: "not_found", code: "channel_not_found", message: "There is no such channel." }])
    })

    it("of a deleted chatbot is none", async () => {
      await staff.delete(`/chatbots/${chatbot}`)
      expect((await shop.session(channel)).status).toBe(404)
      expect((await shop.say(session, "hi")).status).toBe(404)
    })

    it("has no webhook", async () => {
      const { status } = await world().post(`/hooks/chat-crm/website/${channel.id}`, { messages: [{ client_message_id: "m", text: "hi" }] })
      expect(status).toBe(404)
      expect((await staff.conversations(chatbot)).count).toBe(0)
    })

    it("W97 · is not reached without a publishable key, or with a wrong, revoked or secret one", async () => {
      const revoked = await publishableKey(world())
      await world().container.resolve("api_key").revoke({ id: revoked.id }, { revoked_by: "tests" })
      for (const key of ["", "pk_wrong", revoked.token]) {
        const headers = { "x-publishable-api-key": key }
        expect((await shop.post("/sessions", { channel_id: channel.id }, headers)).status).toBe(400)
        expect((await shop.post("/messages", { messages: [] }, { ...headers, "x-chat-session": session.token })).status).toBe(400)
      }
      const none = await world().post("/store/chat-crm/sessions", { channel_id: channel.id })
      expect([none.status, none.data.type]).toEqual([400, "not_allowed"])
    })

    it("W97 · that belongs to one publishable key is closed to the others, whatever the session", async () => {
      const bound = await websiteChannel(staff, chatbot, { publishable_key_id: shop.key.id })
      const stranger = await Storefront.open(world())
      const refused = [403, { type: "forbidden", code: "wrong_publishable_key", message: "This channel belongs to another publishable key." }]
      const opened = await shop.session(bound)
      expect(opened.status).toBe(200)
      const session = await stranger.session(bound)
      expect([session.status, session.data]).toEqual(refused)
      const message = await stranger.say(opened.data, "hi")
      expect([message.status, message.data]).toEqual(refused)
      expect((await shop.say(opened.data, "hi")).status).toBe(200)
      expect((await stranger.say(await stranger.open(channel), "hi")).status).toBe(200)
    })
  })

  describe("a body", () => {
    const raw = (body: string | Buffer, headers: Record<string, string> = {}) =>
      send(url("/messages"), {
        headers: { "content-type": "application/json", origin: SHOP, "x-publishable-api-key": shop.key.token, "x-chat-session": session.token, ...headers },
        body,
      })

    it("W98 · that names a customer, a visitor, a role or a direction is a visitor's message all the same", async () => {
      const other = await shop.open(channel)
      await shop.say(other, "I am somebody else")
      const [theirs] = await customers()
      const claims = { customer_id: theirs.id, visitor_id: other.visitor_id, role: "bot", direction: "outgoing", sender: "staff", user: { id: other.visitor_id } }
      await shop.say(session, [{ text: "hi", ...claims }], undefined, claims)
      expect(await customers()).toHaveLength(2)
      const { conversations } = await staff.conversations(chatbot, { customer_id: theirs.id })
      expect(conversations).toMatchObject([{ message_count: 1 }])
      expect((await transcript()).every(({ sender, direction }) => sender === "customer" && direction === "inbound")).toBe(true)
    })

    it("that makes no sense is told so with 400", async () => {
      const bodies = ["", "{", "null", "[]", '"x"', "1", "{}", '{"messages":[]}', '{"messages":{}}', "[".repeat(200_000), "\u0000"]
      for (const body of [...bodies, Buffer.from('{"messages":[]}', "utf16le"), JSON.stringify({ messages: Array(101).fill({}) })]) {
        const { status, text } = await raw(body)
        expect([status, JSON.parse(text)]).toEqual([400, { type: "invalid_data", message: expect.stringMatching(/^[A-Z].*\.$/) }])
      }
      for (const body of ["{", "null", "{}", { channel_id: 7 }, { channel_id: null }]) {
        expect((await shop.post("/sessions", body)).status).toBe(400)
      }
    })

    it("with bad messages among good ones stores the good ones", async () => {
      const { status, data } = await shop.say(session, [{ text: "one" }, { text: "" }, { text: "x".repeat(10_001) }, { text: "four" }])
      expect(status).toBe(200)
      expect(data.results).toMatchObject([
        { index: 0, status: "stored" },
        { index: 1, status: "refused", reason: "A message needs text." },
        { index: 2, status: "refused", reason: expect.stringMatching(/at most 10000/) },
        { index: 3, status: "stored" },
      ])
      const { data: none } = await shop.say(session, [{ text: "" }])
      expect(none.results).toMatchObject([{ index: 0, status: "refused" }])
    })

    it("C73 · too large is refused, inflated or not, and the browser may read why", async () => {
      const large = JSON.stringify({ messages: [{ client_message_id: "m1", text: "x".repeat(1_000_000) }] })
      for (const answer of [await raw(large), await raw(gzipSync(large), { "content-encoding": "gzip" })]) {
        expect([answer.status, JSON.parse(answer.text).message]).toEqual([413, expect.stringMatching(/256 kB/)])
        expect(answer.headers["access-control-allow-origin"]).toBe(SHOP)
      }
      const longest = JSON.stringify({ messages: [{ client_message_id: "m1", text: "x".repeat(10_000) }], filler: "x".repeat(200_000) })
      expect((await raw(gzipSync(longest), { "content-encoding": "gzip" })).status).toBe(200)
      expect((await raw("hi", { "content-encoding": "gzip" })).status).toBe(400)
    })

    it("C75 C76 C80 C82 · with NUL, lone surrogates, depth or our prototypes' names is stored as far as it makes sense", async () => {
      const deep = `${"[".repeat(10_000)}1${"]".repeat(10_000)}`
      const body = `{"__proto__":{"polluted":1},"contact":{"name":"La\\u0000n\\ud800","email":"\\u0000","__proto__":{"phone":"1"}},
        "page":{"url":"https://e.com/\\ud800\\u0000","locale":"\\u0000","deep":${deep}},
        "messages":[{"client_message_id":"m1","text":"a\\u0000b\\ud800c","reply_to":"\\ud800","deep":${deep},"__proto__":{"polluted":1}},
          {"client_message_id":"m\\u0000","text":"hi"},{"client_message_id":"m\\udc00","text":"hi"}]}`
      const { status, text } = await raw(body)
      expect(status).toBe(200)
      expect(JSON.parse(text).results.map((result: { status: string }) => result.status)).toEqual(["stored", "refused", "refused"])
      expect(await transcript()).toMatchObject([{ text: "ab\ufffdc", payload: { page: { url: "https://e.com/\ufffd" } } }])
      expect(Reflect.get({}, "polluted")).toBeUndefined()
    })

    it("C77 · of HTML, SQL or formulas is kept word for word", async () => {
      const texts = ["<script>alert(1)</script>", "'; drop table chat_crm_message; --", "=1+1", "Đường Nguyễn 👩‍👩‍👧"]
      await shop.say(session, texts.map((text) => ({ text })))
      expect((await transcript()).map(({ text }) => text)).toEqual(texts)
    })
  })

  describe("the same message", () => {
    it("W101 · from two tabs at once is stored once; different ones all are", async () => {
      const once = [{ client_message_id: "same", text: "once" }]
      const answers = await Promise.all(Array.from({ length: 15 }, () => shop.say(session, once)))
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
      const results = answers.map(({ data }) => data.results[0])
      expect(results.filter(({ status }) => status === "stored")).toHaveLength(1)
      expect(new Set(results.map(({ message_id }) => message_id)).size).toBe(1)
      await Promise.all(["a", "b", "c", "d"].map((text) => shop.say(session, text)))
      expect((await transcript()).map(({ text }) => text).sort()).toEqual(["a", "b", "c", "d", "once"])
      expect(await customers()).toHaveLength(1)
    })

    it("W101 · twice in one request is stored once, and in another session again", async () => {
      const twice = [{ client_message_id: "m", text: "one" }, { client_message_id: "m", text: "two" }]
      expect((await shop.say(session, twice)).data.results).toMatchObject([{ status: "stored" }, { status: "duplicate" }])
      const other = await shop.open(channel)
      expect((await shop.say(other, [{ client_message_id: "m", text: "one" }])).data.results).toMatchObject([{ status: "stored" }])
      expect(await transcript()).toHaveLength(2)
    })
  })

  it("answers 503, and when to come back, where storage fails; what is sent again is stored once", async () => {
    const message = [{ client_message_id: "m", text: "hi" }]
    const crm: ChatCrmModuleService = world().crm
    jest.spyOn(crm, "ingest").mockRejectedValueOnce(new Error("the database is gone"))
    const { status, data, headers } = await shop.say(session, message)
    expect([status, data, headers["retry-after"]]).toEqual([
      503,
      { type: "unexpected_state", message: "This cannot be done now; send it again." },
      "5",
    ])
    expect((await shop.say(session, message)).data.results).toMatchObject([{ status: "stored" }])
    expect(await transcript()).toHaveLength(1)
  })

  it("W104 · browsers of the shop's origin are let in with the session header, others are not", async () => {
    const preflight = (origin: string) =>
      send(url("/messages"), {
        method: "OPTIONS",
        headers: {
          origin,
          "access-control-request-method": "POST",
          "access-control-request-headers": "content-type,x-chat-session,x-publishable-api-key",
        },
      })
    const { status, headers } = await preflight(SHOP)
    expect(status).toBe(204)
    expect(headers["access-control-allow-origin"]).toBe(SHOP)
    expect(headers["access-control-allow-credentials"]).toBe("true")
    expect(headers["access-control-allow-methods"]).toContain("POST")
    expect(String(headers["access-control-allow-headers"]).split(",")).toContain("x-chat-session")
    expect((await preflight("https://evil.example.com")).headers["access-control-allow-origin"]).toBeUndefined()
    const { headers: answered } = await shop.post("/sessions", { channel_id: channel.id }, { origin: SHOP })
    expect(answered["access-control-allow-origin"]).toBe(SHOP)
    expect(answered["access-control-expose-headers"]).toBe("Retry-After")
  })
})
