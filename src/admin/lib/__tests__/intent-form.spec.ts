import { emptyIntentForm, examplesOf, formOfIntent, intentOfForm, linesOf, splitDetails } from "../intent-form"

describe("the form of a named intent", () => {
  it("offers as many rows as an intent needs examples", () => {
    expect(emptyIntentForm().examples).toHaveLength(3)
  })

  it("saves each sentence once, without empty rows", () => {
    const examples = ["Book a slot", "", "book A slot ", "  Come by  "].map((text) => ({ text }))

    expect(examplesOf(examples)).toEqual(["book A slot", "Come by"])
  })

  it("gives back what an intent had", () => {
    const intent = { name: "Book", description: null, examples: ["a", "b", "c"], details: ["date"] }

    expect(intentOfForm(formOfIntent(intent))).toEqual(intent)
  })

  it("makes rows of a pasted list, without bullets", () => {
    expect(linesOf("- one\r\n* two\n\n  • three\n-5 degrees")).toEqual(["one", "two", "three", "-5 degrees"])
    expect(linesOf("x".repeat(400))[0]).toHaveLength(300)
  })

  it("tells usual details from those with names of their own", () => {
    expect(splitDetails(["date", "Phone", "size"])).toEqual({ known: ["date", "Phone"], others: ["size"] })
  })
})
