import { toast } from "@medusajs/ui"
import { useDecideJob, type JobAction } from "../../hooks/api/jobs"
import { useErrorText } from "../../hooks/use-error-text"
import { isUnderWay } from "../../lib/job-states"
import type { Chatbot, Job } from "../../lib/types"
import ImportResult from "./import-result"
import ImportRunning from "./import-running"

type ImportStepProps = { chatbot: Chatbot; job: Job; onStartOver: () => void }

const ImportStep = ({ chatbot, job, onStartOver }: ImportStepProps) => {
  const errorText = useErrorText()
  const { mutate, isPending } = useDecideJob(chatbot.id, (error) => toast.error(errorText(error)))
  const decide = (action: JobAction) => mutate({ id: job.id, action })

  return isUnderWay(job) ? (
    <ImportRunning key={job.state} chatbot={chatbot} job={job} isDeciding={isPending} onCancel={() => decide("cancel")} />
  ) : (
    <ImportResult
      key={job.state}
      chatbot={chatbot}
      job={job}
      isDeciding={isPending}
      onUndo={() => decide("undo")}
      onStartOver={onStartOver}
    />
  )
}

export default ImportStep
