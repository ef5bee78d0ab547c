import { Button, InlineTip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { paths } from "../../lib/paths"

const TrackingOffTip = ({ chatbotId }: { chatbotId: string }) => {
  const { t } = useTranslation("chatCrm")

  return (
    <InlineTip label={t("customers.trackingOff.label")} variant="warning">
      <span>{t("customers.trackingOff.tip")}</span>{" "}
      <Button size="small" variant="transparent" className="-my-1 inline-flex" asChild>
        <Link to={`${paths.settings(chatbotId)}#features`}>
          {t("customers.trackingOff.action")}
        </Link>
      </Button>
    </InlineTip>
  )
}

export default TrackingOffTip
