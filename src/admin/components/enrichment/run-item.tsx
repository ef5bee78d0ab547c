import { TriangleDownMini } from "@medusajs/icons"
import { Badge, InlineTip, clx } from "@medusajs/ui"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"
import type { CustomerProfile, EnrichmentRun } from "../../lib/types"
import RelativeTime from "../relative-time"
import RunActions from "./run-actions"
import RunFindings from "./run-findings"
import RunOutcome from "./run-outcome"
import RunRecord from "./run-record"
import { useReadingText } from "./use-reading-text"

type RunItemProps = { customer: CustomerProfile; run: EnrichmentRun; isFirst: boolean }

/** One reading: a line that sums it up, and behind it everything that is known of it. */
const RunItem = ({ customer, run, isFirst }: RunItemProps) => {
  const { t } = useTranslation("chatCrm")
  const text = useReadingText()
  const id = useId()
  const [isOpen, setIsOpen] = useState(isFirst)
  const reader = run.provider && text.reader(run.provider, run.model)

  return (
    <li className="flex flex-col">
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
        className="hover:bg-ui-bg-base-hover focus-visible:shadow-[inset_0_0_0_2px_var(--border-interactive)] flex w-full items-start justify-between gap-x-3 px-6 py-4 text-left outline-none"
      >
        <span className="flex min-w-0 flex-col gap-y-1">
          <span className="txt-compact-small-plus text-ui-fg-base">
            <RelativeTime value={run.started_at} fallback="" />
          </span>
          <span className="txt-compact-small text-ui-fg-subtle [overflow-wrap:anywhere]">
            {reader && (
              <>
                <bdi>{reader}</bdi>
                {" · "}
              </>
            )}
            {t("enrichment.readings.messages", { count: run.message_count })}
          </span>
          <Counts run={run} />
        </span>
        <TriangleDownMini aria-hidden className={clx("text-ui-fg-muted mt-1 shrink-0 transition-transform", isOpen && "rotate-180")} />
      </button>
      <div id={id} hidden={!isOpen} className="px-6 pb-5">
        {isOpen && (
          <div className="flex flex-col gap-y-5">
            {run.fallback && (
              <InlineTip variant="warning" label={t("enrichment.embedded.name")} className="[overflow-wrap:anywhere]">
                {t("enrichment.readings.fallback", { provider: text.provider(run.fallback.from) })} {text.trouble(run.fallback.reason)}
              </InlineTip>
            )}
            {run.error && (
              <InlineTip variant="error" label={t("enrichment.readings.failed")} className="[overflow-wrap:anywhere]">
                {text.trouble(run.error)}
              </InlineTip>
            )}
            {run.findings && <RunFindings customer={customer} run={run} findings={run.findings} />}
            {run.state === "done" && <RunOutcome run={run} />}
            <RunRecord run={run} />
            <RunActions customer={customer} run={run} />
          </div>
        )}
      </div>
    </li>
  )
}

const Counts = ({ run: { state, applied, refused } }: { run: EnrichmentRun }) => {
  const { t } = useTranslation("chatCrm")
  const changed = applied.filter(({ outcome }) => outcome === "changed").length
  const kept = applied.filter(({ outcome }) => outcome === "kept").length

  if (state === "done" && changed + kept + refused.length === 0) {
    return null
  }
  return (
    <span className="flex flex-wrap gap-1.5 pt-0.5">
      {state === "failed" && <Badge size="2xsmall" color="red">{t("enrichment.readings.failed")}</Badge>}
      {changed > 0 && <Badge size="2xsmall" color="green">{t("enrichment.counts.changed", { count: changed })}</Badge>}
      {kept > 0 && <Badge size="2xsmall" color="orange">{t("enrichment.counts.kept", { count: kept })}</Badge>}
      {refused.length > 0 && <Badge size="2xsmall">{t("enrichment.counts.refused", { count: refused.length })}</Badge>}
    </span>
  )
}

export default RunItem
