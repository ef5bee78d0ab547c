/** Where a member of the cast chats. */
export type CastPlatform = "website" | "telegram" | "zalo" | "messenger"

/** One message of a chat. */
export interface Line {
  from: "customer" | "bot" | "staff"
  text: string
  kind?: "photo" | "button"
}

/** A person and everything said in their chat. The id has to stay the same: message ids are made from it. */
export interface CastMember {
  person: { id: string; name: string; username?: string; locale: string }
  platform: CastPlatform
  lines: Line[]
}

/** A shop with its chatbot and the people who write to it. */
export interface Shop {
  key: string
  name: string
  description: string
  members: CastMember[]
}

export const customer = (text: string): Line => ({ from: "customer", text })
export const bot = (text: string): Line => ({ from: "bot", text })
export const staff = (text: string): Line => ({ from: "staff", text })
export const photo = (text: string): Line => ({ from: "customer", text, kind: "photo" })
export const button = (text: string): Line => ({ from: "customer", text, kind: "button" })
