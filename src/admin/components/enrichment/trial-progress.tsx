import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { formatCount } from "../../lib/time"
import type { EnrichmentTrial } from "../../lib/types"

const TrialProgress = ({ trial: { done, total } }: { trial: EnrichmentTrial }) => {
  const { t, i18n } = useTranslation("chatCrm")
  const text = t("enrichment.trial.progress", { done: formatCount(done, i18n.language), total: formatCount(total, i18n.language) })
  const percent = total === 0 ? 100 : Math.round((done / total) * 100)

  return (
    <div className="flex flex-col gap-y-2">
      <Text size="small" weight="plus" role="status">
        {text}
      </Text>
      <div
        role="progressbar"
        aria-label={t("enrichment.trial.title")}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={text}
        className="bg-ui-bg-component-hover h-1.5 w-full overflow-hidden rounded-full"
      >
        <div className="bg-ui-fg-interactive h-full rounded-full transition-[width] duration-500" style={{ width: `${percent}%` }} />
      </div>
      <Text size="small" className="text-ui-fg-subtle">
        {t("enrichment.trial.running")}
      </Text>
    </div>
  )
}

export default TrialProgress
