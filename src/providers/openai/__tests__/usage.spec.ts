import { estimate, usageOf } from "../usage"

const ESTIMATED = { input: estimate("what was asked"), output: estimate("the answer"), cached: 0 }
const of = (usage: unknown) => usageOf(usage, "what was asked", "the answer")

describe("what a call took", () => {
  it.each([
    [undefined],
    [null],
    [{}],
    [{ prompt_tokens: 10 }],
    [{ prompt_tokens: "10", completion_tokens: "2" }],
    [{ prompt_tokens: -10, completion_tokens: 2 }],
    [{ prompt_tokens: Number.NaN, completion_tokens: 2 }],
    ["a lot"],
  ])("is estimated where a server says %j", (usage) => {
    expect(of(usage)).toEqual(ESTIMATED)
  })

  it("is what the server says, and of the cache what can be", () => {
    const counts = { prompt_tokens: 10, completion_tokens: 2 }
    expect(of({ ...counts, prompt_tokens_details: { cached_tokens: 4 } })).toEqual({ input: 10, output: 2, cached: 4 })
    expect(of({ ...counts, prompt_tokens_details: { cached_tokens: 40 } })).toEqual({ input: 10, output: 2, cached: 10 })
    expect(of({ ...counts, prompt_tokens_details: { cached_tokens: "4" } })).toEqual({ input: 10, output: 2, cached: 0 })
    expect(of({ ...counts, prompt_tokens_details: null })).toEqual({ input: 10, output: 2, cached: 0 })
  })
})
