import { useInfiniteQuery, useQuery } from "@tanstack/react-query"
import { useEffect, useMemo } from "react"
import { queryKeys } from "../../lib/query-keys"
import { request } from "../../lib/request"
import { hasGap, timelineOf } from "../../lib/timeline-entries"
import type { TimelineKind, TimelinePage } from "../../lib/types"
import { fresh, LIVE_MS, live } from "./query-options"

const PAGE_SIZE = 20

/**
 * A customer's timeline, page by page, with what happens meanwhile on top. News is one small request, however far down
 * somebody has read.
 */
export const useTimeline = (chatbotId: string, customerId: string, kinds: TimelineKind[]) => {
  const pages = useInfiniteQuery({
    queryKey: queryKeys.timeline(chatbotId, customerId, { kind: kinds }),
    queryFn: ({ pageParam, signal }) => fetchPage(chatbotId, customerId, kinds, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    placeholderData: (previous, query) => (query?.queryKey[4] === customerId ? previous : undefined),
    refetchOnWindowFocus: false,
    ...fresh,
  })
  const { data, dataUpdatedAt, isFetching, isPlaceholderData, refetch } = pages
  const first = isPlaceholderData ? undefined : data?.pages[0]
  const since = first?.events[0]?.id ?? null

  const news = useQuery({
    queryKey: queryKeys.timeline(chatbotId, customerId, { kind: kinds, since }),
    queryFn: ({ signal }) => fetchPage(chatbotId, customerId, kinds, undefined, signal),
    enabled: first !== undefined,
    initialData: first,
    initialDataUpdatedAt: dataUpdatedAt,
    gcTime: 0,
    ...live(LIVE_MS),
    staleTime: LIVE_MS,
  })

  // Of what was shown under another filter, what fits the new one stands there at once.
  const loaded = useMemo(
    () => data?.pages.flatMap(({ events }) => events.filter(({ kind }) => isOneOf(kinds, kind))) ?? [],
    [data, kinds]
  )
  const recent = news.data?.events
  const events = useMemo(() => timelineOf(recent ?? [], loaded, customerId), [recent, loaded, customerId])

  // After a long sleep more has happened than one page tells.
  const isTorn = !isPlaceholderData && hasGap(recent ?? [], loaded)
  useEffect(() => {
    if (isTorn && !isFetching) {
      void refetch()
    }
  }, [isTorn, isFetching, refetch])

  return {
    ...pages,
    events,
    isLoading: pages.isPending || (isPlaceholderData && events.length === 0),
    isStale: Boolean(news.error ?? (data && pages.error)),
  }
}

const isOneOf = (kinds: TimelineKind[], kind: TimelineKind): boolean => kinds.length === 0 || kinds.includes(kind)

const fetchPage = (
  chatbotId: string,
  customerId: string,
  kind: TimelineKind[],
  cursor: string | undefined,
  signal: AbortSignal
) =>
  request<TimelinePage>(
    `/chatbots/${encodeURIComponent(chatbotId)}/customers/${encodeURIComponent(customerId)}/timeline`,
    { query: { kind, cursor, limit: PAGE_SIZE }, signal }
  )
