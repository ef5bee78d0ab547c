import {
  accuracy,
  accuracyAbove,
  calibrationBins,
  calibrationError,
  confusion,
  detection,
  f1,
  macroF1,
} from "../lib/metrics"

const pairs = [
  { gold: "a", said: "a" },
  { gold: "a", said: "b" },
  { gold: "b", said: "b" },
  { gold: "b", said: "b" },
]

describe("metrics of labels", () => {
  it("counts how many are right", () => {
    expect(accuracy(pairs)).toBe(0.75)
    expect(accuracy([])).toBeNaN()
  })

  it("shows what each label was called", () => {
    expect(confusion(pairs, ["a", "b"])).toEqual([
      { gold: "a", counts: [1, 1] },
      { gold: "b", counts: [0, 2] },
    ])
  })

  it("weighs each label the same in macro-F1", () => {
    // a: precision 1, recall ½, F1 ⅔; b: precision ⅔, recall 1, F1 ⅘.
    expect(macroF1(pairs, ["a", "b"])).toBeCloseTo((2 / 3 + 4 / 5) / 2)
  })

  it("leaves labels out of macro-F1 that nobody has or says", () => {
    expect(macroF1(pairs, ["a", "b", "c"])).toBe(macroF1(pairs, ["a", "b"]))
  })

  it("counts a label that is never right as 0", () => {
    expect(macroF1([{ gold: "a", said: "b" }], ["a", "b"])).toBe(0)
  })
})

describe("detection", () => {
  const answers = [
    { gold: true, said: true },
    { gold: true, said: false },
    { gold: true, said: false },
    { gold: false, said: true },
    { gold: false, said: false },
  ]

  it("tells precision from recall", () => {
    expect(detection(answers)).toEqual({ precision: 1 / 2, recall: 1 / 3, found: 2, there: 3 })
    expect(f1(detection(answers))).toBeCloseTo(0.4)
  })

  it("has no precision where nothing was found, and no F1", () => {
    const silent = detection([{ gold: true, said: false }])
    expect(silent).toEqual({ precision: Number.NaN, recall: 0, found: 0, there: 1 })
    expect(f1(silent)).toBe(0)
  })
})

describe("calibration", () => {
  const claims = [
    { confidence: 0.55, right: false },
    { confidence: 0.7, right: true },
    { confidence: 0.75, right: false },
    { confidence: 1, right: true },
  ]

  it("sorts claims into bins and leaves empty ones out", () => {
    expect(calibrationBins(claims)).toEqual([
      { from: 0.5, to: 0.6, count: 1, confidence: 0.55, accuracy: 0 },
      { from: 0.7, to: 0.8, count: 2, confidence: 0.725, accuracy: 0.5 },
      { from: 0.9, to: 1, count: 1, confidence: 1, accuracy: 1 },
    ])
  })

  it("puts a confidence on the edge into the upper bin", () => {
    for (const confidence of [0.1, 0.3, 0.6, 0.7, 0.9]) {
      expect(calibrationBins([{ confidence, right: true }])[0]?.from).toBeCloseTo(confidence)
    }
  })

  it("weighs the error of a bin by what lies in it", () => {
    expect(calibrationError(claims)).toBeCloseTo((0.55 + 2 * 0.225) / 4)
  })

  it("counts only what is said surely enough", () => {
    expect(accuracyAbove(claims, 0.7)).toEqual({ accuracy: 2 / 3, count: 3 })
    expect(accuracyAbove([], 0.7)).toEqual({ accuracy: Number.NaN, count: 0 })
  })
})
