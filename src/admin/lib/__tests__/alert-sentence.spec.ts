import { createInstance } from "i18next"
import translations from "../../i18n/all"
import { alertSentence, detailName, triggerSentence } from "../alert-sentence"
import { deliveryErrorOf } from "../delivery-errors"
import type { Alert, NamedIntent } from "../types"

const i18n = createInstance()
const said = (text: string) => text.replace(/[\u2068\u2069]/g, "")

const ALERT: Alert = {
  id: "a",
  rule_id: null,
  rule_name: null,
  kind: "human_needed",
  reason: "complaint",
  level: null,
  confidence: null,
  customer_id: "c",
  customer: { id: "c", name: "Mai", platform: "zalo" },
  conversation_id: null,
  evidence: null,
  details: [],
  state: "open",
  handled_at: null,
  handled_by_name: null,
  answered: false,
  created_at: "2026-01-01T00:00:00Z",
}

describe("what an alert says", () => {
  beforeAll(() =>
    i18n.init({ lng: "en", ns: ["chatCrm"], defaultNS: "chatCrm", resources: translations, interpolation: { escapeValue: false } })
  )

  const t = (key: string, values?: Record<string, string>): string => i18n.t(key, values ?? {})
  const say = (alert: Partial<Alert>) => said(alertSentence({ ...ALERT, ...alert }, t))

  it("is a sentence for each kind", () => {
    expect(say({})).toBe("Mai complains")
    expect(say({ reason: "a later reason" })).toBe("Mai needs somebody of the team")
    expect(say({ kind: "intent_level", reason: "ready_to_buy", level: "comparing" })).toBe("Mai became Ready to buy")
    expect(say({ kind: "intent", reason: "Book appointment" })).toBe("Mai asked for Book appointment")
  })

  it("names somebody without a name by where they write", () => {
    expect(say({ customer: { id: "c", name: " ", platform: "zalo" } })).toBe("Somebody on Zalo complains")
  })

  it("tells a rule's trigger, also where its intent was deleted", () => {
    const intent: NamedIntent = { id: "i", name: "Wholesale", description: null, examples: [], details: [], enabled: true }

    expect(triggerSentence({ kind: "intent", intent_id: "i" }, [intent], t)).toBe("When a customer asks for Wholesale")
    expect(triggerSentence({ kind: "intent", intent_id: "x" }, [intent], t)).toBe("When a customer asks for an intent that was deleted")
    expect(triggerSentence({ kind: "intent_level", level: "ready_to_buy" }, [], t)).toBe("When a customer becomes Ready to buy")
  })

  it("calls usual details in the reader's language and others as the shop does", () => {
    expect([detailName("Phone", t), detailName("size", t)]).toEqual(["Phone", "size"])
    expect(detailName("email", (key) => i18n.t(key, { lng: "vi" }))).toBe("Email")
  })

  it("knows the server's sentences about deliveries, and what they name", () => {
    expect(deliveryErrorOf("The receiver answered 500.")).toEqual({ key: "answered", reason: "500" })
    expect(deliveryErrorOf("The receiver did not answer within 10 seconds.")).toEqual({ key: "tooSlow", reason: "10" })
    expect(deliveryErrorOf("This shop has no notification provider for email.")).toMatchObject({ key: "noProvider" })
    expect(deliveryErrorOf("Something new")).toBeNull()
  })
})
