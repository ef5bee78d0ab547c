import { cleanAttachments, cleanId, cleanJson, cleanLabel, cleanRecord, cleanText, cleanTime, cleanUrl } from "../clean"

const NOW = Date.UTC(2026, 10, 23, 6, 0, 0)
const DAY = 86_400_000

describe("an id from outside", () => {
  it("I45 I47 · is the same person as number and as text", () => {
    expect(cleanId(501)).toBe("501")
    expect(cleanId("501")).toBe("501")
    expect(cleanId(-100_500)).toBe("-100500")
    expect(cleanId(0)).toBe("0")
  })

  it("I46 I48 · is kept to the letter as text", () => {
    expect(cleanId("1234567890123456789")).toBe("1234567890123456789")
    expect(cleanId("007")).toBe("007")
    expect(cleanId("007")).not.toBe(cleanId("7"))
    expect(cleanId(" 7")).toBe(" 7")
    expect(cleanId("Nguyễn 👩‍👩‍👧")).toBe("Nguyễn 👩‍👩‍👧")
  })

  it("I46 C79 · is refused as a number that JSON cannot carry exactly", () => {
    expect(cleanId(2 ** 53 - 1)).toBe("9007199254740991")
    expect(cleanId(2 ** 53)).toBeNull()
    expect(cleanId(JSON.parse("12345678901234567890"))).toBeNull()
    expect(cleanId(-(2 ** 53))).toBeNull()
    expect(cleanId(1.5)).toBeNull()
    expect(cleanId(NaN)).toBeNull()
    expect(cleanId(JSON.parse("1e400"))).toBeNull()
  })

  it.each([["", "empty"], [" ", "blank"], ["\t\n", "white space"], [null, "null"], [undefined, "missing"], [true, "a boolean"], [{}, "an object"], [["7"], "a list"]])(
    "I49 · %j is refused: %s",
    (id, _) => expect(cleanId(id)).toBeNull()
  )

  it("C75 C76 · is refused rather than changed, so that two people never become one", () => {
    expect(cleanId("a\u0000b")).toBeNull()
    expect(cleanId("a\ud800")).toBeNull()
    expect(cleanId("\udc00a")).toBeNull()
  })

  it("I49 C84 · has at most 255 characters", () => {
    expect(cleanId("x".repeat(255))).toHaveLength(255)
    expect(cleanId("x".repeat(256))).toBeNull()
    expect(cleanId("x".repeat(10_240))).toBeNull()
  })
})

describe("a platform's time", () => {
  const expected = "2026-10-01T09:00:00.000Z"

  it.each([
    [1_790_845_200, "seconds"],
    [1_790_845_200_000, "milliseconds"],
    ["1790845200", "seconds as text"],
    ["1790845200000", "milliseconds as text"],
    ["2026-10-01T09:00:00.000Z", "ISO 8601"],
    ["2026-10-01T16:00:00+07:00", "ISO 8601 of another zone"],
  ])("C78 · %j is read as %s", (time, _) => expect(cleanTime(time, NOW)).toBe(expected))

  it.each([
    [0, "zero"],
    [-1, "negative"],
    [NaN, "not a number"],
    [Infinity, "infinite"],
    ["", "empty"],
    ["soon", "not a time"],
    ["0001-01-01T00:00:00Z", "of year 1"],
    ["-000001-01-01T00:00:00Z", "before year 0"],
    ["1999-12-31T23:59:59Z", "of the last century"],
    ["+275760-09-13T00:00:00Z", "of year 275760"],
    [8_640_000_000_000_000, "the last one that JavaScript knows"],
    [NOW + DAY + 1, "more than a day ahead"],
    [null, "null"],
    [undefined, "missing"],
    [{}, "an object"],
    [true, "a boolean"],
  ])("C78 · %j is no time: %s", (time, _) => expect(cleanTime(time, NOW)).toBeNull())

  it("C78 · may run ahead of our clock by a day", () => {
    expect(cleanTime(NOW + DAY, NOW)).toBe(new Date(NOW + DAY).toISOString())
  })
})

describe("text", () => {
  it("C73 C74 C77 · comes back as it was written", () => {
    for (const text of ["Xin chào 👋", "đ Đ ễ", "=1+1", "<script>alert(1)</script>", "a\r\n\tb", "\u202eabc", " x ", "𝒳"]) {
      expect(cleanText(text)).toBe(text)
    }
    expect(cleanText("x".repeat(1_000_000))).toHaveLength(1_000_000)
  })

  it("C75 C76 · loses only what PostgreSQL cannot hold", () => {
    expect(cleanText("a\u0000b\u0000")).toBe("ab")
    expect(cleanText("a\ud800b")).toBe("a\ufffdb")
    expect(cleanText("\udc00")).toBe("\ufffd")
  })

  it("is nothing else", () => {
    expect([cleanText(7), cleanText(null), cleanText({}), cleanText(["x"])]).toEqual([null, null, null, null])
  })
})

