import type { IncomingHttpHeaders } from "node:http"
import { createHmac } from "node:crypto"
import { ingest } from "../ingest"
import { MalformedPayload } from "../adapter"
import vectors from "./signature-vectors.json"

const VECTORS = vectors.filter(({ platform }) => platform === "standard_webhooks")
const SECRET = String(VECTORS[0]?.secret)

const NOW = 1_790_000_000

/** Signs as the specification says, written anew here so that it proves something. */
function signed(body: string | Buffer, { id = "msg_1", timestamp = String(NOW), secret = SECRET } = {}): IncomingHttpHeaders {
  const key = Buffer.from(secret.replace("whsec_", ""), "base64")
  const signature = createHmac("sha256", key).update(`${id}.${timestamp}.`).update(body).digest("base64")
  return { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": `v1,${signature}` }
}

const verify = (body: string | Buffer, headers: IncomingHttpHeaders, credentials: Record<string, string | boolean> = { secret: SECRET }) =>
  ingest.verify({ raw: Buffer.from(body), headers, now: Date.now() }, credentials)

beforeEach(() => jest.useFakeTimers({ now: NOW * 1000 }))
afterEach(() => jest.useRealTimers())

describe("a signature", () => {
  it.each(VECTORS)("of the published example is accepted: $name", ({ raw_body_utf8, header }) => {
    const headers = header as IncomingHttpHeaders
    jest.setSystemTime(Number(headers["webhook-timestamp"]) * 1000)
    expect(verify(raw_body_utf8, headers)).toBe(true)
    expect(verify(`${raw_body_utf8} `, headers)).toBe(false)
  })

  it("S10 S18 · covers every byte of the body, and nothing that was parsed", () => {
    const headers = signed('{"text":"\\u00e4"}')
    expect(verify('{"text":"\\u00e4"}', headers)).toBe(true)
    expect(verify('{"text":"ä"}', headers)).toBe(false)
    expect(verify('{"text": "\\u00e4"}', headers)).toBe(false)
    expect(verify("", headers)).toBe(false)
  })

  it("S22 · covers bytes that are no UTF-8", () => {
    const headers = signed('{"text":"\ufffd"}')
    expect(verify('{"text":"\ufffd"}', headers)).toBe(true)
    const swapped = Buffer.concat([Buffer.from('{"text":"'), Buffer.from([0xff]), Buffer.from('"}')])
    expect(verify(swapped, headers)).toBe(false)
  })

  it("covers id and timestamp", () => {
    const headers = signed("{}")
    expect(verify("{}", { ...headers, "webhook-id": "msg_2" })).toBe(false)
    expect(verify("{}", { ...headers, "webhook-timestamp": String(NOW + 1) })).toBe(false)
  })

  it("S11 · of another channel's secret is refused", () => {
    expect(verify("{}", signed("{}", { secret: "whsec_c2VjcmV0IG9mIGFub3RoZXIgY2hhbm5lbA==" }))).toBe(false)
  })

  it.each([
    ["S1", "missing", undefined],
    ["S2", "empty", ""],
    ["S5", "truncated", "v1,g0hM9SsE+OTPJTGt"],
    ["S3 S6", "not base64", "v1,***"],
    ["S8", "without its version", "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="],
    ["S4", "of right length and wrong value", `v1,${Buffer.alloc(32, 1).toString("base64")}`],
    ["R43", "a version alone", "v1"],
    ["S9", "a comma", ","],
    ["S9", "a list", ["v1,a", "v1,b"]],
  ])("%s · that is %s is refused", (_number, _what, signature) => {
    expect(verify("{}", { ...signed("{}"), "webhook-signature": signature as string })).toBe(false)
  })

  it("S9 · in a header that was sent twice is refused", () => {
    const headers = signed("{}")
    const good = String(headers["webhook-signature"])
    expect(verify("{}", { ...headers, "webhook-signature": `${good}, ${good}` })).toBe(false)
    expect(verify("{}", { ...headers, "webhook-signature": `v1,bad, ${good}` })).toBe(false)
    expect(verify("{}", { ...headers, "webhook-signature": `${good}${good}` })).toBe(false)
    expect(verify("{}", { ...headers, "webhook-id": "msg_1, msg_1" })).toBe(false)
    expect(verify("{}", { ...headers, "webhook-timestamp": `${NOW}, ${NOW}` })).toBe(false)
  })

  it("S12 R43 · is one of several while a secret is rotated", () => {
    const headers = signed("{}")
    const bad = `v1,${Buffer.alloc(32, 1).toString("base64")}`
    expect(verify("{}", { ...headers, "webhook-signature": `${bad} v1a,AbC+/= ${headers["webhook-signature"]}` })).toBe(true)
    expect(verify("{}", { ...headers, "webhook-signature": `${bad} ${bad}` })).toBe(false)
  })

  it("R43 · of a version that is not ours does not count", () => {
    const [, value] = String(signed("{}")["webhook-signature"]).split(",")
    expect(verify("{}", { ...signed("{}"), "webhook-signature": `v1a,${value}` })).toBe(false)
    expect(verify("{}", { ...signed("{}"), "webhook-signature": `v2,${value}` })).toBe(false)
  })

  it.each([
    [-301, false],
    [-299, true],
    [299, true],
    [301, false],
  ])("R40 · %d seconds from now is accepted: %s", (offset, accepted) => {
    expect(verify("{}", signed("{}", { timestamp: String(NOW + offset) }))).toBe(accepted)
  })

  it.each(["", " ", "abc", `${NOW}.5`, `-${NOW}`, `+${NOW}`, `${NOW}000`, `${NOW}abc`, `0x${NOW.toString(16)}`, "1e9", "NaN"])(
    "R40 · with the timestamp %j is refused",
    (timestamp) => expect(verify("{}", signed("{}", { timestamp }))).toBe(false)
  )

  it("R42 · takes an id with dots, but none that could not be kept", () => {
    expect(verify("{}", signed("{}", { id: "a.1790000000.b" }))).toBe(true)
    expect(verify("{}", signed("{}", { id: "x".repeat(255) }))).toBe(true)
    expect(verify("{}", signed("{}", { id: "x".repeat(10_240) }))).toBe(false)
    expect(verify("{}", { ...signed("{}"), "webhook-id": undefined })).toBe(false)
  })

  it("S13 · is refused where the channel has no secret", () => {
    expect(verify("{}", signed("{}"), {})).toBe(false)
    expect(verify("{}", signed("{}", { secret: "" }), { secret: "" })).toBe(false)
    expect(verify("{}", signed("{}"), { secret: true })).toBe(false)
  })
})

describe("the secret as a bearer token", () => {
  const bearer = { authorization: `Bearer ${SECRET}` }

  it("opens where the channel allows it", () => {
    expect(verify("{}", bearer, { secret: SECRET, allow_bearer: true })).toBe(true)
    expect(verify("{}", { authorization: `bearer ${SECRET}` }, { secret: SECRET, allow_bearer: true })).toBe(true)
  })

  it("does not open where it does not", () => {
    expect(verify("{}", bearer)).toBe(false)
    expect(verify("{}", bearer, { secret: SECRET, allow_bearer: false })).toBe(false)
  })

  it.each([`Bearer ${SECRET}x`, `Bearer ${SECRET.slice(0, -1)}`, "Bearer ", "Bearer", `Basic ${SECRET}`, SECRET, `Bearer  ${SECRET} x`])(
    "must be right: %s",
    (authorization) => expect(verify("{}", { authorization }, { secret: SECRET, allow_bearer: true })).toBe(false)
  )

  it("R42 · comes with a webhook id that can be kept, or with none", () => {
    const body = { data: { channel: "website", user: { id: "u1" }, message: { id: "m1", text: "hi" } } }
    const parse = (id: string | undefined) => ingest.parse(body, { headers: { "webhook-id": id }, now: Date.now(), credentials: {}, channel_id: "ccch_1" })
    expect(parse(undefined).delivery_id).toBeNull()
    expect(parse("run-7").delivery_id).toBe("run-7")
    expect(() => parse("x".repeat(10_240))).toThrow(MalformedPayload)
  })
})

it("a new secret is 32 random bytes, told once", () => {
  const first = ingest.generate?.()
  expect(first?.shown).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
  expect(first?.credentials).toEqual({ secret: first?.shown })
  expect(ingest.generate?.().shown).not.toBe(first?.shown)
})
