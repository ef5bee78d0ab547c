import { Container, Heading } from "@medusajs/ui"
import { useRef } from "react"
import { useTranslation } from "react-i18next"
import { useTimeline } from "../../hooks/api/timeline"
import { planRequiredOf } from "../../lib/errors"
import { paths } from "../../lib/paths"
import type { Chatbot, CustomerProfile } from "../../lib/types"
import ErrorPanel from "../states/error-panel"
import NoMatches from "../states/no-matches"
import PlanUpgrade from "../states/plan-upgrade"
import LiveMark from "../tables/live-mark"
import KindFilter from "./kind-filter"
import TimelineEmpty from "./timeline-empty"
import TimelineEnd from "./timeline-end"
import TimelineList from "./timeline-list"
import TimelineSkeleton from "./timeline-skeleton"
import { useHoldPosition } from "./use-hold-position"
import { useKindFilter } from "./use-kind-filter"
import { useReturnFocus } from "./use-return-focus"

type TimelineSectionProps = { customer: CustomerProfile; chatbot: Chatbot }

/** Everything that happened to a customer, on all profiles of a linked person. */
const TimelineSection = ({ customer, chatbot }: TimelineSectionProps) => {
  const { t } = useTranslation("chatCrm")
  const { kinds, setKinds } = useKindFilter()
  const timeline = useTimeline(chatbot.id, customer.id, kinds)
  const { events, error, data, isFetching, refetch } = timeline
  const list = useRef<HTMLDivElement>(null)
  const planRequired = planRequiredOf(error)
  useHoldPosition(list, events)
  useReturnFocus(list, paths.timeline(chatbot.id, customer.id))

  return (
    <Container className="divide-y p-0">
      <div className="flex flex-col gap-y-3 px-6 py-4">
        <div className="flex items-center gap-x-3">
          <Heading level="h2">{t("tabs.timeline")}</Heading>
          {data && <LiveMark isStale={timeline.isStale} />}
        </div>
        <KindFilter chosen={kinds} onChange={setKinds} />
      </div>
      {planRequired ? (
        <PlanUpgrade {...planRequired} />
      ) : !data && error ? (
        <ErrorPanel error={error} onRetry={refetch} isRetrying={isFetching} />
      ) : timeline.isLoading ? (
        <TimelineSkeleton />
      ) : events.length === 0 ? (
        kinds.length > 0 ? (
          <NoMatches onClear={() => setKinds([])} />
        ) : (
          <TimelineEmpty />
        )
      ) : (
        <div ref={list}>
          <TimelineList events={events} customer={customer} chatbot={chatbot} />
          <TimelineEnd
            hasMore={timeline.hasNextPage || timeline.isPlaceholderData}
            isLoading={timeline.isFetchingNextPage || timeline.isPlaceholderData}
            error={timeline.isFetchNextPageError ? error : null}
            onMore={() => void timeline.fetchNextPage()}
          />
        </div>
      )}
    </Container>
  )
}

export default TimelineSection
