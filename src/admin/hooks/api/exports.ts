import { useCallback, useEffect, useRef, useState } from "react"
import { downloadFile, type DownloadProgress } from "../../lib/download-file"
import { isAbort } from "../../lib/file-sink"
import type { Query } from "../../lib/request"
import type { CustomerFilter } from "../../lib/types"

/** A download as it goes: `choosing` before it and where it was called off. */
export type Download =
  | { phase: "choosing" }
  | { phase: "running"; progress: DownloadProgress | null }
  | { phase: "done"; progress: DownloadProgress }
  | { phase: "failed"; error: unknown }

export type Wanted = { path: string; query?: Query }

const CHOOSING: Download = { phase: "choosing" }

/** One download at a time, ended by `cancel` and with the component that asked for it. */
export const useDownload = () => {
  const [download, setDownload] = useState<Download>(CHOOSING)
  const running = useRef<AbortController>()

  useEffect(() => () => running.current?.abort(), [])

  /** Answers how it ended. */
  const start = useCallback(async ({ path, query }: Wanted): Promise<Download> => {
    running.current?.abort()
    const own = new AbortController()
    running.current = own
    const show = (now: Download): Download => {
      if (running.current === own) {
        setDownload(now)
      }
      return now
    }

    show({ phase: "running", progress: null })
    try {
      const onProgress = (progress: DownloadProgress) => void show({ phase: "running", progress })
      return show({ phase: "done", progress: await downloadFile(path, { query, signal: own.signal, onProgress }) })
    } catch (error) {
      return show(isAbort(error) ? CHOOSING : { phase: "failed", error })
    }
  }, [])

  const cancel = useCallback(() => {
    running.current?.abort()
    running.current = undefined
    setDownload(CHOOSING)
  }, [])

  return { download, start, cancel }
}

/** The customers that a filter fits; without columns, all there are. */
export const exportOf = (chatbotId: string, filter: CustomerFilter, columns: string[] | undefined): Wanted => ({
  path: `/chatbots/${encodeURIComponent(chatbotId)}/customers/export`,
  query: { ...filter, columns },
})

/** The rows that an import could not take, with the reason behind each. */
export const refusedOf = (chatbotId: string, jobId: string): Wanted => ({
  path: `/chatbots/${encodeURIComponent(chatbotId)}/jobs/${encodeURIComponent(jobId)}/refused`,
})
