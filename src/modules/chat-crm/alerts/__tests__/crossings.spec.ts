import fc from "fast-check"
import type { Signal } from "../../../../types"
import { isId } from "../../ids"
import { crossingEventId, crossingKey } from "../crossings"

const BASE = { chatbot_id: "chatbot_1", customer_id: "cccus_1", conversation_id: "ccconv_1", evidence: { message_id: "ccmsg_1", quote: "hi" } }
const INTENT: Signal = { ...BASE, kind: "intent", intent_id: "ccint_1" }
const HUMAN: Signal = { ...BASE, kind: "human_needed", reason: "complaint" }

describe("a crossing", () => {
  it("of an intent is the same in a conversation, whatever is quoted", () => {
    expect(crossingKey({ ...INTENT, evidence: { message_id: "ccmsg_2", quote: "again" }, confidence: 0.7 })).toBe(crossingKey(INTENT))
    expect(crossingKey({ ...INTENT, conversation_id: "ccconv_2" })).not.toBe(crossingKey(INTENT))
    expect(crossingKey({ ...INTENT, intent_id: "ccint_2" })).not.toBe(crossingKey(INTENT))
  })

  it("of a need is the same for a reason and a message", () => {
    expect(crossingKey({ ...HUMAN, evidence: { message_id: "ccmsg_1", quote: "more of it" } })).toBe(crossingKey(HUMAN))
    expect(crossingKey({ ...HUMAN, reason: "unanswered" })).not.toBe(crossingKey(HUMAN))
    expect(crossingKey({ ...HUMAN, evidence: { message_id: "ccmsg_2", quote: "hi" } })).not.toBe(crossingKey(HUMAN))
  })

  it("has one entry on the timeline, under an id like all others", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(isId(crossingEventId(one))).toBe(true)
        expect(crossingEventId(one) === crossingEventId(other)).toBe(one === other)
      })
    )
  })
})
