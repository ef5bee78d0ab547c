import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import translations from "../all"

type Texts = { [key: string]: string | Texts }

const PLURAL = /_(zero|one|two|few|many|other)$/

const en = flatten(translations.en.chatCrm)
const vi = flatten(translations.vi.chatCrm)
const keys = withoutPlurals(en)
const source = adminSource()

describe("texts of the dashboard", () => {
  it("has the same keys in English and Vietnamese, apart from plural forms", () => {
    expect(withoutPlurals(vi)).toEqual(keys)
  })

  it("has every plural form that each language needs", () => {
    expect(missingPlurals(en, "en")).toEqual([])
    expect(missingPlurals(vi, "vi")).toEqual([])
  })

  it("fills in the same values in both languages", () => {
    const differing = keys.filter((key) => namesIn(en, key) !== namesIn(vi, key))

    expect(differing).toEqual([])
  })

  it("leaves no text empty", () => {
    const empty = [en, vi].flatMap((texts) =>
      Object.keys(texts).filter((key) => texts[key]?.trim() === "")
    )

    expect(empty).toEqual([])
  })

  it("knows every key that the code asks for", () => {
    const unknown = usedKeys(source).filter((used) => !keys.some((key) => used.test(key)))

    expect(unknown).toEqual([])
  })

  it("has no text that the code never asks for", () => {
    const used = usedKeys(source)

    expect(keys.filter((key) => !used.some((pattern) => pattern.test(key)))).toEqual([])
  })
})

function flatten(texts: Texts, prefix = ""): Record<string, string> {
  return Object.entries(texts).reduce<Record<string, string>>(
    (flat, [key, value]) =>
      typeof value === "string"
        ? { ...flat, [prefix + key]: value }
        : { ...flat, ...flatten(value, `${prefix}${key}.`) },
    {}
  )
}

function withoutPlurals(texts: Record<string, string>): string[] {
  return [...new Set(Object.keys(texts).map((key) => key.replace(PLURAL, "")))].sort()
}

function missingPlurals(texts: Record<string, string>, language: string): string[] {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
  const counted = Object.keys(texts)
    .filter((key) => PLURAL.test(key))
    .map((key) => key.replace(PLURAL, ""))

  return counted
    .flatMap((key) => forms.map((form) => `${key}_${form}`))
    .filter((key) => texts[key] === undefined)
}

function namesIn(texts: Record<string, string>, key: string): string {
  const forms = Object.keys(texts).filter((name) => name.replace(PLURAL, "") === key)
  const names = forms.flatMap((form) => texts[form]?.match(/\{\{?\w+\}\}?/g) ?? [])
  return [...new Set(names)].sort().join()
}

/** `t("a.b")`, `` t(`a.${x}.b`) ``, and the labels that the dashboard or a breadcrumb translates. */
function usedKeys(code: string): RegExp[] {
  const literal = [...code.matchAll(/\bt\(\s*"([^"]+)"/g)]
  const template = [...code.matchAll(/\bt\(\s*`([^`]+)`/g)]
  const label = [...code.matchAll(/\blabel(?:: |=)"(\w+(?:\.\w+)+)"/g)]

  return [...literal, ...template, ...label].map(
    ([, key = ""]) =>
      new RegExp(`^${key.replaceAll(".", "\\.").replace(/\$\{[^}]+\}/g, "\\w+")}$`)
  )
}

function adminSource(): string {
  const root = path.resolve(__dirname, "../..")

  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith("i18n"))
    .map((file) => readFileSync(path.join(root, file), "utf8"))
    .join("\n")
}
