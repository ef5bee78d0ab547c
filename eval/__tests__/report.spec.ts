import { levelByRules } from "../baselines"
import { isHeld } from "../bars"
import { accuracy } from "../lib/metrics"
import { type Analyzer, LANGUAGES } from "../lib/types"
import { describe as describeReport, describeMistakes, table } from "../print"
import { barsOf, byMajority, byRules, evaluate } from "../report"

/** Finds what the keyword rules find in the last message, quoting it. */
const byKeywords: Analyzer = ({ messages }) => {
  const last = messages.findLast(({ sender }) => sender === "customer")
  const level = levelByRules(last?.text ?? "")
  return {
    purchase_intent:
      last && level !== "none"
        ? { value: level, confidence: 0.8, evidence: { message_id: last.id, quote: last.text } }
        : null,
    interests: [],
    traits: [],
    needs: [],
    intents: [],
    needs_human: null,
    state: { version: "test" },
  }
}

describe("the report", () => {
  const report = evaluate(byKeywords)
  const measured = (what: string) => barsOf(report).find((bar) => bar.what === what)

  it("judges every case once, beside the baselines", () => {
    expect(report.messages.length).toBeGreaterThanOrEqual(420)
    expect(accuracy(report.messages)).toBe(accuracy(byRules(report.messages)))
    expect(accuracy(byMajority(report.messages))).toBeLessThan(accuracy(report.messages))
    expect(report.human.map(({ language }) => language)).toEqual([...LANGUAGES])
    expect(report.intents).toHaveLength(3 * LANGUAGES.length)
  })

  it("checks the evidence of everything that was read", () => {
    expect(report.evidence.given).toBeGreaterThan(report.messages.filter(({ said }) => said !== "none").length)
    expect(report.evidence.wrong).toBe(0)
  })

  it("sees that keywords are talked into something", () => {
    expect(report.attacks.changed.length).toBeGreaterThan(5)
    expect(measured("attacks that changed something")?.measured).toBe(report.attacks.changed.length)
  })

  it("holds no bar that the analyzer does not reach", () => {
    const missed = barsOf(report).filter((bar) => !isHeld(bar))
    expect(missed.map(({ what }) => what)).toContain("needs a human, recall (vi)")
    expect(missed.map(({ what }) => what)).toContain("conversations, accuracy")
  })

  it("is told with every figure, bar and mistake", () => {
    const text = describeReport(report)
    expect(text).toMatch(/evidence not word for word in a customer's message +0 +≤ 0 +ok/)
    expect(text).toMatch(/conversations, accuracy +0\.\d{3} +≥ 0\.8 +MISSED/)
    expect(text).toContain("keyword rules")
    expect(text).not.toContain("NaN %")
    const wrong = report.conversations.find(({ gold, said }) => gold !== said)
    expect(describeMistakes(report)).toContain(wrong?.what)
  })

  it("aligns its tables", () => {
    expect(table([["", "b"], ["long", "1"], ["x", "100"]])).toBe("        b\nlong    1\nx     100")
  })
})
