import { adapterOf, connectableTypes } from "../../../platforms"
import translations from "../../i18n/all"
import { CHANNEL_TYPES, fitting, renewableFields, textOfField, type TextField } from "../channel-types"
import { generateSecret } from "../generate-secret"

const { channelTypes, credentials } = translations.en.chatCrm
const texts: Record<string, { prepare: object; connect: object }> = channelTypes
const fieldTexts: Record<string, unknown> = credentials

const names = (fields: { name: string }[]) => fields.map(({ name }) => name).sort()
const isText = (field: { kind: string }): field is TextField => field.kind === "text"

describe("the guide knows what the server knows", () => {
  it("offers every type that can be connected, and no other", () => {
    expect(CHANNEL_TYPES.map(({ type }) => type).sort()).toEqual([...connectableTypes].sort())
  })

  for (const definition of CHANNEL_TYPES) {
    const { type, fields, handover } = definition
    const adapter = adapterOf(type)
    const shape = adapter?.credentials.shape ?? {}

    it(`asks for the credentials of ${type}, and requires the same ones`, () => {
      const required = Object.keys(shape).filter((name) => !shape[name].safeParse(undefined).success)

      expect(names(fields)).toEqual(Object.keys(shape).sort())
      expect(names(fields.filter((field) => isText(field) && field.isRequired))).toEqual(required.sort())
    })

    it(`changes of ${type} only what can be changed`, () => {
      const fixed = adapter?.fixed ?? []

      expect(names(renewableFields(definition))).toEqual(
        names(fields.filter(({ name }) => !fixed.includes(name)))
      )
    })

    it(`generates for ${type} what the server accepts`, () => {
      for (const { name, generates, pattern } of fields.filter(isText)) {
        const generated = generateSecret(generates ?? 0)
        const accepted = !generates || (pattern.test(generated) && shape[name].safeParse(generated).success)

        expect({ name, accepted }).toEqual({ name, accepted: true })
      }
    })

    it(`has a sentence for each step of ${type}, and no step without one`, () => {
      expect(Object.keys(texts[type]?.prepare ?? {})).toEqual(definition.prepare.map(({ key }) => key))
      expect(Object.keys(texts[type]?.connect ?? {})).toEqual(definition.connect.map(({ key }) => key))
    })

    it(`has a label for each field of ${type}, and a sentence for each mistake`, () => {
      for (const field of fields) {
        const needed = ["label", "hint", ...(isText(field) ? ["invalid", ...(field.isRequired ? ["required"] : [])] : [])]

        expect(Object.keys(fieldTexts[textOfField(field)] ?? {})).toEqual(expect.arrayContaining(needed))
      }
    })

    it(`takes to ${type} only credentials that it has`, () => {
      const taken = handover.filter(({ kind }) => kind === "credential")

      expect(names(fields)).toEqual(expect.arrayContaining(names(taken)))
    })
  }
})

describe("steps that depend on a credential", () => {
  const steps = [{ key: "told", given: "bot_token" }, { key: "call", missing: "bot_token" }, { key: "write" }]
  const keysWith = (configured: string[]) => fitting(steps, configured).map(({ key }) => key)

  it("are left out where it is missing, and come in its place", () => {
    expect(keysWith(["secret_token", "bot_token"])).toEqual(["told", "write"])
    expect(keysWith(["secret_token"])).toEqual(["call", "write"])
  })
})
