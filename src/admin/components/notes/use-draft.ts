import { useEffect, useRef, useState } from "react"

const keyOf = (chatbotId: string, customerId: string) => `chat_crm.note_draft.${chatbotId}.${customerId}`

/**
 * What is being written about a customer, kept for this browser tab until it is saved: leaving the page, and even a
 * reload while it is being saved, loses nothing.
 */
export const useDraft = (chatbotId: string, customerId: string) => {
  const key = keyOf(chatbotId, customerId)
  const [text, setText] = useState(() => read(key))
  const [saving, setSaving] = useState("")

  const latest = useRef(text)
  latest.current = text

  useEffect(() => keep(key, joined(saving, text)), [key, saving, text])

  return {
    text,
    setText,
    /** The words on their way to the server. */
    saving,
    /** The field is free for the next note at once; a failure brings the words back. */
    save: async (body: string, store: (body: string) => Promise<unknown>) => {
      setText("")
      setSaving(body)
      try {
        await store(body)
        // Whoever has left the page meanwhile does not find the note as a draft again.
        keep(key, latest.current)
      } catch (error) {
        setText((since) => joined(body, since))
        throw error
      } finally {
        setSaving("")
      }
    },
  }
}

const joined = (...parts: string[]): string => parts.filter((part) => part !== "").join("\n\n")

const read = (key: string): string => {
  try {
    return sessionStorage.getItem(key) ?? ""
  } catch {
    return ""
  }
}

const keep = (key: string, text: string): void => {
  try {
    if (text) {
      sessionStorage.setItem(key, text)
    } else {
      sessionStorage.removeItem(key)
    }
  } catch {
    // Storage is full or forbidden: the draft then lives as long as the page.
  }
}
