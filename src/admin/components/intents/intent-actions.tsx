import { PencilSquare, Trash } from "@medusajs/icons"
import { toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useAlertRules } from "../../hooks/api/alert-rules"
import { useDeleteIntent } from "../../hooks/api/intents"
import { useErrorText } from "../../hooks/use-error-text"
import { paths } from "../../lib/paths"
import { formatCount } from "../../lib/time"
import type { NamedIntent } from "../../lib/types"
import ActionsMenu from "../actions-menu"

const IntentActions = ({ chatbotId, intent }: { chatbotId: string; intent: NamedIntent }) => {
  const { t, i18n } = useTranslation("chatCrm")
  const prompt = usePrompt()
  const errorText = useErrorText()
  const { refetch } = useAlertRules(chatbotId)
  const { mutate } = useDeleteIntent(chatbotId)
  const { id, name } = intent

  const onDelete = async () => {
    // Rules may have come since the page was opened, by a colleague's hand.
    const { data } = await refetch()
    const count = (data?.alert_rules ?? []).filter(
      ({ trigger, enabled }) => enabled && trigger.kind === "intent" && trigger.intent_id === id
    ).length
    const rules = count > 0 ? ` ${t("named.delete.rules", { count, formatted: formatCount(count, i18n.language) })}` : ""
    const isConfirmed = await prompt({
      title: t("named.delete.title", { name }),
      description: t("named.delete.text") + rules,
      confirmText: t("actions.delete"),
      cancelText: t("actions.cancel"),
    })

    if (isConfirmed) {
      mutate(id, {
        onSuccess: () => toast.success(t("named.deleted", { name })),
        onError: (error) => toast.error(errorText(error)),
      })
    }
  }

  return (
    <ActionsMenu
      label={t("named.actionsFor", { name })}
      groups={[
        { actions: [{ icon: <PencilSquare />, label: t("actions.edit"), to: paths.intent(chatbotId, id) }] },
        { actions: [{ icon: <Trash />, label: t("actions.delete"), onClick: () => void onDelete() }] },
      ]}
    />
  )
}

export default IntentActions
