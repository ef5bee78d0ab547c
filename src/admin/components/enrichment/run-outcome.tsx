import { Badge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { EnrichmentRun } from "../../lib/types"
import PartTitle from "./part-title"
import { useReadingText } from "./use-reading-text"

const COLORS = { changed: "green", unchanged: "grey", kept: "orange" } as const

/** What was written of what was found, what a person keeps, and what was not believed. */
const RunOutcome = ({ run: { applied, refused } }: { run: EnrichmentRun }) => {
  const { t } = useTranslation("chatCrm")
  const text = useReadingText()

  return (
    <>
      <section className="flex flex-col gap-y-2">
        <PartTitle>{t("enrichment.readings.became")}</PartTitle>
        {applied.length === 0 ? (
          <Text size="small" className="text-ui-fg-subtle">
            {t("enrichment.readings.becameNothing")}
          </Text>
        ) : (
          <ul className="flex flex-col gap-y-2">
            {applied.map(({ field, value, outcome }) => (
              <li key={field} className="txt-small flex flex-wrap items-center gap-x-2 gap-y-0.5">
                <span className="text-ui-fg-subtle">{text.field(field)}</span>
                <bdi className="min-w-0 [overflow-wrap:anywhere]">{text.value(field, value)}</bdi>
                <Badge size="2xsmall" color={COLORS[outcome]}>
                  {t(`enrichment.outcome.${outcome}`)}
                </Badge>
              </li>
            ))}
          </ul>
        )}
      </section>
      {refused.length > 0 && (
        <section className="flex flex-col gap-y-2">
          <PartTitle>{t("enrichment.readings.refused")}</PartTitle>
          <ul className="flex flex-col gap-y-2">
            {refused.map(({ field, value, reason }, index) => (
              <li key={index} className="txt-small flex flex-col">
                <span className="flex flex-wrap gap-x-2">
                  <span className="text-ui-fg-subtle">{text.field(field)}</span>
                  <bdi className="min-w-0 line-through [overflow-wrap:anywhere]">{text.value(field, value)}</bdi>
                </span>
                <span className="text-ui-fg-subtle">{text.refusal(reason)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

export default RunOutcome
