import { RouteFocusModal } from "@medusajs/dashboard/components"
import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { hasBegun } from "../../lib/import-steps"
import { canUndo, resultParts } from "../../lib/job-states"
import type { Chatbot, Job } from "../../lib/types"
import { useAskToUndo } from "../bulk/use-ask-to-undo"
import { useJobText } from "../bulk/use-job-text"
import CountTiles from "./count-tiles"
import RefusedDownload from "./refused-download"
import StepBody from "./step-body"
import StepSection from "./step-section"

type ImportResultProps = { chatbot: Chatbot; job: Job; isDeciding: boolean; onUndo: () => void; onStartOver: () => void }

/** What came of the import, and what can still be done about it. */
const ImportResult = ({ chatbot, job, isDeciding, onUndo, onStartOver }: ImportResultProps) => {
  const { t } = useTranslation("chatCrm")
  const text = useJobText(chatbot)
  const askToUndo = useAskToUndo(chatbot)
  const parts = resultParts(job)

  const undo = async () => {
    if (await askToUndo(job)) {
      onUndo()
    }
  }

  return (
    <>
      <StepBody title={t(`imports.result.${titleOf(job)}`)} text={<bdi>{text.what(job)}</bdi>}>
        {job.state === "failed" && job.error && (
          <Text role="alert" size="small" className="text-ui-fg-error text-pretty break-words">
            {job.error}
          </Text>
        )}
        {parts.length > 0 ? (
          <CountTiles parts={parts.map((part) => [part, job.counts[part]])} />
        ) : (
          <Text size="small" className="text-ui-fg-subtle">
            {t("bulk.result.nobody")}
          </Text>
        )}
        {hasBegun(job) && job.counts.refused > 0 && (
          <StepSection title={t("imports.refusals.title")} text={t("imports.refusals.correct")}>
            <div className="flex">
              <RefusedDownload chatbotId={chatbot.id} jobId={job.id} />
            </div>
          </StepSection>
        )}
      </StepBody>
      <RouteFocusModal.Footer className="flex-wrap">
        {canUndo(job) && (
          <Button size="small" variant="secondary" disabled={isDeciding} onClick={() => void undo()}>
            {t("bulk.undo")}
          </Button>
        )}
        <Button size="small" variant="secondary" onClick={onStartOver}>
          {t("imports.next")}
        </Button>
        <RouteFocusModal.Close asChild>
          <Button size="small">{t("imports.toCustomers")}</Button>
        </RouteFocusModal.Close>
      </RouteFocusModal.Footer>
    </>
  )
}

const titleOf = ({ state }: Job) => {
  switch (state) {
    case "failed":
    case "cancelled":
    case "undone":
      return state
    default:
      return "done"
  }
}

export default ImportResult
