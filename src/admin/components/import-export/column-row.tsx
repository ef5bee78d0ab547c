import { Select, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { choicesOf } from "../../lib/import-columns"
import type { ImportColumn } from "../../lib/types"
import { useFieldName } from "./use-field-name"

type ColumnRowProps = { column: ImportColumn; fields: string[]; onChange: (field: string | null) => void }

/** Beside the fields there are. */
const IGNORED = "ignored"

const ColumnRow = ({ column, fields, onChange }: ColumnRowProps) => {
  const { t } = useTranslation("chatCrm")
  const nameOf = useFieldName()
  const choices = choicesOf(fields, column)
  const header = column.header.trim() || t("imports.mapping.unnamed")

  const itemOf = (field: string) => (
    <Select.Item key={field} value={field}>
      <bdi>{nameOf(field)}</bdi>
    </Select.Item>
  )

  return (
    <li className="grid grid-cols-1 items-center gap-x-6 gap-y-2 px-4 py-3 sm:grid-cols-[minmax(0,1fr)_16rem]">
      <div className="flex min-w-0 flex-col">
        <Text size="small" weight="plus" className="break-words">
          <bdi>{header}</bdi>
        </Text>
        <Text size="small" className="text-ui-fg-subtle truncate">
          {column.values.length > 0 ? <bdi>{column.values.join(" · ")}</bdi> : t("imports.mapping.empty")}
        </Text>
      </div>
      <Select
        size="small"
        value={column.field ?? IGNORED}
        onValueChange={(field) => onChange(field === IGNORED ? null : field)}
      >
        <Select.Trigger aria-label={t("imports.mapping.of", { header })}>
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          <Select.Item value={IGNORED}>
            <span className="text-ui-fg-subtle">{t("imports.mapping.ignore")}</span>
          </Select.Item>
          <Select.Group>
            <Select.Label>{t("imports.mapping.fields")}</Select.Label>
            {choices.fields.map(itemOf)}
          </Select.Group>
          {choices.details.length > 0 && (
            <Select.Group>
              <Select.Label>{t("customers.columns.details")}</Select.Label>
              {choices.details.map(itemOf)}
            </Select.Group>
          )}
        </Select.Content>
      </Select>
    </li>
  )
}

export default ColumnRow
