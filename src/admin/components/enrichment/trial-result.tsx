import { RouteFocusModal } from "@medusajs/dashboard/components"
import { CheckCircleSolid, ExclamationCircle, MagnifyingGlass } from "@medusajs/icons"
import { Button, Skeleton, Text, toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useApplyTrial, useTrial } from "../../hooks/api/enrichment"
import { useErrorText } from "../../hooks/use-error-text"
import { formatCost } from "../../lib/enrichment-cost"
import type { EnrichmentTrial } from "../../lib/types"
import ErrorPanel from "../states/error-panel"
import MessagePanel from "../states/message-panel"
import TrialDifferences from "./trial-differences"
import TrialProgress from "./trial-progress"
import { useReadingText } from "./use-reading-text"

type TrialResultProps = { chatbotId: string; trialId: string; onAgain: () => void }

const TrialResult = ({ chatbotId, trialId, onAgain }: TrialResultProps) => {
  const { t } = useTranslation("chatCrm")
  const { data: trial, error, refetch, isFetching } = useTrial(chatbotId, trialId)

  if (!trial) {
    return error ? (
      <ErrorPanel error={error} onRetry={refetch} isRetrying={isFetching} />
    ) : (
      <Skeleton aria-busy className="h-64 w-full" />
    )
  }

  const isRunning = trial.state === "running"

  return (
    <div className="flex flex-col gap-y-6">
      {isRunning && <TrialProgress trial={trial} />}
      <Outcome trial={trial} />
      {trial.differences.length > 0 && trial.state !== "applied" && (
        <TrialDifferences chatbotId={chatbotId} differences={trial.differences} />
      )}
      {!isRunning && (
        <div className="flex flex-wrap justify-end gap-2">
          <Button size="small" variant="secondary" onClick={onAgain}>
            {t("enrichment.trial.again")}
          </Button>
          <RouteFocusModal.Close asChild>
            <Button size="small" variant="secondary">
              {trial.state === "done" ? t("enrichment.trial.leave") : t("actions.close")}
            </Button>
          </RouteFocusModal.Close>
          {trial.state === "done" && changesOf(trial) > 0 && <Apply chatbotId={chatbotId} trial={trial} />}
        </div>
      )}
    </div>
  )
}

const Outcome = ({ trial }: { trial: EnrichmentTrial }) => {
  const { t, i18n } = useTranslation("chatCrm")
  const text = useReadingText()
  const { state, total, error, differences, refused_values, cost } = trial

  if (state === "failed") {
    return (
      <MessagePanel
        role="alert"
        icon={<ExclamationCircle className="text-ui-tag-red-icon" />}
        title={t("enrichment.trial.failed")}
        text={error ? text.trouble(error) : t("enrichment.trial.failedText")}
      />
    )
  }
  if (state === "applied") {
    return (
      <MessagePanel
        role="status"
        icon={<CheckCircleSolid className="text-ui-tag-green-icon" />}
        title={t("enrichment.trial.applied")}
        text={t("enrichment.trial.appliedText")}
      />
    )
  }
  if (state === "done" && differences.length === 0) {
    return (
      <MessagePanel
        role="status"
        icon={<MagnifyingGlass />}
        title={total === 0 ? t("enrichment.trial.empty") : t("enrichment.trial.nothing")}
        text={total === 0 ? t("enrichment.trial.emptyText") : t("enrichment.trial.nothingText")}
      />
    )
  }

  const kept = differences.length - changesOf(trial)
  const facts = [
    t("enrichment.trial.summary", { count: changesOf(trial) }),
    kept > 0 && t("enrichment.trial.kept", { count: kept }),
    refused_values > 0 && t("enrichment.trial.refused", { count: refused_values }),
    cost !== null && t("enrichment.trial.cost", { cost: formatCost(cost, i18n.language) }),
  ].filter(Boolean)

  return (
    <Text size="small" weight="plus" role="status">
      {facts.join(" · ")}
    </Text>
  )
}

const Apply = ({ chatbotId, trial }: { chatbotId: string; trial: EnrichmentTrial }) => {
  const { t } = useTranslation("chatCrm")
  const prompt = usePrompt()
  const errorText = useErrorText()
  const { mutate, isPending } = useApplyTrial(chatbotId)

  const onApply = async () => {
    const isSure = await prompt({
      title: t("enrichment.trial.confirmTitle"),
      description: t("enrichment.trial.confirmText", { count: changesOf(trial) }),
      confirmText: t("enrichment.trial.apply"),
      cancelText: t("actions.cancel"),
      variant: "confirmation",
    })
    if (isSure) {
      mutate(trial.id, { onError: (error) => toast.error(errorText(error)) })
    }
  }

  return (
    <Button size="small" isLoading={isPending} onClick={() => void onApply()}>
      {t("enrichment.trial.apply")}
    </Button>
  )
}

/** How many values applying changes; what people set is not among them. */
const changesOf = ({ differences }: EnrichmentTrial): number => differences.filter(({ is_kept }) => !is_kept).length

export default TrialResult
