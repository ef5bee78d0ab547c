import { Button, Skeleton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useRuns } from "../../hooks/api/enrichment"
import { planRequiredOf } from "../../lib/errors"
import type { CustomerProfile } from "../../lib/types"
import ErrorPanel from "../states/error-panel"
import PlanUpgrade from "../states/plan-upgrade"
import ConversationStates from "./conversation-states"
import RunItem from "./run-item"

const RunsList = ({ customer }: { customer: CustomerProfile }) => {
  const { t } = useTranslation("chatCrm")
  const { data, error, refetch, isFetching, hasNextPage, isFetchingNextPage, fetchNextPage } = useRuns(customer)
  const plan = planRequiredOf(error)

  if (plan) {
    return <PlanUpgrade {...plan} />
  }
  if (!data) {
    return error ? (
      <ErrorPanel error={error} onRetry={refetch} isRetrying={isFetching} />
    ) : (
      <div aria-busy className="flex flex-col gap-y-4 px-6 py-6">
        <Skeleton className="h-12 w-full" />
        <Skeleton className="h-40 w-full" />
      </div>
    )
  }

  const runs = data.pages.flatMap(({ enrichment_runs }) => enrichment_runs)

  return (
    <div className="divide-y">
      <ConversationStates customer={customer} pages={data.pages} />
      <ol aria-label={t("enrichment.readings.title")} className="divide-y">
        {runs.map((run, index) => (
          <RunItem key={run.id} customer={customer} run={run} isFirst={index === 0} />
        ))}
      </ol>
      {hasNextPage && (
        <div className="flex justify-center px-6 py-4">
          <Button size="small" variant="secondary" isLoading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t("enrichment.readings.older")}
          </Button>
        </div>
      )}
    </div>
  )
}

export default RunsList
