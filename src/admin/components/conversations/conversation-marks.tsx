import { StatusBadge, Tooltip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Conversation } from "../../lib/types"

const ConversationMarks = ({ conversation }: { conversation: Conversation }) => {
  const { t } = useTranslation("chatCrm")
  const isOpen = conversation.closed_at === null

  return (
    <span className="flex flex-wrap items-center gap-1.5 whitespace-nowrap sm:flex-nowrap">
      <StatusBadge color={isOpen ? "green" : "grey"}>
        {isOpen ? t("conversations.open") : t("conversations.ended")}
      </StatusBadge>
      <Tooltip
        content={
          conversation.tracked ? t("conversations.trackedHint") : t("conversations.untrackedHint")
        }
      >
        <StatusBadge color={conversation.tracked ? "blue" : "grey"}>
          {conversation.tracked ? t("conversations.tracked") : t("conversations.untracked")}
        </StatusBadge>
      </Tooltip>
    </span>
  )
}

export default ConversationMarks
