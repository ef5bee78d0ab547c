import { Button, Text, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { canUndo, isUnderWay } from "../../lib/job-states"
import type { Chatbot, Job } from "../../lib/types"
import RelativeTime from "../relative-time"
import JobProgress from "./job-progress"
import JobSummary from "./job-summary"
import { useJobText } from "./use-job-text"

type JobHistoryItemProps = { chatbot: Chatbot; job: Job; isDeciding: boolean; onUndo: () => void }

const JobHistoryItem = ({ chatbot, job, isDeciding, onUndo }: JobHistoryItemProps) => {
  const { t } = useTranslation("chatCrm")
  const prompt = usePrompt()
  const text = useJobText(chatbot)
  const what = text.what(job)
  const name = job.created_by_name

  const askToUndo = async () => {
    const isConfirmed = await prompt({
      variant: "confirmation",
      title: t("bulk.undoQuestion"),
      description: t("bulk.undoText", { who: text.who(job.counts.updated + job.counts.created) }),
      confirmText: t("bulk.undo"),
      cancelText: t("actions.cancel"),
    })
    if (isConfirmed) {
      onUndo()
    }
  }

  return (
    <li className="flex flex-col gap-y-2 px-6 py-4">
      <div className="flex items-start justify-between gap-x-3">
        <JobSummary chatbot={chatbot} job={job} />
        {canUndo(job) && (
          <Button
            size="small"
            variant="secondary"
            className="shrink-0"
            aria-label={t("bulk.undoOf", { what })}
            disabled={isDeciding}
            onClick={() => void askToUndo()}
          >
            {t("bulk.undo")}
          </Button>
        )}
      </div>
      {isUnderWay(job) && <JobProgress chatbot={chatbot} job={job} />}
      <Text size="xsmall" className="text-ui-fg-subtle pl-7">
        <RelativeTime value={job.created_at} fallback="" />
        {name && !isUnderWay(job) && <bdi> · {t("bulk.by", { name })}</bdi>}
      </Text>
    </li>
  )
}

export default JobHistoryItem
