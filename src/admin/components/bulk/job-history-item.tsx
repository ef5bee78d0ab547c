import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { canUndo, isUnderWay } from "../../lib/job-states"
import type { Chatbot, Job } from "../../lib/types"
import RelativeTime from "../relative-time"
import ImportLink from "./import-link"
import JobProgress from "./job-progress"
import JobSummary from "./job-summary"
import { useAskToUndo } from "./use-ask-to-undo"
import { useJobText } from "./use-job-text"

type JobHistoryItemProps = { chatbot: Chatbot; job: Job; isDeciding: boolean; onUndo: () => void; onLeave: () => void }

const JobHistoryItem = ({ chatbot, job, isDeciding, onUndo, onLeave }: JobHistoryItemProps) => {
  const { t } = useTranslation("chatCrm")
  const ask = useAskToUndo(chatbot)
  const what = useJobText(chatbot).what(job)
  const name = job.created_by_name

  const askToUndo = async () => {
    if (await ask(job)) {
      onUndo()
    }
  }

  return (
    <li className="flex flex-col gap-y-2 px-6 py-4">
      <div className="flex items-start justify-between gap-x-3">
        <JobSummary chatbot={chatbot} job={job} />
        <div className="flex shrink-0 items-center gap-x-1">
          {job.kind === "import" && <ImportLink chatbotId={chatbot.id} job={job} what={what} onFollow={onLeave} />}
          {canUndo(job) && (
            <Button
              size="small"
              variant="secondary"
              aria-label={t("bulk.undoOf", { what })}
              disabled={isDeciding}
              onClick={() => void askToUndo()}
            >
              {t("bulk.undo")}
            </Button>
          )}
        </div>
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
