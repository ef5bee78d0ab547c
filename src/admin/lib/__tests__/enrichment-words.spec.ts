import { refusalOf, troubleOf } from "../enrichment-words"

describe("what the server says of readings, in words that can be translated", () => {
  it("knows why a model could not read, and which", () => {
    expect(troubleOf("gpt-4o did not answer within 30 s.")).toEqual({ key: "timeout", model: "gpt-4o", more: "30" })
    expect(troubleOf("The limits of gpt-4o are reached (429).")).toEqual({ key: "limits", model: "gpt-4o", more: "429" })
    expect(troubleOf("The server of m failed (503).")?.key).toBe("failed")
    expect(troubleOf("The server of m refused the request (400, content_filter).")?.more).toBe("400, content_filter")
  })

  it("leaves a sentence that it does not know as it is", () => {
    expect(troubleOf("The disk is on fire.")).toBeNull()
    expect(refusalOf("is too blue")).toBeNull()
  })

  it.each([
    ["has a quote that is not in the message, word for word", "notVerbatim"],
    ["rests on no message of this customer", "otherMessage"],
    ["rests on a message that tries to give instructions", "instructions"],
    ["is none of browsing, comparing, ready_to_buy", "notInList"],
    ["is longer than 200 characters", "tooLong"],
    ["has no evidence", "noQuote"],
    ["is not sure enough", "unsure"],
  ])("knows why a value was refused: %s", (reason, key) => {
    expect(refusalOf(reason)).toBe(key)
  })
})
