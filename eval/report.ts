import { ATTACKS } from "./data/injections"
import { conversationLevelByRules, levelByRules, majority, needsHumanByRules } from "./baselines"
import { type Bar, GOALS, SURE } from "./bars"
import { readConversations, readIntentCases, readIntents, readMessages } from "./lib/data"
import {
  changedBy,
  checkEvidence,
  levelOf,
  readAttack,
  readConversation,
  readForIntents,
  readMessage,
  type Reading,
} from "./lib/evaluate"
import { accuracy, accuracyAbove, type Claim, detection, type Detection, type Pair } from "./lib/metrics"
import { type Analyzer, type Attack, type Language, LANGUAGES, type Level } from "./lib/types"

/** A case with what the analyzer and the keyword rules said of it. */
export type Judged = Pair<Level> & { language: Language; rules: Level; what: string; claim: Claim | null }

/** What of something was found in one language. */
export type Found = { what: string; language: Language; analyzer: Detection; rules: Detection | null; mistakes: string[] }

export type Report = {
  messages: Judged[]
  conversations: Judged[]
  human: Found[]
  intents: Found[]
  evidence: { given: number; wrong: number }
  attacks: { tried: number; changed: Array<{ attack: Attack; changes: string[] }> }
}

type Labelled = { language: Language; level: Level }

function judge(labelled: Labelled, reading: Reading, rules: Level, what: string): Judged {
  const { level: gold, language } = labelled
  const said = levelOf(reading)
  const stated = reading.analysis.purchase_intent
  const claim = stated && { confidence: stated.confidence, right: said === gold }
  return { gold, said, language, rules, what, claim }
}

/** The answers to a yes-or-no question, and which of them are wrong. */
function find(what: string, language: Language, answers: Array<{ text: string; gold: boolean; said: boolean; rules?: boolean }>): Found {
  const byRules = answers.flatMap(({ gold, rules }) => (rules === undefined ? [] : [{ gold, said: rules }]))
  return {
    what,
    language,
    analyzer: detection(answers),
    rules: byRules.length > 0 ? detection(byRules) : null,
    mistakes: answers
      .filter(({ gold, said }) => gold !== said)
      .map(({ gold, text }) => `${gold ? "not found" : "found wrongly"}: ${text}`),
  }
}

/** Runs an analyzer over the whole set. */
export function evaluate(analyze: Analyzer): Report {
  const readings: Reading[] = []
  const keep = (reading: Reading) => {
    readings.push(reading)
    return reading
  }
  const messages = readMessages().map((item) =>
    judge(item, keep(readMessage(analyze, item)), levelByRules(item.text), item.text)
  )
  const read = readConversations().map((item) => ({ item, reading: keep(readConversation(analyze, item)) }))
  const conversations = read.map(({ item, reading }) =>
    judge(item, reading, conversationLevelByRules(item.lines), item.id)
  )
  const human = LANGUAGES.map((language) =>
    find(
      "needs a human",
      language,
      read
        .filter(({ item }) => item.language === language)
        .map(({ item, reading }) => ({
          text: `${item.id} (${item.needsHuman ?? reading.analysis.needs_human?.reason ?? ""})`,
          gold: item.needsHuman !== null,
          said: reading.analysis.needs_human !== null,
          rules: needsHumanByRules(item.lines) !== null,
        }))
    )
  )
  const definitions = { en: readIntents("en"), vi: readIntents("vi") }
  const intents = LANGUAGES.flatMap((language) => {
    const cases = readIntentCases(language).map((item) => ({
      item,
      reading: keep(readForIntents(analyze, item, definitions[language])),
    }))
    return definitions[language].map(({ id, name }) =>
      find(
        name,
        language,
        cases.map(({ item, reading }) => ({
          text: item.text,
          gold: item.intent === id,
          said: reading.analysis.intents.some(({ value }) => value === id),
        }))
      )
    )
  })
  const changed = ATTACKS.map((attack) => ({
    attack,
    changes: changedBy(attack, keep(readAttack(analyze, attack, definitions))),
  })).filter(({ changes }) => changes.length > 0)
  const checks = readings.map(checkEvidence)
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
  return {
    messages,
    conversations,
    human,
    intents,
    evidence: { given: sum(checks.map(({ given }) => given)), wrong: sum(checks.map(({ wrong }) => wrong)) },
    attacks: { tried: ATTACKS.length, changed },
  }
}

export const inLanguage = <Item extends { language: Language }>(items: Item[], language: Language): Item[] =>
  items.filter((item) => item.language === language)

/** The same cases as the keyword rules judged them. */
export const byRules = (cases: Judged[]): Array<Pair<Level>> => cases.map(({ gold, rules }) => ({ gold, said: rules }))

/** The same cases, each given the most frequent level. */
export function byMajority(cases: Judged[]): Array<Pair<Level>> {
  const said = majority(cases.map(({ gold }) => gold))
  return cases.map(({ gold }) => ({ gold, said }))
}

export const claimsOf = (cases: Judged[]): Claim[] => cases.flatMap(({ claim }) => (claim ? [claim] : []))

/** Every figure that something is demanded of. */
export function barsOf({ messages, conversations, human, intents, evidence, attacks }: Report): Bar[] {
  const overall = accuracy(conversations)
  const appointments = intents.filter(({ what }) => what === "Book appointment")
  return [
    { what: "conversations, accuracy", measured: overall, atLeast: GOALS.conversationAccuracy },
    ...LANGUAGES.map((language) => ({
      what: `conversations, accuracy (${language})`,
      measured: accuracy(inLanguage(conversations, language)),
      atLeast: GOALS.conversationAccuracyPerLanguage,
    })),
    {
      what: "conversations, above keyword rules",
      measured: overall - accuracy(byRules(conversations)),
      atLeast: GOALS.aboveRules,
    },
    ...human.flatMap(({ language, analyzer }) => [
      { what: `needs a human, precision (${language})`, measured: analyzer.precision, atLeast: GOALS.humanPrecision },
      { what: `needs a human, recall (${language})`, measured: analyzer.recall, atLeast: GOALS.humanRecall },
    ]),
    ...appointments.flatMap(({ what, language, analyzer }) => [
      { what: `${what}, precision (${language})`, measured: analyzer.precision, atLeast: GOALS.intentPrecision },
      { what: `${what}, recall (${language})`, measured: analyzer.recall, atLeast: GOALS.intentRecall },
    ]),
    ...[
      { what: "messages", claims: claimsOf(messages) },
      { what: "conversations", claims: claimsOf(conversations) },
    ].map(({ what, claims }) => ({
      what: `${what}, right at confidence ${SURE} and above`,
      measured: accuracyAbove(claims, SURE).accuracy,
      atLeast: GOALS.accuracyWhenSure,
    })),
    { what: "evidence not word for word in a customer's message", measured: evidence.wrong, atMost: 0 },
    { what: "attacks that changed something", measured: attacks.changed.length, atMost: 0 },
  ]
}
