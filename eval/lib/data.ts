import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { UserError } from "../../scripts/lib/user-error"
import { NEEDS_HUMAN_REASONS, type IntentDefinition, type NeedsHumanReason } from "../../src/types"
import {
  type ConversationCase,
  type IntentCase,
  type Language,
  LANGUAGES,
  type Level,
  LEVELS,
  type Line,
  type MessageCase,
  type Trade,
  TRADES,
} from "./types"

const FOLDER = join(__dirname, "../data")
const SENDERS: Record<string, Line["sender"]> = { C: "customer", B: "bot", S: "staff" }

/** A heading and the lines below it. */
export type Section = { heading: string; lines: string[] }

/** Reads a text of sections, each begun by `## heading`. Empty lines separate and mean nothing. */
export function parseSections(text: string): Section[] {
  const sections: Section[] = []
  for (const line of text.split("\n").map((raw) => raw.trim())) {
    if (line.startsWith("## ")) {
      sections.push({ heading: line.slice(3), lines: [] })
    } else if (line) {
      const section = sections.at(-1)
      if (!section) {
        throw new UserError(`"${line}" stands before the first heading.`)
      }
      section.lines.push(line)
    }
  }
  return sections
}

/** The value of a closed list that a text names; an error names the place and what there is. */
function oneOf<T extends string>(values: readonly T[], text: unknown, where: string): T {
  const found = values.find((value) => value === text)
  if (!found) {
    throw new UserError(`${where}: "${String(text)}" is none of ${values.join(", ")}.`)
  }
  return found
}

/** Reads `C: text`. */
export function parseLine(line: string, where: string): Line {
  const [, letter = "", text = ""] = /^([CBS]): (.+)$/s.exec(line) ?? []
  const sender = SENDERS[letter]
  if (!sender) {
    throw new UserError(`${where}: "${line}" does not begin with C:, B: or S:.`)
  }
  return { sender, text }
}

/** Reads the conversations of one trade in one language. */
export function parseConversations(text: string, trade: Trade, language: Language): ConversationCase[] {
  return parseSections(text).map(({ heading, lines }) => {
    const [, number = "", level, reason] = /^(\d+) (\w+)(?: \| human: (\w+))?$/.exec(heading) ?? []
    const id = `${trade}.${language} ${number || heading}`
    return {
      id,
      language,
      trade,
      level: oneOf<Level>(LEVELS, level, id),
      needsHuman: reason ? oneOf<NeedsHumanReason>(NEEDS_HUMAN_REASONS, reason, id) : null,
      lines: lines.map((line) => parseLine(line, id)),
    }
  })
}

const read = (...path: string[]) => readFileSync(join(FOLDER, ...path), "utf8")

export function readMessages(): MessageCase[] {
  return read("messages.jsonl")
    .trim()
    .split("\n")
    .map((line, index) => {
      const where = `messages.jsonl, line ${index + 1}`
      const { text, level, language, trade }: Record<string, unknown> = JSON.parse(line)
      if (typeof text !== "string" || !text) {
        throw new UserError(`${where}: there is no text.`)
      }
      return {
        text,
        level: oneOf(LEVELS, level, where),
        language: oneOf(LANGUAGES, language, where),
        trade: oneOf(TRADES, trade, where),
      }
    })
}

export function readConversations(): ConversationCase[] {
  return readdirSync(join(FOLDER, "conversations"))
    .sort()
    .flatMap((file) => {
      const [trade, language] = file.split(".")
      return parseConversations(read("conversations", file), oneOf(TRADES, trade, file), oneOf(LANGUAGES, language, file))
    })
}

/** The named intents of a chatbot that speaks one language; a heading is `id: name`. */
export function readIntents(language: Language): IntentDefinition[] {
  return parseSections(read("intents", `examples.${language}.txt`)).map(({ heading, lines }) => {
    const [id = "", name = ""] = heading.split(": ")
    return { id, name, examples: lines }
  })
}

export function readIntentCases(language: Language): IntentCase[] {
  return parseSections(read("intents", `tests.${language}.txt`)).flatMap(({ heading, lines }) =>
    lines.map((text) => ({ text, intent: heading, language }))
  )
}
