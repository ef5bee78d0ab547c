import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { formatCount } from "../../lib/time"
import type { ImportPreview, Job } from "../../lib/types"
import RefusedDownload from "./refused-download"
import StepSection from "./step-section"

const AT_FIRST = 5

type RefusedRowsProps = { chatbotId: string; job: Job; preview: ImportPreview }

/** Which rows cannot be taken, and why. */
const RefusedRows = ({ chatbotId, job, preview }: RefusedRowsProps) => {
  const { t, i18n } = useTranslation("chatCrm")
  const [isOpen, setIsOpen] = useState(false)
  const number = (count: number) => formatCount(count, i18n.language)
  const { refusals, refused } = preview

  if (refusals.length === 0) {
    return null
  }

  return (
    <StepSection title={t("imports.refusals.title")} text={t("imports.refusals.text")}>
      <ul className="shadow-elevation-card-rest bg-ui-bg-component divide-y rounded-lg">
        {refusals.slice(0, isOpen ? undefined : AT_FIRST).map(({ row, reason }) => (
          <li key={row} className="txt-small flex gap-x-4 px-4 py-2">
            <span className="text-ui-fg-subtle w-20 shrink-0 tabular-nums">{t("imports.row", { row: number(row) })}</span>
            <span className="min-w-0 text-pretty [overflow-wrap:anywhere]">{reason}</span>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-2">
        {!isOpen && refusals.length > AT_FIRST && (
          <Button size="small" variant="secondary" onClick={() => setIsOpen(true)}>
            {t("imports.refusals.more", { count: refusals.length, formatted: number(refusals.length) })}
          </Button>
        )}
        <RefusedDownload chatbotId={chatbotId} jobId={job.id} />
        {isOpen && refused > refusals.length && (
          <Text size="small" className="text-ui-fg-subtle">
            {t("imports.refusals.first", { count: refusals.length, formatted: number(refusals.length), total: number(refused) })}
          </Text>
        )}
      </div>
    </StepSection>
  )
}

export default RefusedRows
