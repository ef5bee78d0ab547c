import { XMarkMini } from "@medusajs/icons"
import { Button, IconButton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { canCancel, canUndo, isUnderWay, isWaiting } from "../../lib/job-states"
import type { JobAction } from "../../hooks/api/jobs"
import type { Chatbot, Job } from "../../lib/types"
import ImportLink from "./import-link"
import JobProgress from "./job-progress"
import JobSummary from "./job-summary"
import { useJobText } from "./use-job-text"

type JobStripProps = {
  chatbot: Chatbot
  job: Job
  isDeciding: boolean
  onDecide: (action: JobAction) => void
  onDismiss: () => void
}

const JobStrip = ({ chatbot, job, isDeciding, onDecide, onDismiss }: JobStripProps) => {
  const { t } = useTranslation("chatCrm")
  const what = useJobText(chatbot).what(job)

  return (
    <li className="flex flex-col gap-y-3 px-6 py-3">
      <div className="flex items-start justify-between gap-x-3">
        <JobSummary chatbot={chatbot} job={job} />
        <div className="flex shrink-0 items-center gap-x-1">
          {job.kind === "import" && <ImportLink chatbotId={chatbot.id} job={job} what={what} />}
          {canCancel(job) && (
            <Button
              size="small"
              variant="transparent"
              aria-label={t("bulk.cancelOf", { what })}
              disabled={isDeciding}
              onClick={() => onDecide("cancel")}
            >
              {t("actions.cancel")}
            </Button>
          )}
          {canUndo(job) && (
            <Button
              size="small"
              variant="transparent"
              aria-label={t("bulk.undoOf", { what })}
              disabled={isDeciding}
              onClick={() => onDecide("undo")}
            >
              {t("bulk.undo")}
            </Button>
          )}
          {!isUnderWay(job) && !isWaiting(job) && (
            <IconButton size="small" variant="transparent" aria-label={t("bulk.dismiss")} onClick={onDismiss}>
              <XMarkMini />
            </IconButton>
          )}
        </div>
      </div>
      {isUnderWay(job) && <JobProgress chatbot={chatbot} job={job} />}
    </li>
  )
}

export default JobStrip
