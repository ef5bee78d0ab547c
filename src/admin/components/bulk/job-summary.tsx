import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { isUnderWay, isWaiting } from "../../lib/job-states"
import type { Chatbot, Job } from "../../lib/types"
import JobIcon from "./job-icon"
import { useJobText } from "./use-job-text"

/** What a job does and to how many; beneath, how far it is or what came of it. */
const JobSummary = ({ chatbot, job }: { chatbot: Chatbot; job: Job }) => {
  const { t } = useTranslation("chatCrm")
  const text = useJobText(chatbot)
  const name = job.created_by_name

  return (
    <div className="flex min-w-0 flex-1 items-start gap-x-3">
      <span className="flex h-5 shrink-0 items-center">
        <JobIcon job={job} />
      </span>
      <div className="flex min-w-0 flex-col">
        <Text size="small" weight="plus" className="break-words">
          <bdi>{text.what(job)}</bdi>
          <span className="text-ui-fg-subtle font-normal"> · {text.size(job)}</span>
        </Text>
        {isUnderWay(job) ? (
          <Text size="small" className="text-ui-fg-subtle break-words tabular-nums">
            {text.state(job)} {text.progress(job)}
            {name && <bdi> · {t("bulk.by", { name })}</bdi>}
          </Text>
        ) : (
          <Text size="small" className="text-ui-fg-subtle text-pretty break-words">
            {isWaiting(job) ? text.state(job) : `${text.state(job)}: ${text.counts(job)}`}
          </Text>
        )}
        {job.state === "failed" && job.error && (
          <Text size="small" className="text-ui-fg-error text-pretty break-words">
            {job.error}
          </Text>
        )}
      </div>
    </div>
  )
}

export default JobSummary
