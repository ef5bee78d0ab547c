import { LockClosedSolidMini } from "@medusajs/icons"
import { Badge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

/** Says that not everybody sees this chatbot. */
const MembersOnlyMark = () => {
  const { t } = useTranslation("chatCrm")

  return (
    <Badge size="2xsmall" className="shrink-0 gap-x-1">
      <LockClosedSolidMini className="text-ui-fg-muted" />
      {t("chatbots.membersOnly")}
    </Badge>
  )
}

export default MembersOnlyMark
