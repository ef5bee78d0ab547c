import { Button, InlineTip, Skeleton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useEnrichment } from "../../hooks/api/enrichment"
import { paths } from "../../lib/paths"
import type { Chatbot } from "../../lib/types"
import SectionCard from "../settings/section-card"
import ErrorPanel from "../states/error-panel"
import BudgetUse from "./budget-use"
import ProviderList from "./provider-list"
import ReadingNumbers from "./reading-numbers"

/** Who reads conversations, what it may cost today, and what waits or failed. */
const EnrichmentSection = ({ chatbot }: { chatbot: Chatbot }) => {
  const { t } = useTranslation("chatCrm")
  const { data: status, error, refetch, isFetching } = useEnrichment(chatbot.id)

  return (
    <SectionCard
      id="ai"
      title={t("enrichment.title")}
      text={status ? t("enrichment.text", { seconds: status.quiet_seconds }) : t("enrichment.textPlain")}
      action={
        <Button size="small" variant="secondary" className="shrink-0" asChild>
          <Link to={paths.enrichmentTrial(chatbot.id)}>{t("enrichment.trial.action")}</Link>
        </Button>
      }
    >
      {status ? (
        <>
          {!chatbot.features.customer_tracking && (
            <div className="px-6 py-4">
              <InlineTip variant="info" label={t("features.title")}>
                {t("enrichment.off")}
              </InlineTip>
            </div>
          )}
          <ProviderList providers={status.providers} />
          <BudgetUse budget={status.budget} />
          <ReadingNumbers chatbotId={chatbot.id} status={status} />
        </>
      ) : error ? (
        <ErrorPanel error={error} onRetry={refetch} isRetrying={isFetching} />
      ) : (
        <div aria-busy className="flex flex-col gap-y-3 px-6 py-4">
          <Skeleton className="h-10 w-full" />
          <Skeleton className="h-16 w-full" />
          <Skeleton className="h-16 w-full" />
        </div>
      )}
    </SectionCard>
  )
}

export default EnrichmentSection
