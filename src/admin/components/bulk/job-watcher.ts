import { QueryObserver, type QueryClient } from "@tanstack/react-query"
import { jobsQuery, type JobPage } from "../../hooks/api/jobs"
import { CALM_MS, live } from "../../hooks/api/query-options"
import { settle } from "../../lib/job-marks"
import { readMarks, writeMarks } from "../../lib/job-memory"
import { isUnderWay } from "../../lib/job-states"
import { queryKeys } from "../../lib/query-keys"
import type { Job } from "../../lib/types"

const BUSY_MS = 1_000

type Tell = (job: Job) => void
type Watcher = { isOpen: boolean; tell: Tell; stop: () => void }

const watchers = new Map<string, Watcher>()

/**
 * Looks at a chatbot's jobs while a page shows them, and from then on until those that were begun here have ended: `tell`
 * is called once for each of these. Gives what the page calls when it closes.
 */
export const watchJobs = (client: QueryClient, chatbotId: string, tell: Tell) => {
  const watcher = watchers.get(chatbotId) ?? begin(client, chatbotId)
  Object.assign(watcher, { isOpen: true, tell })

  return () => {
    watcher.isOpen = false
    stopIfIdle(client, chatbotId, watcher)
  }
}

const begin = (client: QueryClient, chatbotId: string): Watcher => {
  const watcher: Watcher = { isOpen: true, tell: () => undefined, stop: () => undefined }
  const observer = new QueryObserver(client, {
    ...jobsQuery(chatbotId),
    refetchInterval: (query) => {
      const isBusy = query.state.data?.jobs.some(isUnderWay)
      return isBusy || watcher.isOpen ? live(isBusy ? BUSY_MS : CALM_MS).refetchInterval(query) : false
    },
  })
  watchers.set(chatbotId, watcher)
  watcher.stop = observer.subscribe(({ data, error }) => {
    if (data) {
      look(client, chatbotId, data.jobs, watcher)
    }
    if (data || error) {
      stopIfIdle(client, chatbotId, watcher)
    }
  })
  return watcher
}

const look = (client: QueryClient, chatbotId: string, jobs: Job[], watcher: Watcher) => {
  const before = readMarks(chatbotId)
  const { marks, ended } = settle(before, jobs)

  if (JSON.stringify(marks) !== JSON.stringify(before)) {
    writeMarks(chatbotId, marks)
  }
  if (ended.length > 0) {
    void client.invalidateQueries({ queryKey: queryKeys.customerLists(chatbotId) })
    void client.invalidateQueries({ queryKey: queryKeys.customerStats(chatbotId) })
  }
  ended.filter(({ id }) => before[id] === "mine").forEach((job) => watcher.tell(job))
}

const stopIfIdle = (client: QueryClient, chatbotId: string, watcher: Watcher) => {
  const jobs = client.getQueryData<JobPage>(queryKeys.jobs(chatbotId))?.jobs ?? []
  const marks = readMarks(chatbotId)

  if (!watcher.isOpen && !jobs.some((job) => isUnderWay(job) && marks[job.id] === "mine")) {
    watcher.stop()
    watchers.delete(chatbotId)
  }
}
