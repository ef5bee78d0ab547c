import fc from "fast-check"
import { secretsIn } from "../masking/detect"
import { Vault } from "../masking/vault"

const mask = (text: string, personal: string[] = []) => new Vault(personal).mask(text)

describe("masking", () => {
  it.each([
    ["write to lan.nguyen+shop@example.com.vn please", "write to <EMAIL_1> please"],
    ["gọi em 0912345678 nha", "gọi em <PHONE_1> nha"],
    ["sđt:0912.345.678,", "sđt:<PHONE_1>,"],
    ["+84 912 345 678 hoặc (028) 3822 1234", "<PHONE_1> hoặc <PHONE_2>"],
    ["call +1 415 555 2671", "call <PHONE_1>"],
    ["０９１２３４５６７８", "<PHONE_1>"],
    ["em0912345678ạ", "em<PHONE_1>ạ"],
    ["card 4111 1111 1111 1111 ok", "card <CARD_1> ok"],
    ["cccd 001099012345", "cccd <ID_1>"],
    ["my number is 001099012345", "my number is <ID_1>"],
    ["09123456780987654321", "<ID_1>"],
    ["CMND: 024681357", "CMND: <ID_1>"],
    ["hộ chiếu B1234567", "hộ chiếu <ID_1>"],
    ["stk 19036123456789 Techcombank", "stk <ACCOUNT_1> Techcombank"],
    ["số tài khoản của em là 0071000123457", "số tài khoản của em là <ACCOUNT_1>"],
    ["my account number is 12-345678", "my account number is <ACCOUNT_1>"],
    ["0912345678 ... 0912345678 or 0987654321", "<PHONE_1> ... <PHONE_1> or <PHONE_2>"],
  ])("keeps back what is in %j", (text, masked) => {
    expect(mask(text)).toBe(masked)
  })

  it.each([
    "áo thun 350.000đ, size L, còn 20 cái không?",
    "giá 1.250.000 vnd hay 1,250,000?",
    "iPhone 15 Pro Max 256GB giá 29990000",
    "đơn #20251234 ngày 10/12/2025 lúc 15:30",
    "tài khoản còn 1.500.000đ",
    "combo 2 hộp 500ml, 38 39 40 còn đủ không",
    "$1,299.99 for the A0123-45?",
  ])("leaves %j alone", (text) => {
    expect(mask(text)).toBe(text)
  })

  it.each([
    ["call 415-555-2671 or 415.555.2671", "call <PHONE_1> or <PHONE_2>"],
    ["(415) 555-2671 please", "(<PHONE_1> please"],
    ["gọi 07911 123456 nhé", "gọi <PHONE_1> nhé"],
    ["mon numéro: 06 12 34 56 78", "mon numéro: <PHONE_1>"],
    ["512 345 678 nha shop", "<PHONE_1> nha shop"],
    ["my SSN is 123-45-6789", "my SSN is <ID_1>"],
    ["số em 0912 345 678, ship trước 2026-11-23", "số em <PHONE_1>, ship trước 2026-11-23"],
    ["iPhone 15 giá 29990000, call 415-555-2671", "iPhone 15 giá 29990000, call <PHONE_1>"],
    ["2 0912 345 678", "2 <PHONE_1>"],
  ])("keeps back a number as it is written in any country, in %j", (text, masked) => {
    expect(mask(text)).toBe(masked)
  })

  it.each([
    "giao ngày 2026-11-23 hoặc 23-11-2026",
    "delivered 2026-11-23 10:30, or 23.11.2026 15h",
    "giá 1.200.000đ, hay 20 350.000 vậy shop",
    "2 450.000 1.200",
    "giá 300 000 - 450 000 đ",
    "1.200.000.000đ",
    "còn size 36 37 38 39 40 không",
    "36-37-38-39-40",
    "37.5 38.5 39.5 40",
    "chai 250 500 750 ml",
    "models of 2023 2024 500",
    "đơn 20251234 2 cái",
    "đơn #2025-12345 và DH-2025-12345",
    "call 4155552671",
  ])("takes %j for no number of a person", (text) => {
    expect(mask(text)).toBe(text)
  })

  it("keeps back each name of a whole name, as it is written", () => {
    const personal = ["Trần Thị Lan", "lan@example.com"]
    const text = "em là Lan, chị Trần, Lan\u0301 Lana lan"
    const vault = new Vault(personal)
    expect(vault.mask(text)).toBe("em là <PERSON_1>, chị <PERSON_2>, Lan\u0301 Lana lan")
    expect(vault.unmask("em là <PERSON_1>, chị <PERSON_2>")).toBe("em là Lan, chị Trần")
    expect(mask("Thị".normalize("NFD"), personal)).toBe("<PERSON_1>")
    expect(mask("this is Conor, conor O'Brien-Smith", ["Conor O'Brien-Smith"])).toBe("this is <PERSON_1>, <PERSON_2>")
  })

  it("lets words be that are names when they begin with a capital", () => {
    const personal = ["Nguyễn Mai An"]
    expect(mask("mai giao được không, an toàn chứ? Mai đây", personal)).toBe("mai giao được không, an toàn chứ? <PERSON_1> đây")
    expect(mask("a B c", ["A B"])).toBe("a B c")
  })

  it("keeps back what is known of the person, however it is typed, and nothing that only looks like it", () => {
    const personal = ["Nguyễn Văn An", "An", "12 Nguyễn Trãi"]
    expect(mask("em là nguyen van an, An đây, ở 12  nguyễn trãi", personal)).toBe("em là <PERSON_1>, <PERSON_2> đây, ở <PERSON_3>")
    expect(mask("an apple, banana, Anh", personal)).toBe("an apple, banana, Anh")
  })

  it("is undone word for word, also where a customer types placeholders", () => {
    const text = "<PHONE_1> và 0912345678, <EMAIL_2> a@b.co <TEXT_1>"
    const vault = new Vault([])
    const masked = vault.mask(text)
    expect(masked).toBe("<TEXT_1> và <PHONE_1>, <TEXT_2> <EMAIL_1> <TEXT_3>")
    expect(vault.unmask(masked)).toBe(text)
  })

  const digits = (count: number) => fc.stringOf(fc.constantFrom(..."0123456789"), { minLength: count, maxLength: count })
  const phone = fc.tuple(fc.constantFrom("09", "03", "+849", "+84 3", "07"), digits(8)).map((parts) => parts.join(""))
  const email = fc.tuple(fc.stringMatching(/^[a-z][a-z0-9.]{0,8}[a-z0-9]$/), fc.constantFrom("@gmail.com", "@shop.com.vn")).map((parts) => parts.join(""))
  const filler = fc.oneof(
    fc.constantFrom("giá 350.000đ", "size 38", "xin chào", "<PHONE_1>", "<", "_1>", "áo 😀", "2 cái", "sđt", "tk", "An"),
    fc.string({ maxLength: 12 }),
    fc.fullUnicodeString({ maxLength: 8 })
  )

  it("lets no secret out, wherever it stands", () => {
    const word = fc.constantFrom("giá", "xin chào", "gọi em", "please", "ạ", "size L", "350.000đ", "😀")
    fc.assert(
      fc.property(fc.array(word), fc.oneof(phone, email), fc.array(word), (before, secret, after) => {
        const masked = mask([...before, secret, ...after].join(" "))
        expect(masked).not.toContain(secret)
        expect(secretsIn(masked, []).filter(({ kind }) => kind !== "TEXT")).toEqual([])
      }),
      { numRuns: 500 }
    )
  })

  it("is undone in any text", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(filler, phone, email), { maxLength: 12 }), fc.constantFrom("", " ", "\n"), (parts, glue) => {
        const vault = new Vault(["An", "Nguyễn Văn An"])
        const texts = [parts.join(glue), parts.reverse().join(glue)]
        const masked = texts.map((text) => vault.mask(text))
        expect(masked.map((text) => vault.unmask(text))).toEqual(texts)
      }),
      { numRuns: 1_000 }
    )
  })
})
