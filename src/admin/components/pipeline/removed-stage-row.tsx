import { Button, Select, Text } from "@medusajs/ui"
import { useId } from "react"
import { useTranslation } from "react-i18next"
import { formatCount } from "../../lib/time"
import type { DraftStage, RemovedStage } from "./draft"
import { ColorDot } from "./stage-color-menu"

type RemovedStageRowProps = {
  removed: RemovedStage
  /** How many are in it; undefined where that could not be told. */
  count: number | undefined
  isCounting: boolean
  targets: DraftStage[]
  isMissing: boolean
  onKeep: () => void
  onChoose: (to: string) => void
}

/** A stage that goes with the next save, and where the people go who are in it. */
const RemovedStageRow = ({ removed, count, isCounting, targets, isMissing, onKeep, onChoose }: RemovedStageRowProps) => {
  const { t, i18n } = useTranslation("chatCrm")
  const id = useId()
  const { stage, to } = removed

  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-6 py-3">
      <div className="flex min-w-0 flex-col max-sm:w-full sm:flex-1">
        <span className="txt-compact-small-plus flex items-center gap-x-2">
          <ColorDot color={stage.color} />
          <s className="truncate">{stage.label}</s>
        </span>
        <Text id={`${id}-people`} size="small" className="text-ui-fg-subtle" aria-live="polite">
          {isCounting
            ? t("pipeline.counting")
            : count === undefined
              ? t("pipeline.peopleUnknown")
              : count === 0
                ? t("pipeline.nobody")
                : t("pipeline.people", { count, formatted: formatCount(count, i18n.language) })}
        </Text>
        {isMissing && (
          <Text size="small" role="alert" className="text-ui-fg-error">
            {t("pipeline.chooseTarget")}
          </Text>
        )}
      </div>
      {!isCounting && count !== 0 && (
        <div className="min-w-0 flex-1 sm:w-52 sm:flex-none">
          <Select size="small" value={to ?? ""} onValueChange={onChoose}>
            <Select.Trigger
              aria-label={t("pipeline.targetOf", { name: stage.label })}
              aria-invalid={isMissing}
              aria-describedby={`${id}-people`}
              className="data-[placeholder]:text-ui-fg-subtle"
            >
              <Select.Value placeholder={t("pipeline.targetPlaceholder")} />
            </Select.Trigger>
            <Select.Content>
              {targets.map((target) => (
                <Select.Item key={target.id} value={target.id}>
                  <span className="flex items-center gap-x-2">
                    <ColorDot color={target.color} />
                    {target.label.trim() || t("pipeline.unnamed")}
                  </span>
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
        </div>
      )}
      <Button type="button" size="small" variant="secondary" onClick={onKeep} aria-label={t("pipeline.keep", { name: stage.label })}>
        {t("pipeline.keepShort")}
      </Button>
    </li>
  )
}

export default RemovedStageRow
