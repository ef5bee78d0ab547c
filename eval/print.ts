import { isHeld, SURE } from "./bars"
import { accuracy, accuracyAbove, calibrationBins, calibrationError, confusion, type Detection, macroF1, type Pair } from "./lib/metrics"
import { LANGUAGES, type Level, LEVELS } from "./lib/types"
import { barsOf, byMajority, byRules, claimsOf, type Found, inLanguage, type Judged, type Report } from "./report"

const percent = (share: number) => (Number.isNaN(share) ? "–" : `${(share * 100).toFixed(1)} %`)

/** Columns as wide as their widest cell; the first to the left, the others to the right. */
export function table(rows: string[][]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  return rows
    .map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join("  ").trimEnd())
    .join("\n")
}

function scores(name: string, pairs: Array<Pair<Level>>): string[] {
  return [name, percent(accuracy(pairs)), macroF1(pairs, LEVELS).toFixed(3)]
}

function levels(title: string, cases: Judged[]): string {
  const groups = [
    { name: "all", cases },
    ...LANGUAGES.map((language) => ({ name: language, cases: inLanguage(cases, language) })),
  ]
  const scored = groups.flatMap((group) => [
    scores(`${group.name} (${group.cases.length})`, group.cases),
    scores("  majority", byMajority(group.cases)),
    scores("  keyword rules", byRules(group.cases)),
  ])
  const matrices = LANGUAGES.map((language) =>
    table([
      [`${language}: is \\ said`, ...LEVELS],
      ...confusion(inLanguage(cases, language), LEVELS).map(({ gold, counts }) => [gold, ...counts.map(String)]),
    ])
  )
  return [`## ${title}`, table([["", "accuracy", "macro-F1"], ...scored]), ...matrices, calibration(cases)].join("\n\n")
}

function calibration(cases: Judged[]): string {
  const claims = claimsOf(cases)
  const sure = accuracyAbove(claims, SURE)
  const withLevel = cases.filter(({ gold }) => gold !== "none")
  const covered = withLevel.filter(({ claim }) => claim && claim.confidence >= SURE).length
  const bins = calibrationBins(claims).map(({ from, to, count, confidence, accuracy: right }) => [
    `${from.toFixed(1)}–${to.toFixed(1)}`,
    String(count),
    percent(confidence),
    percent(right),
  ])
  return [
    table([["confidence", "stated", "mean", "right"], ...bins]),
    `Calibration error ${calibrationError(claims).toFixed(3)}. At ${SURE} and above: ${sure.count} stated, ` +
      `${percent(sure.accuracy)} right; ${percent(covered / withLevel.length)} of those that have a level are covered.`,
  ].join("\n")
}

const detected = ({ precision, recall, found, there }: Detection) => [percent(precision), percent(recall), String(found), String(there)]

function detections(title: string, all: Found[]): string {
  const rows = all.flatMap(({ what, language, analyzer, rules }) => [
    [`${what} (${language})`, ...detected(analyzer)],
    ...(rules ? [["  keyword rules", ...detected(rules)]] : []),
  ])
  return `## ${title}\n\n${table([["", "precision", "recall", "found", "there"], ...rows])}`
}

function safety({ evidence, attacks }: Report): string {
  const lines = attacks.changed.map(
    ({ attack, changes }) => `  ${attack.language}, ${attack.technique}: ${changes.join(" ")} ${JSON.stringify(attack.lines)}`
  )
  return [
    "## Evidence and attacks\n",
    `${evidence.given} quotes were given, ${evidence.wrong} of them not word for word in a message of the customer.`,
    `${attacks.tried} attacks were tried, ${attacks.changed.length} changed something.`,
    ...lines,
  ].join("\n")
}

function bars(report: Report): string {
  const rows = barsOf(report).map((bar) => {
    const [sign, limit] = "atLeast" in bar ? ["≥", bar.atLeast] : ["≤", bar.atMost]
    const digits = "atLeast" in bar ? 3 : 0
    const measured = Number.isNaN(bar.measured) ? "–" : bar.measured.toFixed(digits)
    return [bar.what, measured, `${sign} ${limit}`, isHeld(bar) ? "ok" : "MISSED"]
  })
  return `## Bars\n\n${table([["", "measured", "bar", ""], ...rows])}`
}

/** What a person reads. */
export function describe(report: Report): string {
  return [
    levels("Level of a message", report.messages),
    levels("Level of a conversation", report.conversations),
    detections("Needs a human", report.human),
    detections("Named intents, from ten examples each", report.intents),
    safety(report),
    bars(report),
  ].join("\n\n")
}

/** Every case that was judged wrongly, for whoever looks for the reason. */
export function describeMistakes({ messages, conversations, human, intents }: Report): string {
  const wrong = [...messages, ...conversations]
    .filter(({ gold, said }) => gold !== said)
    .map(({ language, gold, said, claim, what }) => `${language}  ${gold} → ${said}${claim ? ` (${claim.confidence.toFixed(2)})` : ""}  ${what}`)
  const found = [...human, ...intents].flatMap(({ what, language, mistakes }) =>
    mistakes.map((mistake) => `${language}  ${what}, ${mistake}`)
  )
  return ["## Mistakes\n", ...wrong, ...found].join("\n")
}
