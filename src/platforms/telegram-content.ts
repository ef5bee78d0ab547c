import type { Attachment, MessageKind } from "../types"
import { cleanLabel, cleanText } from "./clean"
import { fieldsOf, itemsOf, type Fields } from "./fields"

const MEDIA = ["photo", "video", "animation", "audio", "voice", "video_note", "document", "sticker", "story", "paid_media"]
const OTHER = ["location", "venue", "contact", "poll", "dice", "game", "checklist", "successful_payment", "web_app_data"]
// What Telegram itself says in a private chat: nobody wrote it.
const SERVICE = [
  "pinned_message",
  "message_auto_delete_timer_changed",
  "write_access_allowed",
  "connected_website",
  "passport_data",
  "migrate_to_chat_id",
  "migrate_from_chat_id",
  "refunded_payment",
]

/** Where a message carries several parts, the first of these names it: an animation comes with its document. */
const RANK_OF_PART = new Map([...MEDIA, ...OTHER].map((part, rank) => [part, rank]))

type Content = { kind: MessageKind; text: string | null; attachments: Attachment[] }

/** What a Telegram message says; null for what Telegram itself says in a chat. */
export function contentOf(written: Fields): Content | null {
  const text = cleanText(written.text ?? written.caption)
  const part = partOf(written)
  if (part) {
    return { kind: MEDIA.includes(part) ? "media" : "other", text, attachments: [attachmentOf(part, written[part])] }
  }
  if (text) {
    return { kind: "text", text, attachments: [] }
  }
  return SERVICE.some((key) => written[key] !== undefined) ? null : { kind: "other", text: null, attachments: [] }
}

/** Goes over what is there, which is little, rather than over all that could be. */
function partOf(written: Fields): string | undefined {
  let part: string | undefined
  let lowest = Infinity
  for (const key in written) {
    const rank = RANK_OF_PART.get(key)
    if (rank !== undefined && rank < lowest && written[key] !== undefined) {
      part = key
      lowest = rank
    }
  }
  return part
}

function attachmentOf(type: string, part: unknown): Attachment {
  const { file_name, title, emoji, question, first_name, address } = fieldsOf(part)
  const label = cleanLabel(file_name ?? title ?? emoji ?? question ?? first_name ?? address)
  return { type, ...(label && { title: label }) }
}

/** The words on the inline button that sends `data`; null where the keyboard has none such. */
export function buttonLabel(markup: unknown, data: unknown): string | null {
  if (typeof data !== "string") {
    return null
  }
  const buttons = itemsOf(fieldsOf(markup).inline_keyboard).flatMap((row) => itemsOf(row))
  const pressed = buttons.map(fieldsOf).find((button) => button.callback_data === data)
  return pressed ? cleanLabel(pressed.text) : null
}
