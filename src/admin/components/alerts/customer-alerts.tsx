import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useCustomerAlerts } from "../../hooks/api/alerts"
import { alertSentence } from "../../lib/alert-sentence"
import { paths } from "../../lib/paths"
import { partsOf } from "../../lib/timeline-marks"
import type { Chatbot } from "../../lib/types"
import RelativeTime from "../relative-time"
import AlertIcon from "./alert-icon"
import AlertText from "./alert-text"
import { useHandleAlert } from "./use-handle-alert"

const SHOWN = 3

/** What waits about one customer, in the head of the profile; nothing where nothing does. */
const CustomerAlerts = ({ chatbot, customerId }: { chatbot: Chatbot; customerId: string }) => {
  const { t } = useTranslation("chatCrm")
  const { data: alerts = [] } = useCustomerAlerts(chatbot, customerId)
  const { move, movingId } = useHandleAlert(chatbot.id)

  if (alerts.length === 0) {
    return null
  }

  return (
    <div className="flex flex-col gap-y-2">
      <ul aria-label={t("alerts.about")} className="flex flex-col gap-y-2">
        {alerts.slice(0, SHOWN).map((alert) => (
          <li
            key={alert.id}
            className="bg-ui-bg-subtle shadow-borders-base flex flex-wrap items-start justify-end gap-x-4 gap-y-2 rounded-lg p-3"
          >
            <div className="flex min-w-0 flex-1 basis-64 items-start gap-x-3">
              <AlertIcon kind={alert.kind} state={alert.state} />
              <div className="flex min-w-0 flex-col gap-y-0.5 pt-0.5">
                <AlertText alert={alert} chatbotId={chatbot.id} isLinked={false} />
                {alert.evidence && (
                  <blockquote dir="auto" className="txt-small text-ui-fg-base line-clamp-2 break-words italic [overflow-wrap:anywhere]">
                    {t("history.timeline.quote", { quote: alert.evidence.quote })}
                  </blockquote>
                )}
                <span className="txt-compact-xsmall text-ui-fg-subtle flex flex-wrap gap-x-3 gap-y-1">
                  <RelativeTime value={alert.created_at} fallback="" />
                  {alert.conversation_id && (
                    <Link
                      to={paths.profileTranscript(chatbot.id, customerId, alert.conversation_id, alert.evidence?.message_id)}
                      className="txt-compact-xsmall-plus text-ui-fg-subtle hover:text-ui-fg-base focus-visible:shadow-borders-focus rounded-sm underline underline-offset-2 outline-none"
                    >
                      {t("alerts.read")}
                    </Link>
                  )}
                </span>
              </div>
            </div>
            <Button
              size="small"
              variant="secondary"
              className="shrink-0"
              isLoading={movingId === alert.id}
              aria-label={t("alerts.handleOf", { what: partsOf(alertSentence(alert, t)).map(({ text }) => text).join("") })}
              onClick={() => void move(alert, "handled")}
            >
              {t("alerts.handle")}
            </Button>
          </li>
        ))}
      </ul>
      {alerts.length > SHOWN && (
        <Link
          to={paths.alerts(chatbot.id)}
          className="txt-compact-small-plus text-ui-fg-base hover:text-ui-fg-subtle underline underline-offset-2 focus-visible:shadow-borders-focus self-start rounded-sm outline-none"
        >
          {t("alerts.all")}
        </Link>
      )}
    </div>
  )
}

export default CustomerAlerts
