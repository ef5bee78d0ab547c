import { Button, toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useReadAgain, useReplayRun } from "../../hooks/api/enrichment"
import { useErrorText } from "../../hooks/use-error-text"
import { paths } from "../../lib/paths"
import type { CustomerProfile, EnrichmentRun } from "../../lib/types"

type RunActionsProps = { customer: CustomerProfile; run: EnrichmentRun }

const RunActions = ({ customer, run }: RunActionsProps) => {
  const { t } = useTranslation("chatCrm")
  const prompt = usePrompt()
  const errorText = useErrorText()
  const readAgain = useReadAgain(customer)
  const replay = useReplayRun(customer)
  const transcript = paths.profileTranscript(customer.chatbot_id, customer.id, run.conversation_id)
  const onError = (error: unknown) => toast.error(errorText(error))

  const onReplay = async () => {
    const isSure = await prompt({
      title: t("enrichment.readings.replay"),
      description: t("enrichment.readings.replayText"),
      confirmText: t("enrichment.trial.apply"),
      cancelText: t("actions.cancel"),
      variant: "confirmation",
    })
    if (isSure) {
      replay.mutate(run.id, { onSuccess: () => toast.success(t("enrichment.readings.replayed")), onError })
    }
  }

  return (
    <div className="flex flex-wrap gap-2">
      {run.state === "done" && (
        <Button size="small" variant="secondary" isLoading={replay.isPending} onClick={() => void onReplay()}>
          {t("enrichment.readings.replay")}
        </Button>
      )}
      <Button
        size="small"
        variant="secondary"
        isLoading={readAgain.isPending}
        onClick={() => readAgain.mutate(run.conversation_id, { onError })}
      >
        {t("enrichment.readings.again")}
      </Button>
      <Button size="small" variant="transparent" asChild>
        <Link to={transcript} state={{ from: "runs" }}>
          {t("enrichment.readings.open")}
        </Link>
      </Button>
    </div>
  )
}

export default RunActions
