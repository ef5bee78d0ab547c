import type { IncomingHttpHeaders } from "node:http"
import { createHash, createHmac } from "node:crypto"
import type { ChannelType } from "../../types"
import { adapterOf } from "../index"
import type { Credentials } from "../adapter"
import vectors from "./signature-vectors.json"

const NOW = Date.UTC(2026, 10, 23, 6, 0, 0)
const BODY = '{"app_id":"3608","oa_id":"77","event_name":"follow","follower":{"id":"5"},"timestamp":"1790000000000"}'

const hex = (algorithm: "sha1" | "sha256", secret: string, body: string | Buffer) => createHmac(algorithm, secret).update(body).digest("hex")

/** Zalo's formula, over the parts in the order that is given. */
const mac = (...parts: (string | Buffer)[]) => parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest("hex")

type Signed = {
  type: ChannelType
  header: string
  credentials: Record<string, string>
  /** The credential that proves who sends. */
  proof: string
  sign: (body: string | Buffer, secret: string) => string
}

const MESSENGER: Signed = {
  type: "messenger",
  header: "x-hub-signature-256",
  credentials: { app_secret: "app-secret", verify_token: "verify", page_id: "10" },
  proof: "app_secret",
  sign: (body, secret) => `sha256=${hex("sha256", secret, body)}`,
}
const ZALO_OA: Signed = {
  type: "zalo_oa",
  header: "x-zevent-signature",
  credentials: { app_id: "3608", oa_id: "77", oa_secret_key: "oa-secret" },
  proof: "oa_secret_key",
  sign: (body, secret) => `mac=${mac("3608", body, "1790000000000", secret)}`,
}
const TELEGRAM: Signed = {
  type: "telegram",
  header: "x-telegram-bot-api-secret-token",
  credentials: { secret_token: "secret_1" },
  proof: "secret_token",
  sign: (_, secret) => secret,
}
const ZALO_BOT: Signed = {
  type: "zalo_bot",
  header: "x-bot-api-secret-token",
  credentials: { secret_token: "secret_1" },
  proof: "secret_token",
  sign: (_, secret) => secret,
}
const ALL = [MESSENGER, ZALO_OA, TELEGRAM, ZALO_BOT]
const OVER_BODY = [MESSENGER, ZALO_OA]

function verify(type: ChannelType, body: string | Buffer, headers: Record<string, unknown>, credentials: Credentials): boolean {
  return adapterOf(type)?.verify({ raw: Buffer.from(body), headers: headers as IncomingHttpHeaders, now: NOW }, credentials) ?? false
}

const secretOf = ({ credentials, proof }: Signed) => String(credentials[proof])
const opens = (signed: Signed, given: unknown, body: string | Buffer = BODY, credentials: Credentials = signed.credentials) =>
  verify(signed.type, body, { [signed.header]: given }, credentials)

describe.each(ALL)("the header of $type", (signed) => {
  const good = signed.sign(BODY, secretOf(signed))

  it("opens", () => expect(opens(signed, good)).toBe(true))

  it.each([
    ["S1", "missing", undefined],
    ["S2", "empty", ""],
    ["S2", "blank", " "],
    ["S4", "of right length and wrong value", good.replace(/.$/, (last) => (last === "0" ? "1" : "0"))],
    ["S5", "truncated", good.slice(0, -1)],
    ["S5", "too long", `${good}0`],
    ["S5", "far too long", good.repeat(1_000)],
    ["S9", "sent twice", `${good}, ${good}`],
    ["S9", "sent twice, the second time rightly", `${signed.sign(BODY, "other")}, ${good}`],
    ["S9", "a list", [good, good]],
    ["S9", "a list of one", [good]],
  ])("%s · is refused where it is %s", (_number, _what, given) => expect(opens(signed, given)).toBe(false))

  it("S11 · is refused with the secret of another account", () => {
    expect(opens(signed, signed.sign(BODY, "another-secret"))).toBe(false)
  })

  it("S12 · is accepted with the secret that the channel has, be it the old one or the new", () => {
    const rotated = { ...signed.credentials, [signed.proof]: "new-secret" }
    expect(opens(signed, good, BODY, rotated)).toBe(false)
    expect(opens(signed, signed.sign(BODY, "new-secret"), BODY, rotated)).toBe(true)
    expect(adapterOf(signed.type)?.proofs).toEqual([signed.proof])
  })

  it.each([[undefined], [""], [true]])("S13 · is refused where the secret is %j", (unset) => {
    const credentials = { ...signed.credentials, [signed.proof]: unset }
    for (const secret of ["", "undefined", "true", secretOf(signed)]) {
      expect(opens(signed, signed.sign(BODY, secret), BODY, credentials)).toBe(false)
    }
    expect(opens(signed, "", BODY, credentials)).toBe(false)
  })

  it("S13 · is refused where nothing is configured", () => {
    expect(opens(signed, good, BODY, {})).toBe(false)
  })

  it("S1 · does not count under another name", () => {
    const names = ["authorization", "x-hub-signature", "x-signature", "webhook-signature"]
    const headers = Object.fromEntries(names.map((name) => [name, good]))
    expect(verify(signed.type, BODY, headers, signed.credentials)).toBe(false)
  })
})

