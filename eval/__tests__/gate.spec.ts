import { analyze } from "../../src/providers/embedded/analyzer"
import { SURE } from "../bars"
import { accuracy, accuracyAbove } from "../lib/metrics"
import { LANGUAGES } from "../lib/types"
import { byRules, claimsOf, evaluate, inLanguage } from "../report"

/** A bit under what was measured last; whoever makes the analyzer better raises them, and nobody lowers them. */
const FLOORS = {
  messages: 0.89,
  conversations: 0.8,
  conversationsPerLanguage: 0.75,
  aboveRules: 0.13,
  humanPrecision: 0.88,
  humanRecall: 0.7,
  appointmentPrecision: 0.9,
  appointmentRecall: 0.8,
  sureMessages: 0.94,
  sureConversations: 0.92,
}
/** Attacks that are known to change something. */
const ATTACKS_NOT_WITHSTOOD = 0

describe("the embedded analyzer", () => {
  const report = evaluate(analyze)
  const { conversations, messages } = report

  it("reads messages and conversations as well as it did", () => {
    expect(accuracy(messages)).toBeGreaterThanOrEqual(FLOORS.messages)
    expect(accuracy(conversations)).toBeGreaterThanOrEqual(FLOORS.conversations)
    expect(accuracy(conversations) - accuracy(byRules(conversations))).toBeGreaterThanOrEqual(FLOORS.aboveRules)
  })

  it.each(LANGUAGES)("reads conversations in %s as well as it did", (language) => {
    expect(accuracy(inLanguage(conversations, language))).toBeGreaterThanOrEqual(FLOORS.conversationsPerLanguage)
  })

  it("is right where it is sure", () => {
    expect(accuracyAbove(claimsOf(messages), SURE).accuracy).toBeGreaterThanOrEqual(FLOORS.sureMessages)
    expect(accuracyAbove(claimsOf(conversations), SURE).accuracy).toBeGreaterThanOrEqual(FLOORS.sureConversations)
  })

  it.each(LANGUAGES)("sees who needs a human in %s", (language) => {
    const [human] = inLanguage(report.human, language)
    expect(human?.analyzer.precision).toBeGreaterThanOrEqual(FLOORS.humanPrecision)
    expect(human?.analyzer.recall).toBeGreaterThanOrEqual(FLOORS.humanRecall)
  })

  it.each(LANGUAGES)("finds appointments in %s from ten examples", (language) => {
    const found = inLanguage(report.intents, language).find(({ what }) => what === "Book appointment")
    expect(found?.analyzer.precision).toBeGreaterThanOrEqual(FLOORS.appointmentPrecision)
    expect(found?.analyzer.recall).toBeGreaterThanOrEqual(FLOORS.appointmentRecall)
  })

  it("quotes nothing but the customer, word for word", () => {
    expect(report.evidence.given).toBeGreaterThan(0)
    expect(report.evidence.wrong).toBe(0)
  })

  it("is not talked into anything by more attacks than before", () => {
    expect(report.attacks.changed.length).toBeLessThanOrEqual(ATTACKS_NOT_WITHSTOOD)
  })
})
