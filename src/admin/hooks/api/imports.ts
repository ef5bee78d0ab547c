import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useCallback, useEffect, useRef, useState } from "react"
import { readMarks, writeMarks } from "../../lib/job-memory"
import { isUnderWay } from "../../lib/job-states"
import { queryKeys } from "../../lib/query-keys"
import { request } from "../../lib/request"
import type { ImportAdjustment, Job } from "../../lib/types"
import { uploadFile } from "../../lib/upload-file"
import type { JobAnswer } from "./jobs"
import { CALM_MS, fresh, live } from "./query-options"

const BUSY_MS = 700

/** An import as it goes on. */
export const useImportJob = (chatbotId: string, jobId: string | null) =>
  useQuery({
    queryKey: queryKeys.job(chatbotId, jobId ?? ""),
    queryFn: ({ signal }) => request<JobAnswer>(pathOf(chatbotId, jobId ?? ""), { signal }),
    select: ({ job }) => job,
    enabled: jobId !== null,
    ...fresh,
    refetchOnWindowFocus: true,
    refetchInterval: (query) =>
      live(query.state.data && isUnderWay(query.state.data.job) ? BUSY_MS : CALM_MS).refetchInterval(query),
  })

/** Has the file looked through again, its columns or options being others. */
export const useAdjustImport = (chatbotId: string, jobId: string) => {
  const client = useQueryClient()
  const queryKey = queryKeys.job(chatbotId, jobId)

  return useMutation({
    mutationFn: (adjustment: ImportAdjustment) =>
      request<JobAnswer>(`${pathOf(chatbotId, jobId)}/preview`, { method: "POST", body: adjustment }),
    onMutate: () => client.cancelQueries({ queryKey }),
    onSuccess: (answer) => client.setQueryData<JobAnswer>(queryKey, answer),
    onError: () => client.invalidateQueries({ queryKey }),
  })
}

/** Ends an import that nobody is to wait for any more. It did nothing, so there is nothing to tell of it either. */
export const useGiveUpImport = (chatbotId: string) => {
  const client = useQueryClient()

  return useMutation({
    mutationFn: (jobId: string) => request<JobAnswer>(`${pathOf(chatbotId, jobId)}/cancel`, { method: "POST", body: {} }),
    onSuccess: (_answer, jobId) => {
      const { [jobId]: _, ...others } = readMarks(chatbotId)
      writeMarks(chatbotId, others)
    },
    onSettled: () => void client.invalidateQueries({ queryKey: queryKeys.jobs(chatbotId) }),
  })
}

export type Upload =
  | { phase: "none" }
  | { phase: "sending"; file: File; share: number }
  | { phase: "failed"; file: File; error: unknown }

const NONE: Upload = { phase: "none" }

/** Sends a file to be looked through; it ends with the component, or when it is called off. */
export const useUpload = (chatbotId: string, onUploaded: (job: Job) => void) => {
  const client = useQueryClient()
  const [upload, setUpload] = useState<Upload>(NONE)
  const running = useRef<AbortController>()
  const arrived = useRef(onUploaded)
  arrived.current = onUploaded

  useEffect(() => () => running.current?.abort(), [])

  const start = useCallback(
    async (file: File) => {
      running.current?.abort()
      const own = new AbortController()
      running.current = own
      const show = (now: Upload) => running.current === own && setUpload(now)

      show({ phase: "sending", file, share: 0 })
      try {
        const answer = await uploadFile<JobAnswer>(`/chatbots/${encodeURIComponent(chatbotId)}/customers/import`, {
          file,
          query: { file_name: file.name },
          signal: own.signal,
          onProgress: (share) => show({ phase: "sending", file, share }),
        })
        client.setQueryData<JobAnswer>(queryKeys.job(chatbotId, answer.job.id), answer)
        void client.invalidateQueries({ queryKey: queryKeys.jobs(chatbotId) })
        show(NONE)
        arrived.current(answer.job)
      } catch (error) {
        show(own.signal.aborted ? NONE : { phase: "failed", file, error })
      }
    },
    [chatbotId, client]
  )

  const cancel = useCallback(() => {
    running.current?.abort()
    setUpload(NONE)
  }, [])

  return { upload, start, cancel }
}

const pathOf = (chatbotId: string, jobId: string) =>
  `/chatbots/${encodeURIComponent(chatbotId)}/jobs/${encodeURIComponent(jobId)}`
