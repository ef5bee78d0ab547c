import { decode, sign, type SignOptions } from "jsonwebtoken"
import { movedSessionId, Sessions } from "../sessions"

const SECRET = "a-session-secret-of-32-characters"
const key = (fill: number) => Buffer.alloc(32, fill).toString("base64")

const sessions = new Sessions({ session_secret: SECRET, encryption_keys: [key(1)] })
const OPTIONS: SignOptions = { issuer: "medusa-plugin-chat-crm", audience: "website-chat", expiresIn: "1h" }
const CLAIMS = { sid: "ccses_1", vid: "ccvis_1", acc: "ccch_1" }

describe("a session's token", () => {
  it("says whose session it is, on which channel", () => {
    const { session_id, visitor_id, token } = sessions.open("ccch_1")
    expect(sessions.read(token)).toEqual({ session_id, visitor_id, channel_id: "ccch_1" })
  })

  it("is good for 180 days, as its answer says", () => {
    const { token, expires_at } = sessions.open("ccch_1")
    const { iat, exp } = decode(token) as { iat: number; exp: number }
    expect(exp - iat).toBe(180 * 86_400)
    expect(Date.parse(expires_at)).toBe(exp * 1000)
    const clock = jest.spyOn(Date, "now").mockReturnValue(Date.parse(expires_at) + 1_000)
    expect(sessions.read(token)).toBeNull()
    clock.mockRestore()
  })

  it("is of ids that nobody can guess", () => {
    const opened = Array.from({ length: 100 }, () => sessions.open("ccch_1"))
    for (const { session_id, visitor_id } of opened) {
      expect(session_id).toMatch(/^ccses_[0-9a-f]{32}$/)
      expect(visitor_id).toMatch(/^ccvis_[0-9a-f]{32}$/)
    }
    expect(new Set(opened.flatMap(({ session_id, visitor_id }) => [session_id, visitor_id])).size).toBe(200)
  })

  it("is of a known visitor where told", () => {
    expect(sessions.open("ccch_1", { visitor_id: "ccvis_1" }).visitor_id).toBe("ccvis_1")
  })

  it("is read when anybody who knows the secret signs it", () => {
    expect(sessions.read(sign(CLAIMS, SECRET, OPTIONS))).not.toBeNull()
  })

  const { token } = sessions.open("ccch_1")
  const [header = "", payload = "", signature = ""] = token.split(".")
  const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString("base64url")

  it.each([
    ["is missing", ""],
    ["is no token", "abc"],
    ["is two", `${token}, ${token}`],
    ["lost its signature", `${header}.${payload}.`],
    ["has another's signature", `${header}.${payload}.${signature.split("").reverse().join("")}`],
    ["was changed", `${header}.${encoded({ ...CLAIMS, exp: 4e9 })}.${signature}`],
    ["is not signed at all", `${encoded({ alg: "none", typ: "JWT" })}.${payload}.`],
    ["is signed with another secret", sign(CLAIMS, "another-secret-of-more-than-32-characters", OPTIONS)],
    ["is signed by another algorithm", sign(CLAIMS, SECRET, { ...OPTIONS, algorithm: "HS512" })],
    ["has expired", sign(CLAIMS, SECRET, { ...OPTIONS, expiresIn: -1 })],
    ["never expires", sign(CLAIMS, SECRET, { issuer: OPTIONS.issuer, audience: OPTIONS.audience })],
    ["is from another issuer", sign(CLAIMS, SECRET, { ...OPTIONS, issuer: "medusa" })],
    ["is for something else", sign(CLAIMS, SECRET, { ...OPTIONS, audience: "admin" })],
    ["is for nothing in particular", sign(CLAIMS, SECRET, { issuer: OPTIONS.issuer, expiresIn: "1h" })],
    ["names no visitor", sign({ ...CLAIMS, vid: undefined }, SECRET, OPTIONS)],
    ["names an empty channel", sign({ ...CLAIMS, acc: "" }, SECRET, OPTIONS)],
    ["names a session that is no text", sign({ ...CLAIMS, sid: { $ne: 1 } }, SECRET, OPTIONS)],
  ])("that %s is nobody's", (_, given) => {
    expect(sessions.read(given)).toBeNull()
  })
})

describe("without a secret of their own, sessions", () => {
  const of = (...encryption_keys: string[]) => new Sessions({ encryption_keys })

  it("are signed with a key derived from the first encryption key, never with that key itself", () => {
    const { token } = of(key(1), key(2)).open("ccch_1")
    expect(of(key(1)).read(token)).not.toBeNull()
    expect(of(key(2)).read(token)).toBeNull()
    for (const secret of [key(1), Buffer.from(key(1), "base64")]) {
      expect(of(key(1)).read(sign(CLAIMS, secret, OPTIONS))).toBeNull()
    }
  })

  it("outlive the rotation of the key for as long as the old one is listed", () => {
    const { token } = of(key(1)).open("ccch_1")
    expect(of(key(2), key(1)).read(token)).not.toBeNull()
    expect(of(key(2)).read(token)).toBeNull()
  })
})

describe("a session that moves to another visitor", () => {
  const session = { session_id: "ccses_1", visitor_id: "ccvis_1", channel_id: "ccch_1" }

  it("is the same one each time, and another for another visitor", () => {
    expect(movedSessionId(session, "ccvis_2")).toMatch(/^ccses_[0-9a-f]{32}$/)
    expect(movedSessionId(session, "ccvis_2")).toBe(movedSessionId(session, "ccvis_2"))
    expect(movedSessionId(session, "ccvis_3")).not.toBe(movedSessionId(session, "ccvis_2"))
    expect(movedSessionId({ ...session, session_id: "ccses_2" }, "ccvis_2")).not.toBe(movedSessionId(session, "ccvis_2"))
  })
})
