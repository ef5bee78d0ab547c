import type { Message } from "./types"

const SHOWN_BUTTONS = 12
const LABEL_LENGTH = 80

/**
 * Labels of the buttons that a message offered, as far as its payload says so. Payloads come from outside in many
 * shapes; what is not a short text in a `buttons` list is left out.
 */
export const buttonsOf = (payload: unknown): string[] => {
  if (!isRecord(payload) || !Array.isArray(payload.buttons)) {
    return []
  }
  return payload.buttons
    .flat()
    .map(labelOf)
    .filter((label) => label !== "")
    .slice(0, SHOWN_BUTTONS)
}

/** What was said; for a button without a label, what the button sent. */
export const textOf = ({ text, kind, payload }: Pick<Message, "text" | "kind" | "payload">): string => {
  if (text) {
    return text
  }
  return kind === "button" && isRecord(payload) && typeof payload.data === "string"
    ? payload.data
    : ""
}

/** An address that is safe to open from a transcript: http and https, nothing that runs. */
export const safeLink = (url: string | null | undefined): string | null => {
  if (!url || !URL.canParse(url)) {
    return null
  }
  const { protocol, href } = new URL(url)
  return protocol === "https:" || protocol === "http:" ? href : null
}

const labelOf = (button: unknown): string => {
  const label = isRecord(button) ? (button.title ?? button.text ?? button.label) : button
  return typeof label === "string" ? label.slice(0, LABEL_LENGTH) : ""
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === "object" && !Array.isArray(value)
