import { Button, Checkbox, Label, Text } from "@medusajs/ui"
import { useId } from "react"
import { useTranslation } from "react-i18next"
import { allColumns, noColumns, withDetailToggled, withFieldToggled, type ExportColumns } from "../../lib/export-columns"
import { FILE_FIELDS } from "../../lib/import-columns"
import { useFieldName } from "./use-field-name"

type ExportColumnsChoiceProps = {
  columns: ExportColumns
  /** Details of those on the page, as columns. There may be more. */
  details: string[]
  onChange: (columns: ExportColumns) => void
}

const ExportColumnsChoice = ({ columns, details, onChange }: ExportColumnsChoiceProps) => {
  const { t } = useTranslation("chatCrm")
  const id = useId()
  const nameOf = useFieldName()
  const chosen = columns.details
  const isAll = chosen === "all"

  return (
    <fieldset aria-labelledby={id} className="flex flex-col gap-y-3">
      <div className="flex items-center justify-between gap-x-2">
        <Text id={id} size="small" weight="plus" leading="compact">
          {t("exports.columns")}
        </Text>
        <span className="flex gap-x-1">
          <Button size="small" type="button" variant="transparent" onClick={() => onChange(allColumns)}>
            {t("exports.allColumns")}
          </Button>
          <Button size="small" type="button" variant="transparent" onClick={() => onChange(noColumns)}>
            {t("exports.noColumns")}
          </Button>
        </span>
      </div>
      <div className="grid grid-cols-2 gap-x-4 gap-y-3">
        {FILE_FIELDS.map((field) => (
          <Tick
            key={field}
            name={nameOf(field)}
            isChecked={columns.fields.includes(field)}
            onToggle={() => onChange(withFieldToggled(columns, field))}
          />
        ))}
      </div>
      <div className="flex flex-col gap-y-3 border-t pt-3">
        <Tick
          name={t("exports.details")}
          isChecked={isAll}
          onToggle={() => onChange({ ...columns, details: isAll ? [] : "all" })}
        />
        {details.length > 0 && (
          <div className="grid grid-cols-2 gap-x-4 gap-y-3 pl-7">
            {details.map((detail) => (
              <Tick
                key={detail}
                name={nameOf(detail)}
                isChecked={isAll || chosen.includes(detail)}
                onToggle={() => onChange(withDetailToggled(columns, detail, details))}
              />
            ))}
          </div>
        )}
      </div>
    </fieldset>
  )
}

type TickProps = { name: string; isChecked: boolean; onToggle: () => void }

const Tick = ({ name, isChecked, onToggle }: TickProps) => {
  const id = useId()

  return (
    <div className="flex min-w-0 items-center gap-x-2">
      <Checkbox id={id} checked={isChecked} onCheckedChange={onToggle} />
      <Label htmlFor={id} size="small" className="min-w-0 cursor-pointer break-words">
        <bdi>{name}</bdi>
      </Label>
    </div>
  )
}

export default ExportColumnsChoice
