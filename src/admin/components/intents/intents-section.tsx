import { LightBulb, PlusMini } from "@medusajs/icons"
import { Button, Skeleton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useIntents } from "../../hooks/api/intents"
import { planRequiredOf } from "../../lib/errors"
import { paths } from "../../lib/paths"
import type { Chatbot } from "../../lib/types"
import DetectionOff from "../alerts/detection-off"
import IntentUpgrade from "../alerts/intent-upgrade"
import SectionCard from "../settings/section-card"
import ErrorPanel from "../states/error-panel"
import MessagePanel from "../states/message-panel"
import IntentItem from "./intent-item"
import TrySentence from "./try-sentence"

/** What customers may want, by names of the shop's own. */
const IntentsSection = ({ chatbot }: { chatbot: Chatbot }) => {
  const { t } = useTranslation("chatCrm")
  const { data: intents, error, refetch, isFetching } = useIntents(chatbot.id)
  const planRequired = planRequiredOf(error)

  return (
    <SectionCard
      id="intents"
      title={t("named.title")}
      text={t("named.text")}
      action={
        intents && intents.length > 0 ? (
          <Button size="small" variant="secondary" className="shrink-0" asChild>
            <Link to={paths.addIntent(chatbot.id)}>
              <PlusMini />
              {t("named.add")}
            </Link>
          </Button>
        ) : undefined
      }
    >
      {planRequired ? (
        <IntentUpgrade {...planRequired} />
      ) : intents ? (
        <>
          {!chatbot.features.intent_detection && <DetectionOff chatbotId={chatbot.id} />}
          {intents.length > 0 ? (
            <>
              <ul aria-label={t("named.title")} className="divide-y">
                {intents.map((intent) => (
                  <IntentItem key={intent.id} chatbotId={chatbot.id} intent={intent} />
                ))}
              </ul>
              <div className="px-6 py-4">
                <TrySentence chatbotId={chatbot.id} />
              </div>
            </>
          ) : (
            <IntentsEmpty chatbotId={chatbot.id} />
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

const IntentsEmpty = ({ chatbotId }: { chatbotId: string }) => {
  const { t } = useTranslation("chatCrm")

  return (
    <MessagePanel icon={<LightBulb />} title={t("named.empty.title")} text={t("named.empty.text")}>
      <div className="flex flex-wrap justify-center gap-2">
        <Button size="small" asChild>
          <Link to={`${paths.addIntent(chatbotId)}?example=1`}>{t("named.empty.action")}</Link>
        </Button>
        <Button size="small" variant="secondary" asChild>
          <Link to={paths.addIntent(chatbotId)}>
            <PlusMini />
            {t("named.add")}
          </Link>
        </Button>
      </div>
    </MessagePanel>
  )
}

export default IntentsSection
