import { Container } from "@medusajs/ui"
import { useSearchParams } from "react-router-dom"
import { useCustomers } from "../../hooks/api/customers"
import { useCursorPaging } from "../../hooks/use-cursor-paging"
import { usePlatformFilter } from "../../hooks/use-platform-filter"
import { planRequiredOf } from "../../lib/errors"
import type { Chatbot } from "../../lib/types"
import ErrorPanel from "../states/error-panel"
import PlanUpgrade from "../states/plan-upgrade"
import CustomerTable from "./customer-table"
import TrackingOffTip from "./tracking-off-tip"

const PAGE_SIZE = 20

const CustomersSection = ({ chatbot }: { chatbot: Chatbot }) => {
  const [params] = useSearchParams()
  const { platforms, setPlatforms } = usePlatformFilter()

  const { data, error, isPending, isFetching, refetch } = useCustomers(chatbot.id, {
    limit: PAGE_SIZE,
    cursor: params.get("cursor") ?? undefined,
    platform: platforms,
  })
  const paging = useCursorPaging(data?.next_cursor)
  const planRequired = planRequiredOf(error)

  if (planRequired) {
    return (
      <Container className="p-0">
        <PlanUpgrade {...planRequired} />
      </Container>
    )
  }

  if (!data && error) {
    return (
      <Container className="p-0">
        <ErrorPanel error={error} onRetry={refetch} isRetrying={isFetching} />
      </Container>
    )
  }

  const isTracking = chatbot.features.customer_tracking
  const hasRows = (data?.customers.length ?? 0) > 0

  return (
    <>
      {!isTracking && hasRows && <TrackingOffTip chatbotId={chatbot.id} />}
      <Container className="p-0">
        <CustomerTable
          chatbot={chatbot}
          page={data}
          isLoading={isPending}
          isStale={Boolean(error)}
          platforms={platforms}
          onPlatformsChange={setPlatforms}
          onPrevious={paging.onPrevious}
          onNext={paging.onNext}
        />
      </Container>
    </>
  )
}

export default CustomersSection