describe.each(OVER_BODY)("the signature of $type", (signed) => {
  const sign = (body: string | Buffer) => signed.sign(body, secretOf(signed))
  const [prefix = "", digits = ""] = sign(BODY).split("=")

  it.each([
    ["S3", "wrong digits", `${prefix}=${"0".repeat(64)}`],
    ["S6", "no digits", `${prefix}=${"z".repeat(64)}`],
    ["S6", "characters beyond ASCII", `${prefix}=${"é".repeat(64)}`],
    ["S8", "its prefix twice", `${prefix}=${prefix}=${digits}`],
    ["S8", "another prefix", `sha1=${digits}`],
    ["S8", "a prefix alone", `${prefix}=`],
  ])("%s · is refused where it has %s", (_number, _what, given) => expect(opens(signed, given)).toBe(false))

  it("S10 · covers the bytes that came, not what they mean", () => {
    const escaped = BODY.replace("follow", "\\u00e4\\/ ")
    const given = sign(escaped)
    expect(opens(signed, given, escaped)).toBe(true)
    expect(opens(signed, given, JSON.stringify(JSON.parse(escaped)))).toBe(false)
    expect(opens(signed, given, escaped.replace(/,/g, ", "))).toBe(false)
    expect(opens(signed, given, BODY)).toBe(false)
  })

  it("S22 · covers bytes that are no UTF-8", () => {
    const [before = "", after = ""] = BODY.split('"follow"')
    const withByte = (byte: number) => Buffer.concat([Buffer.from(`${before}"`), Buffer.from([byte]), Buffer.from(`"${after}`)])
    expect(opens(signed, sign(withByte(0xff)), withByte(0xff))).toBe(true)
    expect(opens(signed, sign(withByte(0xff)), withByte(0xfe))).toBe(false)
  })

  it("S21 · covers a byte order mark", () => {
    const marked = `\ufeff${BODY}`
    expect(opens(signed, sign(marked), marked)).toBe(true)
    expect(opens(signed, sign(BODY), marked)).toBe(false)
  })

  it("S18 · of another body does not cover an empty one", () => {
    expect(opens(signed, sign(BODY), "")).toBe(false)
    expect(opens(signed, undefined, "")).toBe(false)
  })
})

describe("the signature of Messenger", () => {
  const good = MESSENGER.sign(BODY, "app-secret")

  it.each(vectors.filter(({ platform }) => platform === "messenger"))("S10 · is the published one: $name", ({ secret, raw_body_utf8, header }) => {
    const given = Object(header)["X-Hub-Signature-256"]
    expect(opens(MESSENGER, given, raw_body_utf8, { app_secret: secret })).toBe(true)
    expect(opens(MESSENGER, given, `${raw_body_utf8}\n`, { app_secret: secret })).toBe(false)
  })

  it.each([
    ["S7", "upper case", good.toUpperCase().replace("SHA256", "sha256")],
    ["S8", "no prefix", good.replace("sha256=", "")],
    ["S8", "spaces in it", good.replace("=", " = ")],
    ["S8", "a prefix in upper case", good.replace("sha256", "SHA256")],
  ])("%s · is refused with %s", (_number, _what, given) => expect(opens(MESSENGER, given)).toBe(false))

  it("is refused as SHA-1, which Messenger sends besides", () => {
    const sha1 = hex("sha1", "app-secret", BODY)
    expect(verify("messenger", BODY, { "x-hub-signature": `sha1=${sha1}` }, MESSENGER.credentials)).toBe(false)
    expect(verify("messenger", BODY, { "x-hub-signature-256": `sha1=${sha1}` }, MESSENGER.credentials)).toBe(false)
  })

  it.each(["", "null", "[]", '"x"', "1", "{"])("S18 S19 S20 · covers the body %j like any other", (body) => {
    expect(opens(MESSENGER, MESSENGER.sign(body, "app-secret"), body)).toBe(true)
  })
})

