import { Container, Heading } from "@medusajs/ui"
import { useCallback } from "react"
import { useTranslation } from "react-i18next"
import { useLocation, useSearchParams } from "react-router-dom"
import { useConversations } from "../../hooks/api/conversations"
import { useCursorPaging } from "../../hooks/use-cursor-paging"
import { useListSummary } from "../../hooks/use-list-summary"
import { usePlatformFilter } from "../../hooks/use-platform-filter"
import { paths } from "../../lib/paths"
import PlatformFilter from "../platforms/platform-filter"
import ErrorPanel from "../states/error-panel"
import NoMatches from "../states/no-matches"
import LiveMark from "../tables/live-mark"
import Pager from "../tables/pager"
import RecordTable from "../tables/record-table"
import ConversationsEmpty from "./conversations-empty"
import CustomerChip from "./customer-chip"
import { useConversationColumns } from "./use-conversation-columns"

const PAGE_SIZE = 20

const ConversationsSection = ({ chatbotId }: { chatbotId: string }) => {
  const { t } = useTranslation("chatCrm")
  const [params, setParams] = useSearchParams()
  const { search } = useLocation()
  const { platforms, setPlatforms } = usePlatformFilter()
  const customerId = params.get("customer_id") ?? undefined

  const { data, error, isPending, isFetching, refetch } = useConversations(chatbotId, {
    limit: PAGE_SIZE,
    cursor: params.get("cursor") ?? undefined,
    customer_id: customerId,
    platform: platforms,
  })
  const paging = useCursorPaging(data?.next_cursor)
  const summary = useListSummary("conversations.count", data)

  // The drawer opens over the same page of the same filtered list.
  const hrefOf = useCallback(
    (id: string) => `${paths.transcript(chatbotId, id)}${search}`,
    [chatbotId, search]
  )
  const columns = useConversationColumns(hrefOf)

  if (!data && error) {
    return (
      <Container className="p-0">
        <ErrorPanel error={error} onRetry={refetch} isRetrying={isFetching} />
      </Container>
    )
  }

  const showAll = () => setParams({})

  return (
    <Container className="p-0">
      <RecordTable
        columns={columns}
        rows={data?.conversations ?? []}
        rowHref={hrefOf}
        isLoading={isPending}
        isFiltered={platforms.length > 0 || customerId !== undefined}
        toolbar={
          <>
            <div className="flex items-center gap-x-3">
              <Heading level="h2">{t("conversations.title")}</Heading>
              <LiveMark isStale={Boolean(error)} />
            </div>
            <div className="flex flex-wrap items-center gap-2">
              {customerId && (
                <CustomerChip
                  customerId={customerId}
                  conversations={data?.conversations ?? []}
                  onClear={showAll}
                />
              )}
              <PlatformFilter chosen={platforms} onChange={setPlatforms} />
            </div>
          </>
        }
        emptyState={{
          empty: { custom: <ConversationsEmpty chatbotId={chatbotId} /> },
          filtered: { custom: <NoMatches onClear={showAll} /> },
        }}
        pager={
          data && (data.count > 0 || paging.onPrevious) ? (
            <Pager summary={summary} {...paging} />
          ) : null
        }
      />
    </Container>
  )
}

export default ConversationsSection
