import { useTranslation } from "react-i18next"
import { clockTime, momentTime } from "../../lib/time"
import type { ReadingState } from "../../lib/types"
import { useReadingText } from "./use-reading-text"

const SOON_MS = 5_000

/** How the reading of a conversation stands, in words, and why it does not go on. */
export const useReadingState = ({ state, due_at, error }: ReadingState): { words: string; reason: string | null } => {
  const { t, i18n } = useTranslation("chatCrm")
  const { trouble } = useReadingText()
  const due = due_at ? new Date(due_at) : null
  const reason = error && state !== "read" ? trouble(error) : null

  if (state === "budget" && due) {
    return { words: t("enrichment.states.budget", { time: momentTime(due, i18n.language) }), reason }
  }
  if (state === "waiting" && due && due.getTime() - Date.now() > SOON_MS) {
    const time = clockTime(due, i18n.language)
    return { words: error ? t("enrichment.states.retries", { time }) : t("enrichment.states.waitingUntil", { time }), reason }
  }
  return { words: t(`enrichment.states.${state === "budget" ? "waiting" : state}`), reason }
}
