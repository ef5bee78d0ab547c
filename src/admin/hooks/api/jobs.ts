import { queryOptions, useInfiniteQuery, useMutation, useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query"
import { readMarks, writeMarks } from "../../lib/job-memory"
import { isUnderWay } from "../../lib/job-states"
import { queryKeys } from "../../lib/query-keys"
import { request } from "../../lib/request"
import type { BulkChanges, BulkSelection, CursorPage, ImportJob, Job } from "../../lib/types"
import { CALM_MS, fresh, LIVE_MS, live } from "./query-options"

export type JobPage = CursorPage & { jobs: Job[] }
export type JobAction = "confirm" | "cancel" | "undo"

export type JobAnswer = { job: ImportJob }

/** As many as may be under way at a time, and some that have just ended. */
const LATEST = 10
const HISTORY_PAGE = 20

/** The latest jobs. How often they are looked at is the watcher's matter. */
export const jobsQuery = (chatbotId: string) =>
  queryOptions({
    queryKey: queryKeys.jobs(chatbotId),
    queryFn: ({ signal }) => request<JobPage>(pathOf(chatbotId), { query: { limit: LATEST }, signal }),
    ...fresh,
    refetchOnWindowFocus: true,
  })

export const useLatestJobs = (chatbotId: string) => useQuery(jobsQuery(chatbotId))

/** All jobs there were, the newest first. */
export const useJobHistory = (chatbotId: string, { isOpen }: { isOpen: boolean }) =>
  useInfiniteQuery({
    queryKey: queryKeys.job(chatbotId, "history"),
    queryFn: ({ pageParam, signal }) =>
      request<JobPage>(pathOf(chatbotId), { query: { limit: HISTORY_PAGE, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    enabled: isOpen,
    ...fresh,
    refetchInterval: (query) => {
      const jobs = query.state.data?.pages.flatMap((page) => page.jobs) ?? []
      return live(jobs.some(isUnderWay) ? LIVE_MS : CALM_MS).refetchInterval(query)
    },
  })

export const useStartBulk = (chatbotId: string) => {
  const client = useQueryClient()

  return useMutation({
    mutationFn: (bulk: { selection: BulkSelection; changes: BulkChanges }) =>
      request<JobAnswer>(`/chatbots/${encodeURIComponent(chatbotId)}/customers/bulk`, {
        method: "POST",
        body: { ...bulk.selection, changes: bulk.changes },
      }),
    onSuccess: ({ job }) => follow(client, chatbotId, job),
  })
}

export const useDecideJob = (chatbotId: string, onError: (error: unknown) => void) => {
  const client = useQueryClient()

  return useMutation({
    mutationFn: ({ id, action }: { id: string; action: JobAction }) =>
      request<JobAnswer>(`${pathOf(chatbotId)}/${encodeURIComponent(id)}/${action}`, { method: "POST", body: {} }),
    onSuccess: ({ job }) => follow(client, chatbotId, job),
    onError: (error) => {
      void client.invalidateQueries({ queryKey: queryKeys.jobs(chatbotId) })
      onError(error)
    },
  })
}

/** Shows a job as it was just answered, and notes that its end is to be told here. */
const follow = (client: QueryClient, chatbotId: string, job: ImportJob) => {
  writeMarks(chatbotId, { ...readMarks(chatbotId), [job.id]: "mine" })
  client.setQueryData<JobAnswer>(queryKeys.job(chatbotId, job.id), { job })
  client.setQueryData<JobPage>(queryKeys.jobs(chatbotId), (page) => ({
    limit: LATEST,
    next_cursor: null,
    ...page,
    jobs: [job, ...(page?.jobs ?? []).filter(({ id }) => id !== job.id)],
  }))
  void client.invalidateQueries({ queryKey: queryKeys.jobs(chatbotId) })
}

const pathOf = (chatbotId: string) => `/chatbots/${encodeURIComponent(chatbotId)}/jobs`
