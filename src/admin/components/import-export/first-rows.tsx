import { StatusBadge, Text, clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { formatCount } from "../../lib/time"
import type { ImportAction, ImportPreview, ImportSample } from "../../lib/types"
import { useFieldName } from "./use-field-name"
import StepSection from "./step-section"

const COLORS: Record<ImportAction, "green" | "blue" | "grey" | "red"> = {
  create: "green",
  update: "blue",
  unchanged: "grey",
  refused: "red",
}

type FirstRowsProps = { preview: ImportPreview; isOld: boolean }

/** The first rows of the file, each with what will become of it. */
const FirstRows = ({ preview, isOld }: FirstRowsProps) => {
  const { t } = useTranslation("chatCrm")

  const fields = preview.columns.flatMap(({ field }) => (field === null || field === "name" ? [] : [field]))

  if (preview.sample.length === 0) {
    return null
  }

  return (
    <StepSection title={t("imports.sample.title")}>
      <ul
        aria-busy={isOld}
        className={clx(
          "shadow-elevation-card-rest bg-ui-bg-component divide-y rounded-lg transition-opacity",
          isOld && "opacity-60"
        )}
      >
        {preview.sample.map((sample) => (
          <SampleRow key={sample.row} sample={sample} fields={fields} />
        ))}
      </ul>
    </StepSection>
  )
}

type SampleRowProps = {
  sample: ImportSample
  /** Beside the name, in the order of the file. */
  fields: string[]
}

const SampleRow = ({ sample, fields }: SampleRowProps) => {
  const { t, i18n } = useTranslation("chatCrm")
  const nameOf = useFieldName()
  const { row, action, values, reason } = sample

  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] items-start gap-x-4 gap-y-1 px-4 py-3 sm:grid-cols-[4rem_8rem_minmax(0,1fr)]">
      <Text size="small" className="text-ui-fg-subtle tabular-nums">
        {t("imports.row", { row: formatCount(row, i18n.language) })}
      </Text>
      <StatusBadge color={COLORS[action]} className="w-fit">
        {t(`imports.actions.${action}`)}
      </StatusBadge>
      <div className="flex min-w-0 flex-col max-sm:col-span-2">
        <Text size="small" weight="plus" className="break-words">
          <bdi>{values.name || t("imports.sample.unnamed")}</bdi>
        </Text>
        {reason && (
          <Text size="small" className="text-ui-fg-error text-pretty break-words">
            {reason}
          </Text>
        )}
        <dl className="txt-small text-ui-fg-subtle flex flex-wrap gap-x-3 [overflow-wrap:anywhere]">
          {fields.filter((field) => values[field]).map((field) => (
            <div key={field} className="flex min-w-0 gap-x-1">
              <dt className="shrink-0">
                <bdi>{nameOf(field)}</bdi>:
              </dt>
              <dd className="text-ui-fg-base line-clamp-2 min-w-0">
                <bdi>{values[field]}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </li>
  )
}

export default FirstRows
