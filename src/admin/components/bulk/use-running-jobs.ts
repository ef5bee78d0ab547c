import { toast } from "@medusajs/ui"
import { useQueryClient } from "@tanstack/react-query"
import { useEffect, useRef, useSyncExternalStore } from "react"
import { useTranslation } from "react-i18next"
import { useDecideJob, useLatestJobs } from "../../hooks/api/jobs"
import { useErrorText } from "../../hooks/use-error-text"
import { isImportOpen } from "../../lib/import-steps"
import { shownJobs } from "../../lib/job-marks"
import { readMarks, subscribeMarks, writeMarks } from "../../lib/job-memory"
import { canUndo } from "../../lib/job-states"
import type { Chatbot, Job } from "../../lib/types"
import { watchJobs } from "./job-watcher"
import { useJobText } from "./use-job-text"

/** Long enough to see what came of it, and to think better of it. */
const TOAST_MS = 10_000

/** The jobs to show, kept up to date, and a toast for each that was begun here and has ended. */
export const useRunningJobs = (chatbot: Chatbot) => {
  const { t } = useTranslation("chatCrm")
  const client = useQueryClient()
  const errorText = useErrorText()
  const text = useJobText(chatbot)
  const { data } = useLatestJobs(chatbot.id)
  const marks = useSyncExternalStore(subscribeMarks, () => readMarks(chatbot.id))
  const { mutate: decide, isPending: isDeciding } = useDecideJob(chatbot.id, (error) => toast.error(errorText(error)))

  const tell = (job: Job) => {
    if (isImportOpen(window.location, job.id)) {
      return
    }
    const say = job.state === "failed" ? toast.error : job.state === "cancelled" ? toast.info : toast.success
    // Another toast of the same id would go with the one that is dismissed.
    const id = `${job.id}.${job.state}`
    const undo = () => {
      toast.dismiss(id)
      decide({ id: job.id, action: "undo" })
    }
    say(text.what(job), {
      id,
      duration: TOAST_MS,
      description: [`${text.state(job)}: ${text.counts(job)}`, job.error].filter(Boolean).join(". "),
      action: canUndo(job) ? { label: t("bulk.undo"), altText: t("bulk.undoOf", { what: text.what(job) }), onClick: undo } : undefined,
    })
  }
  const latestTell = useRef(tell)
  latestTell.current = tell

  useEffect(
    () => watchJobs(client, chatbot.id, (job) => latestTell.current(job)),
    [client, chatbot.id]
  )

  const dismiss = () =>
    writeMarks(chatbot.id, Object.fromEntries(Object.entries(readMarks(chatbot.id)).filter(([, mark]) => mark !== "over")))

  return { jobs: shownJobs(marks, data?.jobs ?? []), decide, isDeciding, dismiss }
}
