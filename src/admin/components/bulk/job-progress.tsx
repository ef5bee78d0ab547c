import { useTranslation } from "react-i18next"
import { progressOf } from "../../lib/job-states"
import type { Chatbot, Job } from "../../lib/types"
import { useJobText } from "./use-job-text"

const JobProgress = ({ chatbot, job }: { chatbot: Chatbot; job: Job }) => {
  const { t } = useTranslation("chatCrm")
  const text = useJobText(chatbot)
  const { percent } = progressOf(job)

  return (
    <div
      role="progressbar"
      aria-label={t("bulk.progressOf", { what: text.what(job) })}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={text.progress(job)}
      className="bg-ui-bg-component-hover h-1 w-full overflow-hidden rounded-full"
    >
      <div
        className="bg-ui-fg-interactive h-full rounded-full transition-[width] duration-500"
        style={{ width: `${percent}%` }}
      />
    </div>
  )
}

export default JobProgress
