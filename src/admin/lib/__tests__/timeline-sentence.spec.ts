import translations from "../../i18n/all"
import { detailsOf } from "../timeline-details"
import { partsOf } from "../timeline-marks"
import { sentenceOf, type Wording } from "../timeline-sentence"
import type { StatusStage, TimelineEvent } from "../types"

type Texts = { [key: string]: string | Texts }

const STAGES: StatusStage[] = [
  { key: "new", label: "New", color: "blue", rank: 0 },
  { key: "qualified", label: "Qualified", color: "green", rank: 1 },
]
const LAN = { type: "staff", id: "user_1", name: "Lan" } as const

describe("a sentence of the timeline", () => {
  it("names who changed the status, in the chatbot's own words", () => {
    expect(say({ kind: "status_changed", data: { field: "status", from: "new", to: "qualified" } })).toBe(
      "Lan changed the status from New to Qualified"
    )
  })

  it("tells a stage that was removed by its key", () => {
    expect(say({ kind: "status_changed", data: { from: "vip", to: "new" } })).toBe(
      "Lan changed the status from vip to New"
    )
  })

  it("tells what the AI found, and what it rests on", () => {
    const event = entry({
      kind: "intent_changed",
      actor: { type: "ai" },
      data: {
        field: "purchase_intent",
        from: null,
        to: "ready_to_buy",
        confidence: 0.9,
        evidence: { message_id: "m", quote: "Mình lấy 10 bông" },
      },
    })

    expect(plain(sentenceOf(event, english))).toBe("AI set the intent to Ready to buy")
    expect(detailsOf(event)).toMatchObject({ quote: "Mình lấy 10 bông", confidence: 0.9 })
  })

  it("tells an intent that was cleared from one that was changed", () => {
    expect(say({ kind: "intent_changed", data: { from: "comparing", to: null } })).toBe(
      "Lan cleared the intent, which was Comparing"
    )
    expect(say({ kind: "intent_changed", data: { from: "comparing", to: "browsing" } })).toBe(
      "Lan changed the intent from Comparing to Browsing"
    )
  })

  it("calls a metadata field by its key, with what it was and is", () => {
    expect(say({ kind: "field_changed", data: { field: "metadata.city", from: "Huế", to: "Hà Nội" } })).toBe(
      "Lan changed city from Huế to Hà Nội"
    )
    expect(say({ kind: "field_changed", data: { field: "metadata.city", from: null, to: "Huế" } })).toBe(
      "Lan set city to Huế"
    )
    expect(say({ kind: "field_changed", data: { field: "metadata.city", from: "Huế", to: null } })).toBe(
      "Lan removed city, which was Huế"
    )
  })

  it("shows of a list what was added and what was removed", () => {
    const event = entry({ kind: "field_changed", data: { field: "interests", from: ["tea", "roses"], to: ["roses", "lilies"] } })

    expect(plain(sentenceOf(event, english))).toBe("Lan changed the interests")
    expect(detailsOf(event)).toMatchObject({ added: ["lilies"], removed: ["tea"] })
    expect(say({ kind: "field_changed", data: { field: "needs", from: [], to: ["delivery"] } })).toBe("Lan added to the needs")
    expect(say({ kind: "field_changed", data: { field: "traits", from: ["calm"], to: null } })).toBe(
      "Lan removed from the traits"
    )
  })

  it("tells that a field was handed back to the AI", () => {
    expect(say({ kind: "field_changed", data: { field: "interests", released: true } })).toBe(
      "Lan handed the interests back to the AI"
    )
  })

  it("names the customer who started a conversation, and where", () => {
    expect(
      say({ kind: "conversation_started", actor: { type: "customer" }, data: { conversation_id: "c", platform: "zalo" } })
    ).toBe("Mai started a conversation on Zalo")
  })

  it("tells a note that is gone from one that is there", () => {
    const written = entry({ kind: "note_added", data: { note_id: "n", body: "Call her", edited_at: "2026-07-30T10:00:00Z" } })
    const gone = entry({ kind: "note_added", data: { note_id: "n", deleted: true } })

    expect(plain(sentenceOf(written, english))).toBe("Lan wrote a note")
    expect(detailsOf(written).note).toEqual({ body: "Call her", isEdited: true })
    expect(plain(sentenceOf(gone, english))).toBe("Lan wrote a note that is deleted now")
    expect(detailsOf(gone).note).toEqual({ body: null, isEdited: false })
  })

  it("tells links of staff, of the shop's own sign-in, and of a deleted profile", () => {
    const profile = { customer_id: "other", platform: "zalo", name: "Mai Z" }

    expect(say({ kind: "linked", data: profile })).toBe("Lan linked this profile with Mai Z on Zalo")
    expect(say({ kind: "unlinked", data: { ...profile, name: undefined } })).toBe("Lan unlinked a profile on Zalo")
    expect(say({ kind: "unlinked", actor: { type: "system" }, data: { ...profile, deleted: true } })).toBe(
      "The linked profile on Zalo was deleted"
    )
    expect(say({ kind: "linked", actor: { type: "system" }, data: { shop_customer_id: "cus_1", by: "store_session" } })).toBe(
      "A shop account that signed in on the website was linked"
    )
  })

  it("names an intent that was triggered and why somebody is needed, and where it was said", () => {
    const evidence = { message_id: "m", quote: "Friday at five", conversation_id: "c" }
    const data = { intent: "Book a test ride", details: [{ name: "date", value: "Friday", evidence }, { name: "" }], evidence }
    const triggered = entry({ kind: "intent_triggered", actor: { type: "ai", name: "gpt-4.1" }, data })

    expect(plain(sentenceOf(triggered, english))).toBe("Mai asked for Book a test ride")
    expect(detailsOf(triggered)).toMatchObject({
      facts: [{ name: "date", value: "Friday" }],
      quote: "Friday at five",
      said: { conversationId: "c", messageId: "m" },
    })
    const needed = entry({ kind: "human_needed", data: { reason: "complaint", conversation_id: "c" } })
    expect(plain(sentenceOf(needed, english))).toBe("Mai complains")
    expect(detailsOf(needed)).toMatchObject({ reason: null, said: { conversationId: "c", messageId: null } })
  })

  it("calls the AI so, whichever model it was", () => {
    const actor = { type: "ai", id: "openai", name: "gpt-4.1" } as const
    expect(say({ kind: "intent_changed", actor, data: { from: null, to: "browsing" } })).toBe("AI set the intent to Browsing")
  })

  it("has words for what programs tell of without details", () => {
    expect(say({ kind: "human_needed", actor: { type: "system" } })).toBe("Mai needs somebody of the team")
    expect(say({ kind: "intent_triggered", data: { intent_name: "Book appointment" } })).toBe("Mai asked for Book appointment")
    expect(say({ kind: "order_placed", data: { display_id: 1024 } })).toBe("Mai placed the order #1024")
    expect(say({ kind: "order_placed" })).toBe("Mai placed an order")
    expect(say({ kind: "imported", actor: { type: "import" } })).toBe("An import brought this customer in")
  })

  it("marks names and values, whatever they are made of", () => {
    const event = entry({ actor: { ...LAN, name: "<b>\u2069Lan" }, kind: "status_changed", data: { from: "new", to: "qualified" } })

    expect(partsOf(sentenceOf(event, english)).filter(({ isMarked }) => isMarked)).toEqual([
      { text: "<b>Lan", isMarked: true },
      { text: "New", isMarked: true },
      { text: "Qualified", isMarked: true },
    ])
  })

  it("speaks Vietnamese", () => {
    const event = entry({ kind: "status_changed", data: { from: "new", to: "qualified" } })

    expect(plain(sentenceOf(event, wordingOf(translations.vi.chatCrm)))).toBe("Lan đổi trạng thái từ New sang Qualified")
  })

  it("says when it was part of a bulk change, or put one back", () => {
    const event = entry({ kind: "status_changed", data: { from: "qualified", to: "new", undo: true } })

    expect(detailsOf(event).bulk).toBe("undo")
    expect(detailsOf({ ...event, data: { from: "qualified", to: "new" } }).bulk).toBeNull()
    expect(detailsOf({ ...event, data: { from: "qualified", to: "new" }, job_id: "ccjob_1" }).bulk).toBe("change")
  })
})

const english = wordingOf(translations.en.chatCrm)

const say = (given: Partial<TimelineEvent>): string => plain(sentenceOf(entry(given), english))

const plain = (sentence: string): string =>
  partsOf(sentence)
    .map(({ text }) => text)
    .join("")

function entry(given: Partial<TimelineEvent>): TimelineEvent {
  return {
    id: "ccevt_1",
    customer_id: "mai",
    platform: "telegram",
    kind: "note_added",
    job_id: null,
    occurred_at: "2026-07-30T10:00:00.000Z",
    actor: LAN,
    data: {},
    ...given,
  }
}

function wordingOf(texts: Texts): Wording {
  return {
    statuses: STAGES,
    nameOf: (id) => (id === "mai" ? "Mai" : null),
    t: (key, values = {}) =>
      Object.entries(values).reduce((text, [name, value]) => text.replaceAll(`{{${name}}}`, value), textAt(texts, key)),
  }
}

function textAt(texts: Texts, key: string): string {
  const found = key.split(".").reduce<string | Texts | undefined>(
    (level, name) => (typeof level === "object" ? level[name] : undefined),
    texts
  )
  if (typeof found !== "string") {
    throw new Error(`There is no text ${key}.`)
  }
  return found
}
