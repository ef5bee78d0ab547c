import { InlineTip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { paths } from "../../lib/paths"

/** Says that nothing comes of what is set up here, and where to change that. */
const DetectionOff = ({ chatbotId }: { chatbotId: string }) => {
  const { t } = useTranslation("chatCrm")

  return (
    <div className="px-6 py-4">
      <InlineTip label={t("named.off.title")} variant="warning">
        {t("named.off.text")}{" "}
        <Link
          to={`${paths.settings(chatbotId)}#features`}
          className="text-ui-fg-base underline underline-offset-2"
        >
          {t("named.off.action")}
        </Link>
      </InlineTip>
    </div>
  )
}

export default DetectionOff
