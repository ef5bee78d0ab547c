import { wouldBeLost } from "../channel-handover"
import type { Channel } from "../types"

const channel = (type: Channel["type"], more: Partial<Channel> = {}): Channel => ({
  id: "ccch_1",
  chatbot_id: "chatbot_1",
  type,
  platform: null,
  name: "Main shop",
  enabled: true,
  webhook_path: "/hooks/chat-crm",
  last_event_at: null,
  last_error: null,
  last_error_at: null,
  rotating_until: null,
  configured: [],
  ...more,
})

describe("what closing would lose", () => {
  it("is a secret that the server made, or one that was made up for the platform", () => {
    expect(wouldBeLost(channel("ingest"), { secret: "whsec_1" })).toBe(true)
    expect(wouldBeLost(channel("messenger"), { verify_token: "12345678" })).toBe(true)
    expect(wouldBeLost(channel("telegram"), { secret_token: "12345678" })).toBe(true)
  })

  it("is nothing where the server tells the platform, or the platform made the secret", () => {
    expect(wouldBeLost(channel("telegram", { configured: ["bot_token"] }), { secret_token: "1" })).toBe(false)
    expect(wouldBeLost(channel("zalo_oa"), { oa_secret_key: "12345678" })).toBe(false)
    expect(wouldBeLost(channel("website"), { publishable_key_id: "apk_1" })).toBe(false)
  })

  it("is nothing once a message proves that it was taken along, or when nothing is shown", () => {
    const receiving = channel("ingest", { last_event_at: "2026-11-23T09:00:00.000Z" })

    expect(wouldBeLost(receiving, { secret: "whsec_1" })).toBe(false)
    expect(wouldBeLost(channel("ingest"), {})).toBe(false)
  })
})
