import { RouteFocusModal } from "@medusajs/dashboard/components"
import { clx, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useAdjustImport } from "../../hooks/api/imports"
import { useDecideJob } from "../../hooks/api/jobs"
import { useErrorText } from "../../hooks/use-error-text"
import { IMPORT_ACTIONS, type Chatbot, type ImportAdjustment, type ImportJob } from "../../lib/types"
import CheckFooter from "./check-footer"
import CheckNotes from "./check-notes"
import ColumnMapping from "./column-mapping"
import CountTiles from "./count-tiles"
import FileFacts from "./file-facts"
import FirstRows from "./first-rows"
import ImportOptionsForm from "./import-options"
import LookingThrough from "./looking-through"
import RefusedRows from "./refused-rows"
import StepBody from "./step-body"

type CheckStepProps = { chatbot: Chatbot; job: ImportJob; isGivingUp: boolean; onGiveUp: () => void }

/** What the import would do, before it does anything; what the columns mean can be put right here. */
const CheckStep = ({ chatbot, job, isGivingUp, onGiveUp }: CheckStepProps) => {
  const { t } = useTranslation("chatCrm")
  const errorText = useErrorText()
  const onError = (error: unknown) => void toast.error(errorText(error))
  const adjust = useAdjustImport(chatbot.id, job.id)
  const decide = useDecideJob(chatbot.id, onError)
  const [known, setKnown] = useState(job.preview)

  // While the file is looked through again, what was found before stays in sight.
  if (job.preview && job.preview !== known) {
    setKnown(job.preview)
  }
  const preview = job.preview ?? known
  const isLooking = !job.preview || adjust.isPending
  // What was chosen is shown at once.
  const wanted = isLooking ? adjust.variables : undefined

  const onAdjust = (adjustment: ImportAdjustment) => adjust.mutate(adjustment, { onError })
  const isDeciding = decide.isPending || isGivingUp

  if (!preview) {
    return <LookingThrough job={job} isDeciding={isDeciding} onCancel={onGiveUp} />
  }

  return (
    <>
      <StepBody title={t("imports.check.title")} text={<FileFacts preview={preview} />}>
        <div aria-busy={isLooking} className={clx("flex flex-col gap-y-4 transition-opacity", isLooking && "opacity-60")}>
          <CountTiles parts={IMPORT_ACTIONS.map((action) => [action, preview[action]])} />
          <CheckNotes preview={preview} />
        </div>
        <RefusedRows chatbotId={chatbot.id} job={job} preview={preview} />
        <ColumnMapping preview={preview} wanted={wanted} onAdjust={onAdjust} />
        <ImportOptionsForm preview={preview} wanted={wanted} onAdjust={onAdjust} />
        <FirstRows preview={preview} isOld={isLooking} />
      </StepBody>
      <RouteFocusModal.Footer className="max-sm:flex-col max-sm:items-stretch max-sm:gap-y-3">
        <CheckFooter
          job={job}
          preview={preview}
          isLooking={isLooking}
          isDeciding={isDeciding}
          onConfirm={() => decide.mutate({ id: job.id, action: "confirm" })}
          onGiveUp={onGiveUp}
        />
      </RouteFocusModal.Footer>
    </>
  )
}

export default CheckStep
