import fc from "fast-check"
import type { ChangeSet, FieldWrite } from "../../../../types"
import { DEFAULT_STATUSES } from "../../statuses"
import { changeProblem, IDENTITY_FIELDS, toFieldWrites } from "../field-writes"

const writes = (requested: Record<string, unknown>) => toFieldWrites(requested, DEFAULT_STATUSES)
const valuesOf = (requested: Record<string, unknown>) => writes(requested).map(({ field, value }) => [field, value])

describe("a request to change a customer", () => {
  it("becomes one write a field, and one a key of metadata", () => {
    const requested = {
      status: "qualified",
      purchase_intent: "comparing",
      name: "  Chị Lan ",
      interests: [" Bikes "],
      traits: [],
      needs: ["A helmet"],
      metadata: { order: "42", mail: null },
    }
    expect(valuesOf(requested)).toEqual([
      ["status", "qualified"],
      ["purchase_intent", "comparing"],
      ["name", "Chị Lan"],
      ["interests", ["Bikes"]],
      ["traits", []],
      ["needs", ["A helmet"]],
      ["metadata.order", "42"],
      ["metadata.mail", null],
    ])
    expect(valuesOf({})).toEqual([])
    expect(valuesOf({ metadata: {} })).toEqual([])
  })

  it("clears the purchase intent and the name by null, and the name by spaces too", () => {
    expect(valuesOf({ purchase_intent: null, name: null })).toEqual([["purchase_intent", null], ["name", null]])
    expect(valuesOf({ name: " \t" })).toEqual([["name", null]])
  })

  it.each(IDENTITY_FIELDS)("that names %s is refused with the field's name, even with its own value", (field) => {
    for (const value of ["x", null, 1, {}]) {
      expect(() => writes({ status: "new", [field]: value })).toThrow(
        expect.objectContaining({
          status: 400,
          message: `${field} is set by the system and cannot be changed.`,
          details: { code: "read_only_field", field },
        })
      )
    }
  })

  const wrong: [Record<string, unknown>, string][] = [
    [{ status: "vip" }, "There is no stage vip; this chatbot has new, active, qualified, customer, closed."],
    [{ status: null }, "There is no stage like that; this chatbot has new, active, qualified, customer, closed."],
    [{ status: { toString: 1 } }, "There is no stage like that; this chatbot has new, active, qualified, customer, closed."],
    [{ status: "x".repeat(100_000) }, "There is no stage like that; this chatbot has new, active, qualified, customer, closed."],
    [{ purchase_intent: "none" }, "The purchase intent is one of browsing, comparing, ready_to_buy, or none (null)."],
    [{ purchase_intent: ["browsing"] }, "The purchase intent is one of browsing, comparing, ready_to_buy, or none (null)."],
    [{ name: 1 }, "A name must be text."],
    [{ name: "x".repeat(256) }, "A name takes at most 255 characters."],
    [{ interests: "Bikes" }, "interests is a list of texts."],
    [{ interests: null }, "interests is a list of texts."],
    [{ needs: [1] }, "Each of needs must be text."],
    [{ needs: ["a", null] }, "Each of needs must be text."],
    [{ traits: ["a", " "] }, "None of traits may be empty."],
    [{ traits: ["1", "2", "3", "4", "5", "6"] }, "A customer has at most 5 traits; these are 6."],
    [{ interests: Array.from({ length: 51 }, (_, i) => `${i}`) }, "A customer has at most 50 interests; these are 51."],
    [{ needs: Array.from({ length: 51 }, (_, i) => `${i}`) }, "A customer has at most 50 needs; these are 51."],
    [{ needs: ["x".repeat(201)] }, "Each of needs takes at most 200 characters."],
    [{ traits: ["Patient", "PATIENT"] }, 'traits has "PATIENT" twice.'],
    [{ traits: ["Đúng giờ", " đúng GIỜ "] }, 'traits has "đúng GIỜ" twice.'],
    [{ interests: ["Nguyễn".normalize("NFD"), "NGUYỄN".normalize("NFC")] }, 'interests has "NGUYỄN" twice.'],
    [{ metadata: null }, "metadata is an object of texts."],
    [{ metadata: ["a"] }, "metadata is an object of texts."],
    [{ metadata: "a" }, "metadata is an object of texts."],
    [{ metadata: { order: 42 } }, "metadata.order must be text."],
    [{ metadata: { order: ["42"] } }, "metadata.order must be text."],
    [{ metadata: { order: "x".repeat(2_001) } }, "metadata.order takes at most 2000 characters."],
    [{ metadata: { "": "x" } }, "A metadata key takes 1 to 64 characters without line breaks."],
    [{ metadata: { " ": "x" } }, "A metadata key takes 1 to 64 characters without line breaks."],
    [{ metadata: { ["k".repeat(65)]: null } }, "A metadata key takes 1 to 64 characters without line breaks."],
    [{ metadata: { "a\nb": "x" } }, "A metadata key takes 1 to 64 characters without line breaks."],
    [{ metadata: { "a\u0000": "x" } }, "A metadata key takes 1 to 64 characters without line breaks."],
    [{ metadata: { "\ud800": "x" } }, "A metadata key takes 1 to 64 characters without line breaks."],
    [{ release: ["external_id"] }, "external_id cannot be handed back to the AI."],
    [{ release: ["x".repeat(100)] }, "like that cannot be handed back to the AI."],
    [{ release: ["metadata."] }, "A metadata key takes 1 to 64 characters without line breaks."],
    [{ release: ["metadata.a\u0000"] }, "A metadata key takes 1 to 64 characters without line breaks."],
    [{ release: ["metadata.\udc00"] }, "A metadata key takes 1 to 64 characters without line breaks."],
  ]

  it.each(wrong.map(([requested, sentence]) => [sentence, requested] as const))("is refused with \"%s\"", (sentence, requested) => {
    expect(() => writes(requested)).toThrow(expect.objectContaining({ message: sentence, type: "invalid_data" }))
  })

  it.each(["a\u0000b", "\ud800", "x\udc00y"])("with %j, which cannot be stored, is refused wherever it stands", (text) => {
    for (const requested of [{ name: text }, { traits: [text] }, { needs: [text] }, { metadata: { key: text } }]) {
      expect(() => writes(requested)).toThrow("holds characters that cannot be stored.")
    }
  })

  it("stores text of any language as it was written, metadata with its spaces", () => {
    const texts = ["👩‍👩‍👧‍👦 gia đình", "Nguyễn".normalize("NFD"), "Nguyễn".normalize("NFC"), "王小明", "สวัสดี", "مرحبا", "a\nb\tc"]
    const keyOf = (text: string) => text.replace(/\s/g, "")
    for (const text of texts) {
      expect(valuesOf({ name: text, needs: [text], metadata: { [keyOf(text)]: ` ${text} ` } })).toEqual([
        ["name", text],
        ["needs", [text]],
        [`metadata.${keyOf(text)}`, ` ${text} `],
      ])
    }
  })

  it("takes the lengths that it says it takes", () => {
    const requested = {
      name: "x".repeat(255),
      traits: ["1", "2", "3", "4", "x".repeat(200)],
      interests: Array.from({ length: 50 }, (_, i) => `${i}`),
      metadata: { ["k".repeat(64)]: "x".repeat(2_000) },
    }
    expect(writes(requested)).toHaveLength(4)
  })

  it("keeps a metadata key that JavaScript gives a meaning to", () => {
    const metadata: unknown = JSON.parse('{"__proto__":"a","constructor":"b","toString":"c"}')
    expect(valuesOf({ metadata })).toEqual([
      ["metadata.__proto__", "a"],
      ["metadata.constructor", "b"],
      ["metadata.toString", "c"],
    ])
  })

  it("hands fields back once each, and not those that it sets", () => {
    const requested = { status: "new", release: ["status", "traits", "traits", "metadata.order"] }
    expect(writes(requested)).toEqual([
      { field: "status", value: "new" },
      { field: "traits", release: true },
      { field: "metadata.order", release: true },
    ])
  })

  it("is answered in a sentence or in writes, whatever JSON it is", () => {
    const fields = ["status", "purchase_intent", "name", "interests", "traits", "needs", "metadata"]
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...fields), fc.jsonValue({ noUnicodeString: false })), (requested) => {
        try {
          expect(changeProblem(change(writes(requested)), DEFAULT_STATUSES)).toBeNull()
        } catch (error) {
          expect(error).toMatchObject({ type: "invalid_data", message: expect.stringMatching(/\.$/) })
        }
      }),
      { numRuns: 500 }
    )
  })

  it("with a long list of different texts is refused at once", () => {
    const start = performance.now()
    expect(() => writes({ needs: Array.from({ length: 20_000 }, (_, i) => `${i}`) })).toThrow("at most 50 needs")
    expect(performance.now() - start).toBeLessThan(2_000)
  })
})

