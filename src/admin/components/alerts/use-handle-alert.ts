import { toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useSetAlertState } from "../../hooks/api/alerts"
import { useErrorText } from "../../hooks/use-error-text"
import type { Alert, AlertState } from "../../lib/types"

/** Marks alerts as handled and opens them again, each with a way back in the toast. */
export const useHandleAlert = (chatbotId: string) => {
  const { t } = useTranslation("chatCrm")
  const errorText = useErrorText()
  const { mutateAsync, isPending, variables } = useSetAlertState(chatbotId)

  /** Whether it was done. */
  const move = async ({ id, state: before }: Pick<Alert, "id" | "state">, state: AlertState, isUndo = false) => {
    try {
      await mutateAsync({ id, state })
    } catch (error) {
      toast.error(errorText(error))
      return false
    }
    const undo = {
      label: t("alerts.undo"),
      altText: t("alerts.undo"),
      onClick: () => {
        toast.dismiss(shown)
        void move({ id, state }, before, true)
      },
    }
    const shown = toast.success(state === "handled" ? t("alerts.done") : t("alerts.reopened"), isUndo ? undefined : { action: undo })
    return true
  }

  return { move, movingId: isPending ? variables.id : undefined }
}
