import { toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useDeleteView, useUpdateView } from "../../hooks/api/views"
import { useErrorText } from "../../hooks/use-error-text"
import type { CustomerView, ViewParams } from "../../lib/types"

/** What is done to an own view from the menu, which is closed by the time the server answers. */
export const useViewChanges = (chatbotId: string) => {
  const { t } = useTranslation("chatCrm")
  const prompt = usePrompt()
  const errorText = useErrorText()
  const update = useUpdateView(chatbotId)
  const remove = useDeleteView(chatbotId)
  const onError = (error: unknown) => toast.error(errorText(error))

  return {
    takeFilters: ({ id }: CustomerView, params: ViewParams) =>
      update.mutate({ id, params }, { onSuccess: () => toast.success(t("views.updated")), onError }),
    askToDelete: async ({ id, name, shared }: CustomerView) => {
      const isConfirmed = await prompt({
        title: t("views.deleteQuestion", { name }),
        description: shared ? t("views.deleteSharedText") : t("views.deleteText"),
        confirmText: t("actions.delete"),
        cancelText: t("actions.cancel"),
      })
      if (isConfirmed) {
        remove.mutate(id, { onSuccess: () => toast.success(t("views.deleted")), onError })
      }
    },
  }
}
