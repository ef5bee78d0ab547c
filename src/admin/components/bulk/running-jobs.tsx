import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Chatbot } from "../../lib/types"
import JobStrip from "./job-strip"
import { useRunningJobs } from "./use-running-jobs"

/** Long work on this chatbot's customers, begun here or by others, and the latest result. */
const RunningJobs = ({ chatbot }: { chatbot: Chatbot }) => {
  const { t } = useTranslation("chatCrm")
  const { jobs, decide, isDeciding, dismiss } = useRunningJobs(chatbot)

  if (jobs.length === 0) {
    return null
  }

  return (
    <Container className="p-0">
      <ul aria-label={t("bulk.jobs")} className="divide-y">
        {jobs.map((job) => (
          <JobStrip
            key={job.id}
            chatbot={chatbot}
            job={job}
            isDeciding={isDeciding}
            onDecide={(action) => decide({ id: job.id, action })}
            onDismiss={dismiss}
          />
        ))}
      </ul>
    </Container>
  )
}

export default RunningJobs
