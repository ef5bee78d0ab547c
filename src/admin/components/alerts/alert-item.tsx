import { Button } from "@medusajs/ui"
import { Fragment } from "react"
import { useTranslation } from "react-i18next"
import { Link, useLocation } from "react-router-dom"
import { alertSentence } from "../../lib/alert-sentence"
import { markOf, paths } from "../../lib/paths"
import { localeTag } from "../../lib/time"
import { partsOf } from "../../lib/timeline-marks"
import type { Alert } from "../../lib/types"
import PlatformIcon from "../platforms/platform-icon"
import RelativeTime from "../relative-time"
import AlertDetails from "./alert-details"
import AlertIcon from "./alert-icon"
import AlertText from "./alert-text"

type AlertItemProps = { alert: Alert; chatbotId: string; isMoving: boolean; onMove: () => void }

const AlertItem = ({ alert, chatbotId, isMoving, onMove }: AlertItemProps) => {
  const { t } = useTranslation("chatCrm")
  const what = partsOf(alertSentence(alert, t)).map(({ text }) => text).join("")
  const isOpen = alert.state === "open"

  return (
    <li className="flex gap-x-3 px-6 py-4">
      <AlertIcon kind={alert.kind} state={alert.state} />
      <div className="flex min-w-0 flex-1 flex-col gap-3 sm:flex-row sm:items-start sm:justify-between">
        <div className="flex min-w-0 flex-1 flex-col gap-y-2">
          <div className="flex min-w-0 items-start gap-x-2 pt-0.5">
            <span className="flex h-5 shrink-0 items-center">
              <PlatformIcon platform={alert.customer.platform} />
              <span className="sr-only">{t(`platforms.${alert.customer.platform}`)}</span>
            </span>
            <AlertText alert={alert} chatbotId={chatbotId} isLinked />
          </div>
          {alert.evidence && <Said alert={alert} chatbotId={chatbotId} />}
          {alert.details.length > 0 && <AlertDetails details={alert.details} />}
          <AlertFacts alert={alert} />
        </div>
        <Button
          size="small"
          variant="secondary"
          data-alert-action
          className="shrink-0 self-start"
          isLoading={isMoving}
          onClick={onMove}
          aria-label={isOpen ? t("alerts.handleOf", { what }) : t("alerts.reopenOf", { what })}
        >
          {isOpen ? t("alerts.handle") : t("alerts.reopen")}
        </Button>
      </div>
    </li>
  )
}

/** The words that caused it, and the way to the conversation that they stand in. */
const Said = ({ alert: { evidence, confidence, conversation_id }, chatbotId }: Pick<AlertItemProps, "alert" | "chatbotId">) => {
  const { t, i18n } = useTranslation("chatCrm")
  const { search } = useLocation()
  const opens = conversation_id && `${paths.alertTranscript(chatbotId, conversation_id)}${markOf(evidence?.message_id)}`
  const percent = new Intl.NumberFormat(localeTag(i18n.language), { style: "percent" })

  return (
    <figure className="border-ui-border-strong flex flex-col gap-y-1 border-l-2 pl-3">
      <blockquote dir="auto" className="txt-small text-ui-fg-base break-words italic [overflow-wrap:anywhere]">
        {t("history.timeline.quote", { quote: evidence?.quote ?? "" })}
      </blockquote>
      <figcaption className="txt-compact-xsmall text-ui-fg-subtle flex flex-wrap gap-x-3 gap-y-1">
        {confidence !== null && <span>{t("history.timeline.sure", { percent: percent.format(confidence) })}</span>}
        {conversation_id && (
          <Link
            to={{ pathname: paths.alertTranscript(chatbotId, conversation_id), search, hash: markOf(evidence?.message_id) }}
            data-opens={opens}
            className="txt-compact-xsmall-plus text-ui-fg-subtle hover:text-ui-fg-base focus-visible:shadow-borders-focus rounded-sm underline underline-offset-2 outline-none"
          >
            {t("alerts.read")}
          </Link>
        )}
      </figcaption>
    </figure>
  )
}

/** When, by which rule, and what became of it. */
const AlertFacts = ({ alert }: { alert: Alert }) => {
  const { t } = useTranslation("chatCrm")
  const { handled_by_name: name, handled_at, answered, state } = alert
  const end = answered ? t("alerts.answered") : name ? t("alerts.handledBy", { name }) : t("alerts.handled")
  const facts = [
    <RelativeTime key="at" value={alert.created_at} fallback="" />,
    alert.rule_name && <bdi key="rule">{t("alerts.byRule", { name: alert.rule_name })}</bdi>,
    state === "handled" && (
      <span key="end">
        <bdi>{end}</bdi>
        {handled_at && (
          <>
            {", "}
            <RelativeTime value={handled_at} fallback="" />
          </>
        )}
      </span>
    ),
  ].filter(Boolean)

  return (
    <p className="txt-compact-xsmall text-ui-fg-subtle break-words">
      {facts.map((fact, index) => (
        <Fragment key={index}>
          {index > 0 && " · "}
          {fact}
        </Fragment>
      ))}
    </p>
  )
}

export default AlertItem
