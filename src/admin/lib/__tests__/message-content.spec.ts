import { buttonsOf, safeLink, textOf } from "../message-content"

describe("links of attachments", () => {
  it("opens http and https", () => {
    expect(safeLink("https://example.com/a.jpg")).toBe("https://example.com/a.jpg")
    expect(safeLink("http://example.com")).toBe("http://example.com/")
  })

  it.each(["javascript:alert(1)", "data:text/html,<script>", "file:///etc/passwd", "/relative", "", null])(
    "opens nothing else: %s",
    (url) => expect(safeLink(url)).toBeNull()
  )
})

describe("buttons of a message", () => {
  it("reads labels from flat lists and from rows", () => {
    expect(buttonsOf({ buttons: ["Yes", { title: "No" }] })).toEqual(["Yes", "No"])
    expect(buttonsOf({ buttons: [[{ text: "Yes" }], [{ label: "No" }]] })).toEqual(["Yes", "No"])
  })

  it.each([null, "buttons", [], { buttons: "Yes" }, { buttons: [null, 1, {}, { title: {} }] }])(
    "shows none for %j",
    (payload) => expect(buttonsOf(payload)).toEqual([])
  )

  it("keeps a flood of buttons short", () => {
    expect(buttonsOf({ buttons: Array(1_000).fill("x".repeat(1_000)) }).join("").length).toBeLessThan(1_000)
  })
})

describe("text of a message", () => {
  it("shows what a pressed button sent when it has no label", () => {
    expect(textOf({ kind: "button", text: null, payload: { data: "order_1" } })).toBe("order_1")
    expect(textOf({ kind: "button", text: "Order", payload: { data: "order_1" } })).toBe("Order")
  })

  it("is empty for media alone", () => {
    expect(textOf({ kind: "media", text: null, payload: { data: "x" } })).toBe("")
  })
})
