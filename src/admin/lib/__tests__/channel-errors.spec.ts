import { readFileSync } from "node:fs"
import path from "node:path"
import translations from "../../i18n/all"
import { channelErrorOf } from "../channel-errors"

const source = (file: string) => readFileSync(path.resolve(__dirname, "../../..", file), "utf8")

describe("errors of a channel in the reader's language", () => {
  it.each([
    ["badSecret", "api/hooks/chat-crm/[type]/[channel_id]/route.ts", "A request came with a wrong or missing secret or signature."],
    ["otherKey", "api/store/chat-crm/website-channel.ts", "A storefront came with another publishable key than the channel's."],
  ])("knows %s, as the server says it", (key, file, sentence) => {
    expect(source(file)).toContain(sentence)
    expect(channelErrorOf(sentence)).toEqual({ key })
  })

  it("keeps the reason that a platform gave", () => {
    expect(channelErrorOf("Telegram could not be connected: Unauthorized.")).toEqual({
      key: "telegramRefused",
      reason: "Unauthorized.",
    })
  })

  it("leaves a sentence that it does not know as it is", () => {
    expect(channelErrorOf("The secret of this channel cannot be read.")).toBeNull()
  })

  it("has words in both languages for each", () => {
    const { en, vi } = translations

    expect(Object.keys(vi.chatCrm.channels.errors)).toEqual(Object.keys(en.chatCrm.channels.errors))
  })
})
