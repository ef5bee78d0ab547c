import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { progressOf } from "../../lib/job-states"
import type { ImportPreview, Job } from "../../lib/types"
import { useImportText } from "./use-import-text"

type CheckFooterProps = {
  job: Job
  preview: ImportPreview
  isLooking: boolean
  isDeciding: boolean
  onConfirm: () => void
  onGiveUp: () => void
}

/** The sentence that is confirmed, with its numbers. */
const CheckFooter = ({ job, preview, isLooking, isDeciding, onConfirm, onGiveUp }: CheckFooterProps) => {
  const { t } = useTranslation("chatCrm")
  const { question } = useImportText()
  const count = preview.create + preview.update

  return (
    <>
      <Text size="small" weight="plus" aria-live="polite" className="min-w-0 flex-1 text-pretty">
        {isLooking ? t("imports.looking.again", { percent: progressOf(job).percent }) : question(preview)}
      </Text>
      <div className="flex justify-end gap-x-2">
        <Button size="small" variant="secondary" disabled={isDeciding} onClick={onGiveUp}>
          {t("imports.another")}
        </Button>
        <Button size="small" disabled={isLooking || isDeciding || count === 0 || Boolean(preview.problem)} onClick={onConfirm}>
          {t("imports.confirm")}
        </Button>
      </div>
    </>
  )
}

export default CheckFooter
