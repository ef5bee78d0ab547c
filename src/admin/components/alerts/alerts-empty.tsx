import { BellAlertDone } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { paths } from "../../lib/paths"
import MessagePanel from "../states/message-panel"
import type { Segment } from "./alert-segments"

const AlertsEmpty = ({ chatbotId, segment }: { chatbotId: string; segment: Segment }) => {
  const { t } = useTranslation("chatCrm")

  return (
    <MessagePanel
      icon={<BellAlertDone />}
      title={t(`alerts.empty.${segment}.title`)}
      text={t(`alerts.empty.${segment}.text`)}
    >
      {segment !== "handled" && (
        <Button size="small" variant="secondary" asChild>
          <Link to={`${paths.settings(chatbotId)}#alerts`}>{t("alerts.empty.rules")}</Link>
        </Button>
      )}
    </MessagePanel>
  )
}

export default AlertsEmpty
