import { BellAlert, PlusMini } from "@medusajs/icons"
import { Button, InlineTip, Skeleton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useAlertRules } from "../../hooks/api/alert-rules"
import { useErrorText } from "../../hooks/use-error-text"
import { planRequiredOf } from "../../lib/errors"
import { paths } from "../../lib/paths"
import type { Chatbot } from "../../lib/types"
import SectionCard from "../settings/section-card"
import ErrorPanel from "../states/error-panel"
import MessagePanel from "../states/message-panel"
import DetectionOff from "./detection-off"
import RuleItem from "./rule-item"

/** Who is told what. What is switched here counts at once. */
const RulesSection = ({ chatbot }: { chatbot: Chatbot }) => {
  const { t } = useTranslation("chatCrm")
  const errorText = useErrorText()
  const { data, error, refetch, isFetching } = useAlertRules(chatbot.id)
  const rules = data?.alert_rules

  return (
    <SectionCard
      id="alerts"
      title={t("rules.title")}
      text={t("rules.text")}
      action={
        rules && rules.length > 0 ? (
          <Button size="small" variant="secondary" className="shrink-0" asChild>
            <Link to={paths.addAlertRule(chatbot.id)}>
              <PlusMini />
              {t("rules.add")}
            </Link>
          </Button>
        ) : undefined
      }
    >
      {planRequiredOf(error) ? (
        // What the plan gives stands with the intents above.
        <div className="px-6 py-4">
          <InlineTip label={t("rules.title")}>{errorText(error)}</InlineTip>
        </div>
      ) : rules ? (
        <>
          {!chatbot.features.intent_detection && <DetectionOff chatbotId={chatbot.id} />}
          {rules.length > 0 ? (
            <ul aria-label={t("rules.title")} className="divide-y">
              {rules.map((rule) => (
                <RuleItem key={rule.id} chatbotId={chatbot.id} rule={rule} channels={data.channels} />
              ))}
            </ul>
          ) : (
            <MessagePanel icon={<BellAlert />} title={t("rules.empty.title")} text={t("rules.empty.text")}>
              <Button size="small" asChild>
                <Link to={paths.addAlertRule(chatbot.id)}>{t("rules.empty.action")}</Link>
              </Button>
            </MessagePanel>
          )}
        </>
      ) : error ? (
        <ErrorPanel error={error} onRetry={refetch} isRetrying={isFetching} />
      ) : (
        <div aria-busy className="flex flex-col gap-y-3 px-6 py-4">
          <Skeleton className="h-6 w-48" />
          <Skeleton className="h-10 w-full" />
        </div>
      )}
    </SectionCard>
  )
}

export default RulesSection
