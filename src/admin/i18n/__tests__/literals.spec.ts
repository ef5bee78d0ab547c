import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import translations from "../all"
import { findLiterals } from "./find-literals"

const ROOT = path.resolve(__dirname, "../..")

/** Texts that are the same in every language, by the file that they stand in. */
const ALLOWED: { file: string; text: string; why: string }[] = []

const texts = (code: string): string[] => findLiterals("part.tsx", code).map(({ text }) => text)

describe("texts in the dashboard's code", () => {
  const files = readdirSync(ROOT, { recursive: true, encoding: "utf8" }).filter(
    (file) => /\.tsx?$/.test(file) && !/^i18n\b|__tests__|\.d\.ts$/.test(file)
  )
  const found = files.flatMap((file) =>
    findLiterals(file, readFileSync(path.join(ROOT, file), "utf8"), isTranslated).map((literal) => ({ file, ...literal }))
  )

  it("are all translated", () => {
    const untranslated = found.filter(({ file, text }) => !ALLOWED.some((word) => word.file === file && word.text === text))

    expect(files.length).toBeGreaterThan(100)
    expect(untranslated.map(({ file, line, text }) => `${file}:${line} ${text}`)).toEqual([])
  })

  it("are allowed only while they are there", () => {
    expect(ALLOWED.filter((word) => !found.some(({ file, text }) => word.file === file && word.text === text))).toEqual([])
  })
})

describe("finding texts that are not translated", () => {
  it.each([
    ["words between tags", "<p>Hello</p>", "Hello"],
    ["words beside an element", "<p><b>{n}</b> people</p>", "people"],
    ["Vietnamese words", "<p>Đã lưu</p>", "Đã lưu"],
    ["words in braces", '<p>{"Saved"}</p>', "Saved"],
    ["words behind a condition", '<p>{ok && "Saved"}</p>', "Saved"],
    ["words of a choice", '<p>{ok ? t("yes") : "no"}</p>', "no"],
    ["words in place of a missing value", '<p>{name ?? "Somebody"}</p>', "Somebody"],
    ["words around a value", "<p>{`${count} people`}</p>", "people"],
    ["a label for those who cannot see", '<button aria-label="Remove" />', "Remove"],
    ["a title in braces", '<Panel title={"Team"} />', "Team"],
    ["a chosen placeholder", '<Input placeholder={isNew ? "Name" : undefined} />', "Name"],
    ["a label of another name", '<Copy copyLabel="Copy it" />', "Copy it"],
    ["a toast", 'toast.success("Saved")', "Saved"],
    ["a toast's second line", 'toast.error(t("a.b"), { description: "Try again" })', "Try again"],
    ["a question", 'prompt({ title: "Sure?", description: t("a.b") })', "Sure?"],
    ["an announcement", "announce(`${name} moved`)", "moved"],
    ["what a field says is wrong", 'const rules = { validate: (v) => v !== "" || "Missing" }', "Missing"],
    ["what a longer check says", 'const rules = { validate: (v) => { if (!v) { return "Missing" } return true } }', "Missing"],
    ["an item of a menu", 'const actions = [{ label: "Edit", to: "/edit" }]', "Edit"],
    ["a sentence anywhere", 'const said = (n: number) => n > 1 ? "Many people" : t("a.b")', "Many people"],
  ])("finds %s", (_, code, text) => {
    expect(texts(code)).toEqual([text])
  })

  it.each([
    ["translated texts", '<p title={t("a.b")}>{t("a.c", { name: "x" })}</p>'],
    ["signs without words", "<p>{a} · {b} – 100 %</p>"],
    ["classes", '<p className="Flex items-center" />'],
    ["names of the code", '<Badge color="green" variant="primary" to={`/a/${id}`} />'],
    ["comparisons", '<p>{kind === "note" && <Note />}</p>'],
    ["errors, which developers read", 'throw new Error("No answer from the server")'],
    ["names of the code in fields", 'const field = { text: "zalo_secret_token" }'],
    ["imports and types", 'import a from "A b"; type T = "Two words"'],
  ])("leaves %s alone", (_, code) => {
    expect(texts(code)).toEqual([])
  })

  it("knows the names of translations from texts", () => {
    expect(findLiterals("page.tsx", 'const handle = { label: "nav.chatbots" }', isTranslated)).toEqual([])
    expect(findLiterals("page.tsx", 'const handle = { label: "nav.chatbot" }', isTranslated)).toHaveLength(1)
  })

  it("tells where a text stands", () => {
    expect(findLiterals("part.tsx", 'const a = 1\n\nconst b = <p>Hello</p>')).toEqual([{ line: 3, text: "Hello" }])
  })
})

/** `label: "nav.chatbots"` is looked up by the dashboard. */
function isTranslated(key: string): boolean {
  const found = key.split(".").reduce<unknown>(
    (texts, part) => (typeof texts === "object" && texts !== null ? Reflect.get(texts, part) : undefined),
    translations.en.chatCrm
  )
  return key.includes(".") && typeof found === "string"
}
