import { Text, clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { formatCount, momentTime } from "../../lib/time"
import type { BudgetUse as Use, EnrichmentStatus } from "../../lib/types"
import PartTitle from "./part-title"

/** How much of today's calls and tokens is used. Beyond a limit nobody is asked, and conversations wait. */
const BudgetUse = ({ budget: { runs, tokens, resets_at } }: Pick<EnrichmentStatus, "budget">) => {
  const { t, i18n } = useTranslation("chatCrm")
  const time = momentTime(new Date(resets_at), i18n.language)
  const isSpent = isUsedUp(runs) || isUsedUp(tokens)

  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <PartTitle>{t("enrichment.budget.title")}</PartTitle>
      <div className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
        <Bar label={t("enrichment.budget.runs")} use={runs} />
        <Bar label={t("enrichment.budget.tokens")} use={tokens} />
      </div>
      <Text size="small" className={clx("text-pretty", isSpent ? "text-ui-fg-error" : "text-ui-fg-subtle")}>
        {isSpent ? t("enrichment.budget.spent", { time }) : t("enrichment.budget.resets", { time })}
      </Text>
    </div>
  )
}

const Bar = ({ label, use: { used, limit } }: { label: string; use: Use }) => {
  const { t, i18n } = useTranslation("chatCrm")
  const count = (number: number) => formatCount(number, i18n.language)
  const text =
    limit === null
      ? t("enrichment.budget.unlimited", { used: count(used) })
      : t("enrichment.budget.used", { used: count(used), limit: count(limit) })
  const percent = limit === null ? 0 : Math.min(100, limit === 0 ? 100 : Math.round((used / limit) * 100))

  return (
    <div className="flex flex-col gap-y-1.5">
      <div className="txt-compact-small flex flex-wrap justify-between gap-x-3">
        <span>{label}</span>
        <span className="text-ui-fg-subtle tabular-nums">{text}</span>
      </div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={text}
        className="bg-ui-bg-component-hover h-1.5 w-full overflow-hidden rounded-full"
      >
        <div className={clx("h-full rounded-full", BARS[levelOf(percent)])} style={{ width: `${percent}%` }} />
      </div>
    </div>
  )
}

const BARS = { calm: "bg-ui-fg-interactive", near: "bg-ui-tag-orange-icon", full: "bg-ui-tag-red-icon" }

const levelOf = (percent: number): keyof typeof BARS => (percent >= 100 ? "full" : percent >= 80 ? "near" : "calm")

const isUsedUp = ({ used, limit }: Use): boolean => limit !== null && used >= limit

export default BudgetUse
