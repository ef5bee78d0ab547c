import fc from "fast-check"
import type { FieldProvenance, ImportOptions, Status } from "../../../../types"
import { guarded, joinedItems, unguarded } from "../cells"
import { FILE_COLUMNS, METADATA_PREFIX, type FileField } from "../columns"
import { DEFAULT_OPTIONS, readRow, withDefaults } from "../read-row"
import { isSameTime, timeOf } from "../times"
import { newCustomerOf, weighRow, type KnownCustomer } from "../weigh-row"

const STAGES: Status[] = ["new", "vip"].map((key, rank) => ({ key, label: key === "vip" ? "Khách quý" : "New", color: "grey", rank }))
const OVERWRITE: ImportOptions = { ...DEFAULT_OPTIONS, fill: "overwrite", clear_empty: true }
const NOW = Date.UTC(2026, 10, 23)

const LAN: KnownCustomer = {
  id: "cccus_1",
  platform: "zalo",
  account: "oa1",
  external_id: "1234567890123456789",
  first_seen: "2026-01-02T03:04:05.678901Z",
  name: "Lan",
  status: "new",
  purchase_intent: null,
  interests: [],
  traits: [],
  needs: [],
  metadata: {},
  provenance: {},
}

/** A row of an export, as a spreadsheet holds it and an import reads it. */
const exportedRow = (customer: KnownCustomer, fields: FileField[]) =>
  fields.map((field) => {
    const value = field.startsWith(METADATA_PREFIX)
      ? customer.metadata[field.slice(METADATA_PREFIX.length)]
      : { ...customer, last_active: "" }[field as "name"]
    return unguarded(guarded(Array.isArray(value) ? joinedItems(value) : (value ?? "")))
  })

const weigh = (given: Record<string, string>, customer = LAN, options: Partial<ImportOptions> = {}) => {
  const fields = Object.keys(given) as FileField[]
  return weighRow(readRow(Object.values(given), fields, STAGES), customer, { ...DEFAULT_OPTIONS, ...options })
}
const create = (given: Record<string, string>, options: Partial<ImportOptions> = {}) =>
  newCustomerOf(withDefaults(readRow(Object.values(given), Object.keys(given) as FileField[], STAGES), { ...DEFAULT_OPTIONS, ...options }), NOW)

const by = (source: FieldProvenance["source"], more: Partial<FieldProvenance> = {}): FieldProvenance => ({ source, at: "", version: 2, ...more })

