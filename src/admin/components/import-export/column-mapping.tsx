import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { hasField, mappingWith } from "../../lib/import-columns"
import { formatCount } from "../../lib/time"
import type { ImportAdjustment, ImportPreview } from "../../lib/types"
import ColumnRow from "./column-row"
import RowDefaults from "./row-defaults"
import StepSection from "./step-section"

const AT_ONCE = 30

type ColumnMappingProps = {
  preview: ImportPreview
  /** What was chosen just now and is being looked at. */
  wanted: ImportAdjustment | undefined
  onAdjust: (adjustment: ImportAdjustment) => void
}

/** Each column of the file, and what it is taken for. */
const ColumnMapping = ({ preview, wanted, onAdjust }: ColumnMappingProps) => {
  const { t, i18n } = useTranslation("chatCrm")
  const [shown, setShown] = useState(AT_ONCE)
  const mapping = wanted?.mapping
  const columns = preview.columns.map((column, index) => ({ ...column, field: mapping ? (mapping[index] ?? null) : column.field }))
  const more = Math.min(AT_ONCE, columns.length - shown)

  return (
    <StepSection title={t("imports.mapping.title")} text={t("imports.mapping.text")}>
      <ul className="shadow-elevation-card-rest bg-ui-bg-component divide-y rounded-lg">
        {columns.slice(0, shown).map((column, index) => (
          <ColumnRow
            key={index}
            column={column}
            fields={preview.fields}
            onChange={(field) => onAdjust({ mapping: mappingWith(columns, index, field) })}
          />
        ))}
      </ul>
      {more > 0 && (
        <Button size="small" variant="secondary" className="w-fit" onClick={() => setShown(shown + AT_ONCE)}>
          {t("imports.mapping.more", { count: more, formatted: formatCount(more, i18n.language) })}
        </Button>
      )}
      <RowDefaults
        key={preview.options.account ?? ""}
        options={{ ...preview.options, ...wanted }}
        hasPlatforms={hasField(columns, "platform")}
        onAdjust={onAdjust}
      />
    </StepSection>
  )
}

export default ColumnMapping
