import type { ChannelType } from "../../../src/types"

/** One thing that happens in a chat; most are messages. */
export interface Line {
  from: "customer" | "bot" | "staff"
  kind: "text" | "photo" | "button" | "edit" | "follow" | "unfollow"
  text: string
  /** What a pressed button sends along. */
  data?: string
}

/** A person and everything said in their chat. The id has to stay the same: message ids are made from it. */
export interface CastMember {
  person: { id: string; name: string; username?: string; locale: string }
  /** The channel they write through; `ingest` is a Telegram bot of the chatbot framework's own. */
  channel: ChannelType
  lines: Line[]
}

/** A shop with its chatbot and the people who write to it. */
export interface Shop {
  key: string
  name: string
  description: string
  members: CastMember[]
  /** What it sells: chats are about these. */
  products: string[]
  /** What the team wants to be told of. */
  intent: { name: string; description: string; examples: string[]; details: string[] }
  /** The name of the rule that tells of whoever is ready to buy. */
  alert: string
}

export const customer = (text: string): Line => ({ from: "customer", kind: "text", text })
export const bot = (text: string): Line => ({ from: "bot", kind: "text", text })
export const staff = (text: string): Line => ({ from: "staff", kind: "text", text })
/** A photo; only some platforms let words come with it. */
export const photo = (caption = ""): Line => ({ from: "customer", kind: "photo", text: caption })
export const shopPhoto = (): Line => ({ from: "bot", kind: "photo", text: "" })
/** A press on a button that says `text`. */
export const button = (text: string, data: string): Line => ({ from: "customer", kind: "button", text, data })
/** What the customer made of the message before. */
export const corrected = (text: string): Line => ({ from: "customer", kind: "edit", text })
export const follow: Line = { from: "customer", kind: "follow", text: "" }
export const unfollow: Line = { from: "customer", kind: "unfollow", text: "" }

/** Whether a line adds a message to the transcript. */
export const isMessage = ({ kind }: Line): boolean => kind === "text" || kind === "photo" || kind === "button"
