import { useInfiniteQuery, useMutation, useQuery, useQueryClient, type InfiniteData, type QueryClient } from "@tanstack/react-query"
import { useEffect } from "react"
import { queryKeys } from "../../lib/query-keys"
import { request } from "../../lib/request"
import type { CustomerProfile, EnrichmentStatus, EnrichmentTrial, ReadingState, RunPage } from "../../lib/types"
import { CALM_MS, fresh, LIVE_MS, live } from "./query-options"

type StatusAnswer = { enrichment: EnrichmentStatus }
type TrialAnswer = { trial: EnrichmentTrial }

/** What somebody has just asked for is looked at more often than what happens by itself. */
const SOON_MS = 1_500
const PAGE_SIZE = 10

/** How reading stands in a chatbot; asked for again by itself only while something waits to be read. */
export const useEnrichment = (chatbotId: string) =>
  useQuery({
    queryKey: queryKeys.enrichment(chatbotId),
    queryFn: ({ signal }) => request<StatusAnswer>(`${pathOf(chatbotId)}/enrichment`, { signal }),
    select: ({ enrichment }) => enrichment,
    ...fresh,
    refetchOnWindowFocus: true,
    refetchInterval: (query) =>
      query.state.data?.enrichment.backlog.waiting ? live(LIVE_MS).refetchInterval(query) : false,
  })

/** Has all conversations tried again that could not be read; answers how many. */
export const useRetryReadings = (chatbotId: string) => {
  const client = useQueryClient()

  return useMutation({
    mutationFn: () => request<{ count: number }>(`${pathOf(chatbotId)}/enrichment/retry`, { method: "POST", body: {} }),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.enrichment(chatbotId), exact: true }),
  })
}

/** Readings of a customer's conversations, the newest first, and how each conversation stands. */
export const useRuns = ({ chatbot_id, id, version, last_active }: CustomerProfile) => {
  const client = useQueryClient()
  const queryKey = queryKeys.enrichmentRuns(chatbot_id, id)
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      request<RunPage>(`${customerPath(chatbot_id, id)}/enrichment-runs`, { query: { limit: PAGE_SIZE, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    ...fresh,
    refetchOnWindowFocus: true,
    refetchInterval: (found) => {
      const states = found.state.data?.pages[0]?.conversations ?? []
      return live(states.some(isUnderWay) ? SOON_MS : CALM_MS).refetchInterval(found)
    },
  })

  // The profile looks for news by itself: what it finds may be something to read, or what was read.
  const news = `${version} ${last_active}`
  useEffect(() => {
    void client.invalidateQueries({ queryKey: queryKeys.enrichmentRuns(chatbot_id, id) })
  }, [client, chatbot_id, id, news])

  return query
}

/** Has a conversation read now, from its beginning. */
export const useReadAgain = ({ chatbot_id, id }: CustomerProfile) => {
  const client = useQueryClient()
  const queryKey = queryKeys.enrichmentRuns(chatbot_id, id)

  return useMutation({
    mutationFn: (conversationId: string) =>
      request<{ enrichment: ReadingState }>(
        `${pathOf(chatbot_id)}/conversations/${encodeURIComponent(conversationId)}/enrich`,
        { method: "POST", body: {} }
      ),
    onSuccess: async ({ enrichment }) => {
      await client.cancelQueries({ queryKey })
      client.setQueryData<InfiniteData<RunPage>>(queryKey, (known) => withState(known, enrichment))
      await client.invalidateQueries({ queryKey })
    },
  })
}

/** Applies a reading from its record: nobody is asked, and nothing is sent. */
export const useReplayRun = ({ chatbot_id, id }: CustomerProfile) => {
  const client = useQueryClient()

  return useMutation({
    mutationFn: (runId: string) =>
      request(`${pathOf(chatbot_id)}/enrichment-runs/${encodeURIComponent(runId)}/replay`, { method: "POST", body: {} }),
    onSuccess: async () => {
      void client.invalidateQueries({ queryKey: queryKeys.timelines(chatbot_id, id) })
      void client.invalidateQueries({ queryKey: queryKeys.customerLists(chatbot_id) })
      void client.invalidateQueries({ queryKey: queryKeys.customerStats(chatbot_id) })
      void client.invalidateQueries({ queryKey: queryKeys.enrichmentRuns(chatbot_id, id) })
      await client.invalidateQueries({ queryKey: queryKeys.customer(chatbot_id, id) })
    },
  })
}

export const useStartTrial = (chatbotId: string) => {
  const client = useQueryClient()

  return useMutation({
    mutationFn: (trial: { provider: string; conversations: number }) =>
      request<TrialAnswer>(`${pathOf(chatbotId)}/enrichment/trials`, { method: "POST", body: trial }),
    onSuccess: (answer) => showTrial(client, chatbotId, answer),
  })
}

/** A trial with what it would change so far; followed until it has read everything. */
export const useTrial = (chatbotId: string, id: string) =>
  useQuery({
    queryKey: queryKeys.enrichmentTrial(chatbotId, id),
    queryFn: ({ signal }) => request<TrialAnswer>(trialPath(chatbotId, id), { signal }),
    select: ({ trial }) => trial,
    ...fresh,
    refetchInterval: (query) =>
      query.state.data?.trial.state === "running" ? live(SOON_MS).refetchInterval(query) : false,
  })

export const useApplyTrial = (chatbotId: string) => {
  const client = useQueryClient()

  return useMutation({
    mutationFn: (id: string) => request<TrialAnswer>(`${trialPath(chatbotId, id)}/apply`, { method: "POST", body: {} }),
    onSuccess: (answer) => {
      showTrial(client, chatbotId, answer)
      void client.invalidateQueries({ queryKey: queryKeys.customersOf(chatbotId) })
      void client.invalidateQueries({ queryKey: queryKeys.enrichment(chatbotId), exact: true })
    },
    onError: (_, id) => client.invalidateQueries({ queryKey: queryKeys.enrichmentTrial(chatbotId, id) }),
  })
}

/** Somebody waits for what comes of it. */
export const isUnderWay = ({ state }: ReadingState): boolean => state === "waiting" || state === "reading"

const showTrial = (client: QueryClient, chatbotId: string, answer: TrialAnswer) =>
  client.setQueryData<TrialAnswer>(queryKeys.enrichmentTrial(chatbotId, answer.trial.id), answer)

const withState = (known: InfiniteData<RunPage> | undefined, state: ReadingState): InfiniteData<RunPage> | undefined =>
  known && {
    ...known,
    pages: known.pages.map((page) => ({
      ...page,
      conversations: page.conversations.map((item) => (item.conversation_id === state.conversation_id ? state : item)),
    })),
  }

const pathOf = (chatbotId: string) => `/chatbots/${encodeURIComponent(chatbotId)}`

const customerPath = (chatbotId: string, id: string) => `${pathOf(chatbotId)}/customers/${encodeURIComponent(id)}`

const trialPath = (chatbotId: string, id: string) => `${pathOf(chatbotId)}/enrichment/trials/${encodeURIComponent(id)}`