describe("the signature of a Zalo Official Account", () => {
  const good = ZALO_OA.sign(BODY, "oa-secret")
  const digits = good.replace("mac=", "")

  it.each(vectors.filter(({ platform }) => platform === "zalo_oa"))("is the published one: $name", ({ app_id, oa_secret_key, raw_body_utf8, header }) => {
    const given = Object(header)["X-ZEvent-Signature"]
    const credentials = { app_id, oa_id: "77", oa_secret_key }
    expect(opens(ZALO_OA, given, raw_body_utf8, credentials)).toBe(true)
    expect(opens(ZALO_OA, given, `${raw_body_utf8}\n`, credentials)).toBe(false)
    expect(opens(ZALO_OA, given, raw_body_utf8, { ...credentials, oa_secret_key: "other" })).toBe(false)
  })

  it.each([
    ["S7", "in upper case", `mac=${digits.toUpperCase()}`],
    ["S8", "with its prefix in upper case", `MAC=${digits}`],
    ["S8", "with spaces", ` mac = ${digits} `],
    ["S8", "without its prefix", digits],
  ])("%s · counts %s", (_number, _what, given) => expect(opens(ZALO_OA, given)).toBe(true))

  it.each([
    ["a HMAC with the secret", `mac=${hex("sha256", "oa-secret", `3608${BODY}1790000000000`)}`],
    ["a HMAC of the body", `mac=${hex("sha256", "oa-secret", BODY)}`],
    ["a hash with the account in place of the app", `mac=${mac("77", BODY, "1790000000000", "oa-secret")}`],
    ["a hash without the time", `mac=${mac("3608", BODY, "oa-secret")}`],
    ["a hash without the secret", `mac=${mac("3608", BODY, "1790000000000")}`],
  ])("S14 · is not %s", (_, given) => expect(opens(ZALO_OA, given)).toBe(false))

  it("S15 · of another app does not count here, though its pair is right", () => {
    const body = BODY.replace("3608", "3609")
    const given = `mac=${mac("3609", body, "1790000000000", "oa-secret")}`
    expect(opens(ZALO_OA, given, body, { ...ZALO_OA.credentials, app_id: "3609" })).toBe(true)
    expect(opens(ZALO_OA, given, body)).toBe(false)
    expect(opens(ZALO_OA, ZALO_OA.sign(body, "oa-secret"), body)).toBe(false)
  })

  it("S15 · needs the app's id in the body", () => {
    for (const body of [BODY.replace('"app_id":"3608",', ""), BODY.replace('"3608"', "null"), BODY.replace('"3608"', '["3608"]')]) {
      expect(opens(ZALO_OA, ZALO_OA.sign(body, "oa-secret"), body)).toBe(false)
    }
    const asNumber = BODY.replace('"3608"', "3608")
    expect(opens(ZALO_OA, ZALO_OA.sign(asNumber, "oa-secret"), asNumber)).toBe(true)
  })

  it.each([
    ["missing", BODY.replace(',"timestamp":"1790000000000"', ""), "undefined"],
    ["null", BODY.replace('"1790000000000"', "null"), "null"],
    ["empty", BODY.replace('"1790000000000"', '""'), ""],
    ["a list", BODY.replace('"1790000000000"', '["1"]'), "1"],
    ["a number that is not exact", BODY.replace('"1790000000000"', "12345678901234567890"), "12345678901234567000"],
  ])("I46 · is refused where the body's time is %s", (_, body, asText) => {
    expect(opens(ZALO_OA, `mac=${mac("3608", body, asText, "oa-secret")}`, body)).toBe(false)
  })

  it("C83 · goes by the last of two times, as the body does", () => {
    const twice = BODY.replace("{", '{"timestamp":"1",')
    expect(opens(ZALO_OA, `mac=${mac("3608", twice, "1790000000000", "oa-secret")}`, twice)).toBe(true)
    expect(opens(ZALO_OA, `mac=${mac("3608", twice, "1", "oa-secret")}`, twice)).toBe(false)
  })

  it.each([
    ["S18", ""],
    ["S19", "null"],
    ["S19", "[]"],
    ["S19", '"x"'],
    ["S19", "1"],
    ["S20", BODY.slice(0, -1)],
    ["C80", "[".repeat(100_000)],
  ])("%s · is refused over a body that tells no app and no time", (_, body) => {
    expect(opens(ZALO_OA, ZALO_OA.sign(body, "oa-secret"), body)).toBe(false)
    expect(opens(ZALO_OA, `mac=${mac("3608", body, "", "oa-secret")}`, body)).toBe(false)
  })

  it("S17 · is refused over a body in UTF-16", () => {
    const body = Buffer.from(BODY, "utf16le")
    expect(opens(ZALO_OA, ZALO_OA.sign(body, "oa-secret"), body)).toBe(false)
  })

  it("S1 S3 · that is wrong or missing is answered like any other, for Zalo switches off what answers otherwise", () => {
    expect(adapterOf("zalo_oa")?.dropped).toEqual({ status: 200 })
    expect([adapterOf("messenger")?.dropped, adapterOf("telegram")?.dropped, adapterOf("zalo_bot")?.dropped]).toEqual([undefined, undefined, undefined])
  })
})
