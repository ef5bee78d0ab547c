import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { formatCost } from "../../lib/enrichment-cost"
import { formatCount } from "../../lib/time"
import type { EnrichmentRun } from "../../lib/types"

/** What the provider said, word for word, and what it took. For those who look into it; folded until then. */
const RunRecord = ({ run: { answer, raw, usage, cost, prompt_version } }: { run: EnrichmentRun }) => {
  const { t, i18n } = useTranslation("chatCrm")
  const count = (number: number) => formatCount(number, i18n.language)
  const facts = [
    usage && usage.input + usage.output > 0 && t("enrichment.readings.usage", { input: count(usage.input), output: count(usage.output) }),
    cost !== null && t("enrichment.readings.cost", { cost: formatCost(cost, i18n.language) }),
    prompt_version,
  ].filter(Boolean)

  if (answer === null && raw === null) {
    return null
  }
  return (
    <details>
      <summary className="txt-compact-small-plus text-ui-fg-subtle hover:text-ui-fg-base focus-visible:shadow-borders-focus w-fit cursor-pointer rounded-sm outline-none">
        {t("enrichment.readings.raw")}
      </summary>
      <div className="flex flex-col gap-y-2 pt-2">
        <Text size="xsmall" className="text-ui-fg-subtle [overflow-wrap:anywhere]">
          {facts.join(" · ")}
        </Text>
        <Code label={t("enrichment.readings.raw")} text={JSON.stringify(answer, null, 2) ?? ""} />
        {raw !== null && <Code label={t("enrichment.readings.rawWire")} text={raw} isTitled />}
      </div>
    </details>
  )
}

type CodeProps = { label: string; text: string; isTitled?: boolean }

const Code = ({ label, text, isTitled = false }: CodeProps) => (
  <figure className="flex flex-col gap-y-1">
    {isTitled && <figcaption className="txt-compact-xsmall-plus text-ui-fg-subtle">{label}</figcaption>}
    <pre
      tabIndex={0}
      aria-label={label}
      role="region"
      className="txt-compact-xsmall bg-ui-bg-subtle text-ui-fg-base focus-visible:shadow-borders-focus max-h-72 overflow-auto whitespace-pre-wrap rounded-lg p-3 font-mono outline-none [overflow-wrap:anywhere]"
    >
      {text}
    </pre>
  </figure>
)

export default RunRecord
