import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { canCancel } from "../../lib/job-states"
import type { Chatbot, Job } from "../../lib/types"
import JobProgress from "../bulk/job-progress"
import { useJobText } from "../bulk/use-job-text"
import StepBody from "./step-body"

type ImportRunningProps = { chatbot: Chatbot; job: Job; isDeciding: boolean; onCancel: () => void }

/** How far the import is, or its undo. Nobody has to wait here. */
const ImportRunning = ({ chatbot, job, isDeciding, onCancel }: ImportRunningProps) => {
  const { t } = useTranslation("chatCrm")
  const text = useJobText(chatbot)

  return (
    <StepBody title={text.state(job)} text={<bdi>{text.what(job)}</bdi>}>
      <div className="flex flex-col gap-y-4">
        <JobProgress chatbot={chatbot} job={job} />
        <div className="flex items-center justify-between gap-x-4">
          <Text size="small" className="text-ui-fg-subtle tabular-nums">
            {text.progress(job)}
          </Text>
          {canCancel(job) && (
            <Button size="small" variant="secondary" disabled={isDeciding} onClick={onCancel}>
              {t("actions.cancel")}
            </Button>
          )}
        </div>
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {t("imports.leaveRunning")}
        </Text>
      </div>
    </StepBody>
  )
}

export default ImportRunning
