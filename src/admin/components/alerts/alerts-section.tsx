import { Container, Heading, Skeleton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { useAlerts, type AlertQuery } from "../../hooks/api/alerts"
import { useCursorPaging } from "../../hooks/use-cursor-paging"
import { planRequiredOf } from "../../lib/errors"
import { formatCount } from "../../lib/time"
import type { Chatbot } from "../../lib/types"
import ErrorPanel from "../states/error-panel"
import LiveMark from "../tables/live-mark"
import Pager from "../tables/pager"
import AlertList from "./alert-list"
import AlertSegments, { SEGMENTS, type Segment } from "./alert-segments"
import AlertsEmpty from "./alerts-empty"
import DetectionOff from "./detection-off"
import IntentUpgrade from "./intent-upgrade"

const PAGE_SIZE = 20

const ASKED: Record<Segment, Pick<AlertQuery, "state" | "mine">> = {
  open: { state: ["open"] },
  mine: { state: ["open"], mine: true },
  handled: { state: ["handled"] },
}

/** What the team was told of: what waits, what waits for oneself, and what was done. */
const AlertsSection = ({ chatbot }: { chatbot: Chatbot }) => {
  const { t, i18n } = useTranslation("chatCrm")
  const [params] = useSearchParams()
  const segment = SEGMENTS.find((known) => known === params.get("show")) ?? "open"
  const cursor = params.get("cursor") ?? undefined
  const { data, error, isFetching, isPlaceholderData, refetch } = useAlerts(chatbot.id, {
    ...ASKED[segment],
    limit: PAGE_SIZE,
    cursor,
  })
  const paging = useCursorPaging(data?.next_cursor)
  const planRequired = planRequiredOf(error)
  // Rows of another segment are no answer: an open alert must not look as if it were handled.
  const alerts = isPlaceholderData && !cursor ? undefined : data?.alerts
  const count = segment === "mine" ? data?.counts.open_mine : data?.counts.open
  const isOff = !chatbot.features.intent_detection

  if (planRequired) {
    return (
      <Container className="p-0">
        <IntentUpgrade {...planRequired} />
      </Container>
    )
  }

  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3 px-6 py-4">
        <div className="flex items-center gap-x-3">
          <Heading level="h2">{t("alerts.title")}</Heading>
          {!isOff && <LiveMark isStale={Boolean(error)} />}
        </div>
        <AlertSegments chatbotId={chatbot.id} chosen={segment} counts={data?.counts} />
      </div>
      {isOff && <DetectionOff chatbotId={chatbot.id} />}
      {alerts ? (
        alerts.length > 0 ? (
          <AlertList key={segment} alerts={alerts} chatbotId={chatbot.id} label={t(`alerts.show.${segment}`)} />
        ) : cursor ? (
          <p className="txt-small text-ui-fg-subtle px-6 py-16 text-center">{t("alerts.noMore")}</p>
        ) : (
          <AlertsEmpty chatbotId={chatbot.id} segment={segment} />
        )
      ) : error ? (
        <ErrorPanel error={error} onRetry={refetch} isRetrying={isFetching} />
      ) : (
        <AlertsSkeleton />
      )}
      {alerts && (paging.onNext || paging.onPrevious) && (
        <Pager
          summary={
            segment === "handled"
              ? ""
              : t("alerts.waiting", { count: count ?? 0, formatted: formatCount(count ?? 0, i18n.language) })
          }
          {...paging}
        />
      )}
    </Container>
  )
}

const AlertsSkeleton = () => (
  <div aria-busy className="flex flex-col gap-y-6 px-6 py-5">
    {["w-2/3", "w-1/2", "w-3/4"].map((width) => (
      <div key={width} className="flex gap-x-3">
        <Skeleton className="size-7 shrink-0 rounded-full" />
        <div className="flex flex-1 flex-col gap-y-2">
          <Skeleton className="h-4 w-40" />
          <Skeleton className={`h-4 ${width}`} />
        </div>
      </div>
    ))}
  </div>
)

export default AlertsSection
