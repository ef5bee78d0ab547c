import { ChatBubbleLeftRight } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { paths } from "../../lib/paths"
import MessagePanel from "../states/message-panel"

const ConversationsEmpty = ({ chatbotId }: { chatbotId: string }) => {
  const { t } = useTranslation("chatCrm")

  return (
    <MessagePanel
      icon={<ChatBubbleLeftRight />}
      title={t("conversations.empty.title")}
      text={t("conversations.empty.text")}
    >
      <Button size="small" variant="secondary" asChild>
        <Link to={`${paths.settings(chatbotId)}#channels`}>
          {t("conversations.empty.action")}
        </Link>
      </Button>
    </MessagePanel>
  )
}

export default ConversationsEmpty
