import { useTranslation } from "react-i18next"
import { useOpenAlerts } from "../../hooks/api/alerts"
import { formatCount } from "../../lib/time"
import type { Chatbot } from "../../lib/types"

/** How many alerts wait; nothing where none does. */
const AlertsBadge = ({ chatbot }: { chatbot: Chatbot }) => {
  const { t, i18n } = useTranslation("chatCrm")
  const count = useOpenAlerts(chatbot)?.open ?? 0

  if (count === 0) {
    return null
  }

  const formatted = formatCount(count, i18n.language)

  return (
    <span className="bg-ui-tag-red-bg text-ui-tag-red-text txt-compact-xsmall-plus inline-flex min-w-5 items-center justify-center rounded-full px-1.5 tabular-nums max-sm:absolute max-sm:-end-1.5 max-sm:-top-1.5 sm:ms-1.5">
      <span aria-hidden>{formatted}</span>
      <span className="sr-only">{t("alerts.waiting", { count, formatted })}</span>
    </span>
  )
}

export default AlertsBadge
