import { ArrowPath } from "@medusajs/icons"
import { Button, clx, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useRetryReadings } from "../../hooks/api/enrichment"
import { useErrorText } from "../../hooks/use-error-text"
import { formatCount } from "../../lib/time"
import type { EnrichmentStatus } from "../../lib/types"
import { formatCost } from "../../lib/enrichment-cost"
import PartTitle from "./part-title"

type ReadingNumbersProps = { chatbotId: string; status: EnrichmentStatus }

/** What is to be read, and what was. */
const ReadingNumbers = ({ chatbotId, status: { backlog, runs } }: ReadingNumbersProps) => {
  const { t, i18n } = useTranslation("chatCrm")
  const errorText = useErrorText()
  const { mutate, isPending } = useRetryReadings(chatbotId)
  const count = (number: number) => formatCount(number, i18n.language)

  const onRetry = () =>
    mutate(undefined, {
      onSuccess: (answer) => toast.success(t("enrichment.backlog.retried", { count: answer.count })),
      onError: (error) => toast.error(errorText(error)),
    })

  return (
    <>
      <div className="flex flex-col gap-y-3 px-6 py-4">
        <div className="flex min-h-7 flex-wrap items-center justify-between gap-2">
          <PartTitle>{t("enrichment.backlog.title")}</PartTitle>
          {backlog.failed > 0 && (
            <Button size="small" variant="secondary" isLoading={isPending} onClick={onRetry}>
              <ArrowPath />
              {t("enrichment.backlog.retry")}
            </Button>
          )}
        </div>
        <dl className="grid grid-cols-1 gap-x-8 gap-y-2 sm:grid-cols-3" aria-live="polite">
          <Figure label={t("enrichment.backlog.waiting")} value={count(backlog.waiting)} />
          <Figure label={t("enrichment.backlog.budget")} value={count(backlog.budget)} />
          <Figure label={t("enrichment.backlog.failed")} value={count(backlog.failed)} isBad={backlog.failed > 0} />
        </dl>
      </div>
      <div className="flex flex-col gap-y-3 px-6 py-4">
        <PartTitle>{t("enrichment.day.title")}</PartTitle>
        <dl className="grid grid-cols-1 gap-x-8 gap-y-2 sm:grid-cols-3">
          <Figure label={t("enrichment.day.done")} value={count(runs.done)} />
          <Figure label={t("enrichment.day.failed")} value={count(runs.failed)} isBad={runs.failed > 0} />
          <Figure label={t("enrichment.day.refused")} value={count(runs.refused_values)} />
          <Figure label={t("enrichment.day.fallbacks")} value={count(runs.fallbacks)} />
          <Figure label={t("enrichment.day.cost")} value={runs.cost === null ? "–" : formatCost(runs.cost, i18n.language)} />
        </dl>
      </div>
    </>
  )
}

type FigureProps = { label: string; value: string; isBad?: boolean }

const Figure = ({ label, value, isBad = false }: FigureProps) => (
  <div className="txt-compact-small flex min-w-0 items-baseline justify-between gap-x-3 sm:flex-col sm:gap-y-0.5">
    <dt className="text-ui-fg-subtle text-pretty">{label}</dt>
    <dd className={clx("font-medium tabular-nums", isBad && "text-ui-fg-error")}>{value}</dd>
  </div>
)

export default ReadingNumbers
