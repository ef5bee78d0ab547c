import { Key, PaperPlane, PencilSquare, Trash } from "@medusajs/icons"
import { toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useDeleteRule } from "../../hooks/api/alert-rules"
import { useErrorText } from "../../hooks/use-error-text"
import { paths } from "../../lib/paths"
import type { AlertRule } from "../../lib/types"
import ActionsMenu from "../actions-menu"

const RuleActions = ({ chatbotId, rule }: { chatbotId: string; rule: AlertRule }) => {
  const { t } = useTranslation("chatCrm")
  const prompt = usePrompt()
  const errorText = useErrorText()
  const { mutate } = useDeleteRule(chatbotId)
  const { id, name, webhook } = rule

  const onDelete = async () => {
    const isConfirmed = await prompt({
      title: t("rules.delete.title", { name }),
      description: t("rules.delete.text"),
      confirmText: t("actions.delete"),
      cancelText: t("actions.cancel"),
    })

    if (isConfirmed) {
      mutate(id, {
        onSuccess: () => toast.success(t("rules.deleted", { name })),
        onError: (error) => toast.error(errorText(error)),
      })
    }
  }

  return (
    <ActionsMenu
      label={t("rules.actionsFor", { name })}
      groups={[
        {
          actions: [
            { icon: <PencilSquare />, label: t("actions.edit"), to: paths.alertRule(chatbotId, id) },
            { icon: <PaperPlane />, label: t("rules.deliveries.action"), to: paths.alertRuleDeliveries(chatbotId, id) },
            ...(webhook
              ? [{ icon: <Key />, label: t("rules.secret.action"), to: paths.alertRuleSecret(chatbotId, id) }]
              : []),
          ],
        },
        { actions: [{ icon: <Trash />, label: t("actions.delete"), onClick: () => void onDelete() }] },
      ]}
    />
  )
}

export default RuleActions
