import { Adjustments } from "@medusajs/icons"
import { DropdownMenu, IconButton, Tooltip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { COLUMNS, offeredColumns, type ColumnId } from "../../../lib/customer-columns"
import type { Customer } from "../../../lib/types"
import { useColumnName } from "./use-column-name"
import type { ColumnsChoice } from "./use-columns-choice"

type ColumnMenuProps = { rows: Customer[]; choice: ColumnsChoice }

const ColumnMenu = ({ rows, choice: { chosen, toggle, reset } }: ColumnMenuProps) => {
  const { t } = useTranslation("chatCrm")
  const nameOf = useColumnName()
  const own = offeredColumns(rows, chosen).slice(COLUMNS.length)

  const itemOf = (column: ColumnId) => (
    <DropdownMenu.CheckboxItem
      key={column}
      checked={chosen.includes(column)}
      onSelect={(event) => event.preventDefault()}
      onCheckedChange={() => toggle(column)}
    >
      <bdi className="truncate">{nameOf(column)}</bdi>
    </DropdownMenu.CheckboxItem>
  )

  return (
    <DropdownMenu>
      <Tooltip content={t("customers.columns.choose")}>
        <DropdownMenu.Trigger asChild>
          <IconButton size="small" variant="transparent" aria-label={t("customers.columns.choose")}>
            <Adjustments />
          </IconButton>
        </DropdownMenu.Trigger>
      </Tooltip>
      <DropdownMenu.Content align="end" className="max-w-[320px] overflow-y-auto">
        {COLUMNS.map(itemOf)}
        {own.length > 0 && (
          <DropdownMenu.Group aria-label={t("customers.columns.details")}>
            <DropdownMenu.Separator />
            <DropdownMenu.Label className="px-2 py-1.5">{t("customers.columns.details")}</DropdownMenu.Label>
            {own.map(itemOf)}
          </DropdownMenu.Group>
        )}
        <DropdownMenu.Separator />
        <DropdownMenu.Item onClick={reset}>{t("customers.columns.reset")}</DropdownMenu.Item>
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}

export default ColumnMenu
