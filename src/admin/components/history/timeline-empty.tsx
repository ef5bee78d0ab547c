import { History } from "@medusajs/icons"
import { useTranslation } from "react-i18next"
import MessagePanel from "../states/message-panel"

const TimelineEmpty = () => {
  const { t } = useTranslation("chatCrm")

  return (
    <MessagePanel
      icon={<History />}
      title={t("history.timeline.empty.title")}
      text={t("history.timeline.empty.text")}
    />
  )
}

export default TimelineEmpty