const change = (given: FieldWrite[], is_undo = false) => {
  const sets: ChangeSet[] = [{ customer_ids: ["cccus_1"], writes: given }]
  return { chatbot_id: "ccbot_1", source: "ai" as const, actor: { type: "ai" as const }, sets, is_undo }
}

describe("changes of any source", () => {
  // Programs inside the shop are not held to the types.
  const named = (field: string, value?: unknown) => ({ field, value }) as FieldWrite

  it.each([
    [named("status", "vip"), "There is no stage vip"],
    [named("traits", ["1", "2", "3", "4", "5", "6"]), "A customer has at most 5 traits"],
    [named("purchase_intent", "sure"), "The purchase intent is one of"],
    [named("metadata.order", "x".repeat(2_001)), "metadata.order takes at most"],
    [named("metadata.", "x"), "A metadata key takes"],
    [named("last_active", "2026-01-01"), "last_active is set by the system"],
    [named("external_id"), "external_id is set by the system"],
    [named("person_id", "x"), "There is no field person_id."],
  ])("are refused for %j", (write, sentence) => {
    expect(changeProblem(change([{ field: "needs", value: [] }, write]), DEFAULT_STATUSES)?.message).toContain(sentence)
  })

  it("may put back a value that no request could bring any more, in a stage that is there", () => {
    const traits = ["1", "2", "3", "4", "5", "6"]
    expect(changeProblem(change([{ field: "traits", value: traits }], true), DEFAULT_STATUSES)).toBeNull()
    expect(changeProblem(change([{ field: "status", value: "gone" }], true), DEFAULT_STATUSES)?.message).toContain("no stage gone")
  })
})
