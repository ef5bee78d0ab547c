import type { JobMarks } from "./job-marks"

const NONE: JobMarks = {}
const known = new Map<string, JobMarks>()
const listeners = new Set<() => void>()

const keyOf = (chatbotId: string) => `chat_crm.jobs.${chatbotId}`

/** The marks of a chatbot's jobs, kept as long as this browser tab: a reload forgets none. */
export const readMarks = (chatbotId: string): JobMarks => {
  const marks = known.get(chatbotId) ?? stored(chatbotId)
  known.set(chatbotId, marks)
  return marks
}

export const writeMarks = (chatbotId: string, marks: JobMarks): void => {
  known.set(chatbotId, marks)
  try {
    sessionStorage.setItem(keyOf(chatbotId), JSON.stringify(marks))
  } catch {
    // Storage is full or forbidden: they are known until the next reload.
  }
  listeners.forEach((notify) => notify())
}

export const subscribeMarks = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

const stored = (chatbotId: string): JobMarks => {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(chatbotId)) ?? "null") ?? NONE
  } catch {
    return NONE
  }
}
