import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { alertSentence } from "../../lib/alert-sentence"
import { paths } from "../../lib/paths"
import { partsOf } from "../../lib/timeline-marks"
import type { Alert } from "../../lib/types"

type AlertTextProps = { alert: Alert; chatbotId: string; isLinked: boolean }

/** What happened; the customer's name leads to the profile. */
const AlertText = ({ alert, chatbotId, isLinked }: AlertTextProps) => {
  const { t } = useTranslation("chatCrm")
  const parts = partsOf(alertSentence(alert, t))
  const customer = parts.findIndex(({ isMarked }) => isMarked)

  return (
    <span className="txt-small text-ui-fg-subtle min-w-0 break-words [overflow-wrap:anywhere]">
      {parts.map(({ text, isMarked }, index) =>
        !isMarked ? (
          text
        ) : isLinked && index === customer ? (
          <Link
            key={index}
            to={paths.customer(chatbotId, alert.customer_id)}
            className="txt-small-plus text-ui-fg-base hover:text-ui-fg-interactive focus-visible:shadow-borders-focus rounded-sm underline decoration-ui-border-strong underline-offset-2 outline-none"
          >
            <bdi>{text}</bdi>
          </Link>
        ) : (
          <bdi key={index} className="txt-small-plus text-ui-fg-base">
            {text}
          </bdi>
        )
      )}
    </span>
  )
}

export default AlertText