describe("a row of a file and the customer it is about", () => {
  it("an export changes nothing of whom it came from, whatever they hold and whatever the file may do", () => {
    const text = fc.string({ unit: "binary", maxLength: 30 }).filter((given) => !given.includes("\u0000"))
    const item = text.map((given) => given.trim()).filter((given) => given !== "")
    const customer = fc.record({
      name: fc.option(text),
      external_id: text.filter((given) => given.trim() !== ""),
      account: text,
      status: fc.constantFrom("new", "vip", "removed since"),
      purchase_intent: fc.constantFrom(null, "browsing", "ready_to_buy"),
      interests: fc.array(item, { maxLength: 60 }),
      traits: fc.array(item, { maxLength: 7 }),
      needs: fc.array(text, { maxLength: 4 }),
      metadata: fc.dictionary(fc.constantFrom("k", "__proto__", "=x", "Order ID"), fc.oneof(text, fc.constantFrom("", " ", "=1", "'"))),
    })
    fc.assert(
      fc.property(customer, fc.constantFrom(DEFAULT_OPTIONS, OVERWRITE), (given, options) => {
        const whole: KnownCustomer = { ...LAN, ...given, provenance: { interests: by("ai"), needs: by("staff") } }
        const fields: FileField[] = [...FILE_COLUMNS, ...Object.keys(given.metadata).map((key): FileField => `metadata.${key}`)]
        expect(weighRow(readRow(exportedRow(whole, fields), fields, STAGES), whole, options)).toEqual({ reason: null, writes: [], kept: 0 })
      }),
      { numRuns: 5_000 }
    )
  })

  it("fills what is empty, what is the AI's and a stage that nobody chose; counts what it leaves", () => {
    const file = { status: "vip", interests: "a", traits: "b", needs: "c", name: "Other", "metadata.k": "v" } as const
    const customer = { ...LAN, interests: ["x"], traits: ["x"], needs: ["x"], metadata: { k: "x" } }
    const provenance = { interests: by("ai"), traits: by("staff"), needs: by("staff", { released: true }), "metadata.k": by("api") }
    expect(weigh(file, { ...customer, provenance })).toEqual({
      reason: null,
      writes: [{ field: "status", value: "vip" }, { field: "interests", value: ["a"] }, { field: "needs", value: ["c"] }],
      kept: 3,
    })
    expect(weigh({ status: "vip" }, { ...LAN, provenance: { status: by("staff") } })).toMatchObject({ writes: [], kept: 1 })
    expect(weigh(file, { ...customer, provenance }, { fill: "overwrite" })).toMatchObject({ writes: { length: 6 }, kept: 0 })
  })

  it("an empty cell clears only where that was chosen, and never a stage", () => {
    const customer = { ...LAN, purchase_intent: "browsing", traits: ["x"], metadata: { k: "x" } }
    const file = { status: "", purchase_intent: " ", traits: "", "metadata.k": "", "metadata.none": "" } as const
    expect(weigh(file, customer, { fill: "overwrite" })).toMatchObject({ writes: [] })
    expect(weigh(file, customer, { fill: "overwrite", clear_empty: true })).toMatchObject({
      writes: [{ field: "purchase_intent", value: null }, { field: "traits", value: [] }, { field: "metadata.k", value: null }],
    })
  })

  it("stages go by key or label, intents and platforms by any case", () => {
    expect(weigh({ status: "khách QUÝ", purchase_intent: "Ready to Buy", platform: "Zalo OA" })).toMatchObject({
      reason: null,
      writes: [{ value: "vip" }, { value: "ready_to_buy" }],
    })
    expect(weigh({ purchase_intent: "none" })).toMatchObject({ writes: [] })
  })

  it("identity has to be equal, times to the millisecond", () => {
    expect(weigh({ first_seen: "2026-01-02 10:04:05.678+07:00" })).toMatchObject({ reason: null })
    expect(weigh({ first_seen: "2026-01-02T03:04:06Z" })).toMatchObject({ reason: expect.stringMatching(/^first_seen is set by the system/) })
    expect(weigh({ external_id: "1.23457E+18" })).toMatchObject({ reason: expect.stringMatching(/rounded/) })
    expect(weigh({ account: "4.31E+18" })).toMatchObject({ reason: expect.stringMatching(/^account is set .*rounded/) })
    expect(weigh({ last_active: "2020-01-01" })).toMatchObject({ reason: null, writes: [] })
  })

  it("somebody new needs a platform, and an account and an external id that are whole", () => {
    expect(create({ external_id: "1" }, { platform: "zalo", account: "oa2" })).toMatchObject({ platform: "zalo", account: "oa2" })
    expect(create({ external_id: "1", account: "own" }, { platform: "zalo", account: "oa2" })).toMatchObject({ account: "own" })
    expect(create({ name: "x" })).toEqual({ reason: "A new customer needs a platform and an external_id." })
    for (const mangled of ["1.23E+18", "1,23E+18", "1E+15", "1.23457e18"]) {
      expect(create({ platform: "zalo", external_id: mangled })).toEqual({ reason: expect.stringMatching(/^external_id .* spreadsheet has rounded/) })
      expect(create({ platform: "zalo", account: mangled, external_id: "1234567890123456789" })).toEqual({
        reason: expect.stringMatching(/^account .* spreadsheet has rounded/),
      })
    }
    expect(create({ platform: "zalo", external_id: "1", first_seen: "2026-02-01", last_active: "2026-01-01" })).toEqual({ reason: "last_active is before first_seen." })
    expect(create({ platform: "zalo", external_id: "1", first_seen: "2027-01-01" })).toEqual({ reason: "first_seen lies in the future." })
    expect(create({ platform: "zalo", external_id: "1", first_seen: "0001-01-01" })).toEqual({ reason: "first_seen is before 1990." })
    expect(create({ platform: "zalo", external_id: "1", name: "a\u0000" })).toEqual({ reason: expect.stringMatching(/cannot be stored/) })
  })

  it("reads times of ISO 8601 alone", () => {
    expect(timeOf("2026-11-23")).toBe("2026-11-23T00:00:00.000000Z")
    expect(timeOf(" 2026-11-23 15:49 +0700 ")).toBe("2026-11-23T15:49:00.000000+07:00")
    expect(isSameTime(timeOf("2026-11-23T15:49:20.1234567Z") ?? "", "2026-11-23T15:49:20.123Z")).toBe(true)
    for (const wrong of ["", "now", "23/11/2026", "2026-13-01", "2020-00-15", "2026-02-30", "2026-11-23T25:00", "2026-11-23T10:61", "2026-11-23T10:00+99:00", "Nov 23 2026", "46349"]) {
      expect([wrong, timeOf(wrong)]).toEqual([wrong, null])
    }
  })
})
