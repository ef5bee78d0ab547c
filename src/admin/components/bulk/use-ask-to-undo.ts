import { usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Chatbot, Job } from "../../lib/types"
import { useJobText } from "./use-job-text"

/** Asks whether what a job did is to be put back. */
export const useAskToUndo = (chatbot: Pick<Chatbot, "statuses">) => {
  const { t } = useTranslation("chatCrm")
  const prompt = usePrompt()
  const text = useJobText(chatbot)

  return (job: Job): Promise<boolean> => {
    const who = text.who(job.counts.updated + job.counts.created)

    return prompt({
      variant: "confirmation",
      title: job.kind === "import" ? t("imports.undoQuestion") : t("bulk.undoQuestion"),
      description: job.kind === "import" ? t("imports.undoText", { who }) : t("bulk.undoText", { who }),
      confirmText: t("bulk.undo"),
      cancelText: t("actions.cancel"),
    })
  }
}
