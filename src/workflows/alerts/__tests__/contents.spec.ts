import { Webhook } from "standardwebhooks"
import { feedData, linkOf, templateData, webhookBody, webhookHeaders, type AlertContent } from "../contents"

const CONTENT: AlertContent = {
  alert: {
    id: "ccalert_1",
    kind: "human_needed",
    reason: "complaint",
    level: null,
    intent_id: null,
    conversation_id: "ccconv_1",
    evidence: { message_id: "ccmsg_1", quote: "this is broken" },
    details: [{ name: "phone", value: "0901", evidence: { message_id: "ccmsg_1", quote: "0901" } }],
    confidence: 0.9,
    created_at: new Date("2026-06-01T10:00:00Z"),
    customer: { id: "cccus_1", name: "Lan", platform: "zalo" },
  },
  rule: { id: "ccrule_1", name: "Complaints" },
  chatbot: { id: "chatbot_1", name: "Bike shop", access: "team" },
  is_test: false,
}
const SECRET_SHOP: AlertContent = { ...CONTENT, chatbot: { ...CONTENT.chatbot, access: "members" } }

describe("what an alert says", () => {
  it("is in the language of the shop", () => {
    expect(feedData(CONTENT, { language: "en" })).toEqual({
      title: "Lan – A human is needed: complains",
      description: "“this is broken” · Bike shop",
    })
    expect(feedData(CONTENT, { language: "vi" }).title).toBe("Lan – Cần nhân viên: đang phàn nàn")
  })

  it("names where somebody writes who has no name", () => {
    const nameless = { ...CONTENT, alert: { ...CONTENT.alert, customer: { id: "cccus_1", name: null, platform: "zalo" as const }, evidence: null } }
    expect(feedData(nameless, { language: "en" })).toEqual({ title: "Somebody on Zalo – A human is needed: complains", description: "Bike shop" })
  })

  it("names and quotes nobody where all users of the dashboard may read it", () => {
    for (const language of ["en", "vi"] as const) {
      for (const kind of ["human_needed", "intent", "intent_level"] as const) {
        const content = { ...SECRET_SHOP, alert: { ...SECRET_SHOP.alert, kind } }
        const told = JSON.stringify([feedData(content, { language }), templateData(content, { language })])
        expect(told).not.toMatch(/Lan|broken|0901|Bike shop|Complaints|complaint/)
      }
    }
  })

  it("leads to the customer, from anywhere where it is known where the shop runs", () => {
    expect(linkOf(CONTENT)).toBe("/app/chatbots/chatbot_1/customers/cccus_1")
    expect(linkOf(CONTENT, "https://shop.example.com/")).toBe("https://shop.example.com/app/chatbots/chatbot_1/customers/cccus_1")
  })

  it("is marked where it is a test", () => {
    expect(feedData({ ...CONTENT, is_test: true }, { language: "en" }).title).toMatch(/^Test: /)
    expect(JSON.parse(webhookBody({ ...CONTENT, is_test: true }, { language: "en" })).type).toBe("chat_crm.alert.test")
  })

  it("is signed so that the public library takes it, and nothing else", () => {
    const secret = `whsec_${Buffer.alloc(32, 1).toString("base64")}`
    const body = webhookBody(CONTENT, { language: "en" })
    const headers = webhookHeaders("ccadel_1", body, [secret], new Date())
    const library = new Webhook(secret)
    expect(library.verify(body, headers)).toMatchObject({ type: "chat_crm.alert", data: { customer: { id: "cccus_1", name: "Lan", platform: "zalo" } } })
    expect(() => library.verify(body.replace("Lan", "Bob"), headers)).toThrow()
    expect(() => library.verify(body, { ...headers, "webhook-id": "ccadel_2" })).toThrow()
  })
})
