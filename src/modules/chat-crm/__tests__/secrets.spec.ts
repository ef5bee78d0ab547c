import { SecretBox } from "../secrets"

const key = (fill: number) => Buffer.alloc(32, fill).toString("base64")

describe("a secret at rest", () => {
  const box = new SecretBox([key(1)])
  const stored = box.encrypt("xin chào 👋", "ccch_1", "secret")

  it("comes back", () => expect(box.decrypt(stored, "ccch_1", "secret")).toBe("xin chào 👋"))

  it("shows nothing of itself, and never the same twice", () => {
    const plain = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
    const sealed = box.encrypt(plain, "ccch_1", "secret")
    expect(sealed).toMatch(/^v1:[0-9a-f]{8}:[\w-]+:[\w-]+:[\w-]+$/)
    expect(sealed).not.toContain("whsec")
    expect(box.encrypt(plain, "ccch_1", "secret")).not.toBe(sealed)
  })

  it("does not open in another channel or as another field", () => {
    expect(() => box.decrypt(stored, "ccch_2", "secret")).toThrow()
    expect(() => box.decrypt(stored, "ccch_1", "bot_token")).toThrow()
  })

  it("does not open when a single character of it was changed", () => {
    const parts = stored.split(":")
    for (const index of [1, 2, 3, 4]) {
      const part = parts[index] ?? ""
      const changed = parts.with(index, (part.startsWith("A") ? "B" : "A") + part.slice(1)).join(":")
      expect(() => box.decrypt(changed, "ccch_1", "secret")).toThrow()
    }
  })

  it("does not open with a shortened tag", () => {
    const parts = stored.split(":")
    const short = Buffer.from(parts[3] ?? "", "base64url").subarray(0, 4).toString("base64url")
    expect(() => box.decrypt(parts.with(3, short).join(":"), "ccch_1", "secret")).toThrow()
  })

  it.each(["", "v1", "v2:a:b:c:d", "plain text", "v1::::"])("does not open from %j", (broken) => {
    expect(() => box.decrypt(broken, "ccch_1", "secret")).toThrow(/encryption_keys/)
  })
})

describe("a key that is rotated", () => {
  const old = new SecretBox([key(1)])
  const both = new SecretBox([key(2), key(1)])
  const fresh = new SecretBox([key(2)])

  it("still opens what it sealed, in any order of the list", () => {
    const stored = old.encrypt("s", "c", "f")
    expect(both.decrypt(stored, "c", "f")).toBe("s")
    expect(new SecretBox([key(1), key(2)]).decrypt(stored, "c", "f")).toBe("s")
  })

  it("seals nothing new", () => {
    const stored = both.encrypt("s", "c", "f")
    expect(fresh.decrypt(stored, "c", "f")).toBe("s")
    expect(() => old.decrypt(stored, "c", "f")).toThrow(/encryption_keys/)
  })

  it("opens nothing once it is removed, and the error names the field and no secret", () => {
    const stored = old.encrypt("top secret", "ccch_1", "bot_token")
    expect(() => fresh.decrypt(stored, "ccch_1", "bot_token")).toThrow(/bot_token of channel ccch_1/)
    expect(() => fresh.decrypt(stored, "ccch_1", "bot_token")).not.toThrow(/top secret/)
  })
})