describe("a label", () => {
  it("I52 · is one form of a name however it was typed", () => {
    expect(cleanLabel("Nguyễn".normalize("NFD"))).toBe("Nguyễn".normalize("NFC"))
  })

  it("I52 · cannot turn the direction of what stands beside it", () => {
    const label = cleanLabel("\u202egpj.exe\u2066 Lan\u2069\u200e")
    expect(label).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
    expect(label).toContain("gpj.exe")
  })

  it("I52 C74 · keeps emoji that are joined of several", () => {
    expect(cleanLabel("👩‍👩‍👧 Lan")).toBe("👩‍👩‍👧 Lan")
  })

  it("is one line without control characters", () => {
    expect(cleanLabel("Lan\nNguyễn")).toBe("Lan Nguyễn")
    expect(cleanLabel("Lan\u0000")).toBe("Lan")
    expect(cleanLabel("\u001b[31mLan")).not.toContain("\u001b")
  })

  it.each(["", "   ", "\u200b", "\u200d\u200b", "\u2060", "\ufeff", "\n", "\u202e", "\u200e\u200f"])(
    "I52 · is missing where nothing of %j can be seen",
    (name) => expect(cleanLabel(name)).toBeNull()
  )

  it("I52 · has a limited length and ends in a whole character", () => {
    expect(cleanLabel("x".repeat(5_000))).toHaveLength(255)
    const label = cleanLabel("👋".repeat(200)) ?? ""
    expect(label.length).toBeLessThanOrEqual(255)
    expect(label.isWellFormed()).toBe(true)
    expect(label).toMatch(/^(👋)+$/)
    expect(cleanLabel("e" + "\u0301".repeat(200))?.isWellFormed()).toBe(true)
    expect(cleanLabel("\ud800Lan")?.isWellFormed()).toBe(true)
  })

  it("is nothing but text", () => {
    expect([cleanLabel(7), cleanLabel(null), cleanLabel({ toString: () => "x" })]).toEqual([null, null, null])
  })
})

describe("an address", () => {
  it.each(["https://example.com/a.png", "http://example.com", "HTTPS://EXAMPLE.COM"])("%s is kept", (url) =>
    expect(cleanUrl(url)).toBe(url)
  )

  it.each(["javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//example.com", "/a.png", "", null, 7, `https://example.com/${"x".repeat(3_000)}`])(
    "C70 · %j is dropped",
    (url) => expect(cleanUrl(url)).toBeNull()
  )
})

describe("attachments", () => {
  it("C70 C71 · have a type, and an address where it is one", () => {
    const given = [
      { type: "image", url: "https://example.com/a.png", title: "A" },
      { type: "image", url: "javascript:alert(1)" },
      { type: "file", url: null, name: "b.pdf" },
      { url: "http://10.0.0.1/secret" },
    ]
    expect(cleanAttachments(given)).toEqual([
      { type: "image", url: "https://example.com/a.png", title: "A" },
      { type: "image" },
      { type: "file", title: "b.pdf" },
      { type: "file", url: "http://10.0.0.1/secret" },
    ])
  })

  it("leave out what is none", () => {
    expect(cleanAttachments([null, 7, "x", undefined])).toEqual([])
    expect(cleanAttachments("x")).toEqual([])
    expect(cleanAttachments({ 0: { type: "image" } })).toEqual([])
  })

  it("C81 · are fifty at most", () => {
    expect(cleanAttachments(Array.from({ length: 1_000 }, () => ({ type: "image" })))).toHaveLength(50)
  })
})

describe("JSON from outside", () => {
  const nested = (levels: number): unknown => JSON.parse("[".repeat(levels) + "]".repeat(levels))

  it("is kept where it is harmless", () => {
    const value = { a: [1, "hai", null, true, { b: -1.5 }], "khoá": "giá trị" }
    expect(cleanJson(value)).toEqual(value)
  })

  it.each([100, 10_000, 500_000])("C80 · of %d levels is cut without recursing into them", (levels) => {
    expect(() => JSON.stringify(cleanJson({ deep: nested(levels) }))).not.toThrow()
  })

  it("C82 · cannot change what objects are", () => {
    const clean = cleanJson(JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"a":1}'))
    expect(Object.keys(clean as object)).toEqual(["constructor", "a"])
    expect(Object.getPrototypeOf(clean)).toBe(Object.prototype)
    const copy: Record<string, unknown> = Object.assign({}, clean)
    expect(copy.polluted).toBeUndefined()
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it("C75 C76 C79 · holds no NUL, no lone surrogate and no infinite number", () => {
    const clean = cleanJson(JSON.parse('{"a\\u0000b":"c\\u0000","\\ud800":"\\udfff","n":1e400}'))
    expect(clean).toEqual({ ab: "c", "\ufffd": "\ufffd", n: null })
  })

  it("C81 C84 · has a bounded number of keys and items", () => {
    const wide = Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`k${i}`, i]))
    expect(Object.keys(cleanJson(wide) as object).length).toBeLessThanOrEqual(200)
    expect(cleanJson(Array.from({ length: 100_000 }, () => 1))).toHaveLength(200)
    expect(Object.keys(cleanJson({ ["k".repeat(10_000)]: 1 }) as object)[0]?.length).toBeLessThanOrEqual(255)
  })

  it("is a record only where it is an object with something in it", () => {
    expect(cleanRecord({ a: 1 })).toEqual({ a: 1 })
    expect([cleanRecord({}), cleanRecord([1]), cleanRecord("x"), cleanRecord(null), cleanRecord(JSON.parse('{"__proto__":1}'))]).toEqual(
      [null, null, null, null, null]
    )
  })
})
