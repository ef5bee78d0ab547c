import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { progressOf } from "../../lib/job-states"
import { formatCount } from "../../lib/time"
import type { Job } from "../../lib/types"
import ProgressBar from "./progress-bar"
import StepBody from "./step-body"

type LookingThroughProps = { job: Job; isDeciding: boolean; onCancel: () => void }

/** The file is there and is being compared with the customers. */
const LookingThrough = ({ job, isDeciding, onCancel }: LookingThroughProps) => {
  const { t, i18n } = useTranslation("chatCrm")
  const { done, total } = progressOf(job)
  const text = t("bulk.progress", { done: formatCount(done, i18n.language), total: formatCount(total, i18n.language) })

  return (
    <StepBody title={t("imports.looking.title")} text={t("imports.looking.text")}>
      <div className="flex flex-col gap-y-4">
        <ProgressBar label={t("imports.looking.title")} text={text} share={total > 0 ? done / total : null} />
        <div className="flex items-center justify-between gap-x-4">
          <Text size="small" className="text-ui-fg-subtle tabular-nums">
            {text}
          </Text>
          <Button size="small" variant="secondary" disabled={isDeciding} onClick={onCancel}>
            {t("actions.cancel")}
          </Button>
        </div>
      </div>
    </StepBody>
  )
}

export default LookingThrough
