import { Button, Drawer, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useCustomerStats } from "../../hooks/api/customers"
import { useListSummary } from "../../hooks/use-list-summary"
import { metadataKey, offeredColumns } from "../../lib/customer-columns"
import { isFiltered, type CustomerFilters } from "../../lib/customer-filters"
import { countColumns, type ExportColumns } from "../../lib/export-columns"
import type { Chatbot } from "../../lib/types"
import type { CustomerListState } from "../customers/list/use-customer-list"
import ExportColumnsChoice from "./export-columns"
import ExportScopeChoice, { type ExportScope } from "./export-scope"
import { useFilterWords } from "./use-filter-words"

type ExportFormProps = {
  chatbot: Chatbot
  list: CustomerListState
  filters: CustomerFilters
  scope: ExportScope
  onScope: (scope: ExportScope) => void
  columns: ExportColumns
  onColumns: (columns: ExportColumns) => void
  onSubmit: () => void
}

/** Whom and what of them to take. */
const ExportForm = ({ chatbot, list, filters, scope, onScope, columns, onColumns, onSubmit }: ExportFormProps) => {
  const { t } = useTranslation("chatCrm")
  const { data: stats } = useCustomerStats(chatbot.id)
  const everybody = useListSummary("customers.count", stats && { count: stats.total })
  const matching = useListSummary("customers.count", list.page)
  const words = useFilterWords(chatbot.statuses)
  const details = offeredColumns(list.rows ?? [], []).filter((column) => metadataKey(column) !== null)

  return (
    <form
      className="flex flex-1 flex-col overflow-hidden"
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      <Drawer.Body className="flex flex-1 flex-col gap-y-6 overflow-y-auto">
        {isFiltered(filters) ? (
          <ExportScopeChoice
            scope={scope}
            onChange={onScope}
            choices={[
              { scope: "filtered", label: t("exports.filtered"), text: `${matching}: ${words(filters)}` },
              { scope: "all", label: t("exports.all"), text: everybody },
            ]}
          />
        ) : (
          <Text size="small">
            {t("exports.all")}: {everybody}
          </Text>
        )}
        <ExportColumnsChoice columns={columns} details={details} onChange={onColumns} />
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {t("exports.safe")}
        </Text>
      </Drawer.Body>
      <Drawer.Footer>
        <Drawer.Close asChild>
          <Button size="small" type="button" variant="secondary">
            {t("actions.cancel")}
          </Button>
        </Drawer.Close>
        <Button size="small" type="submit" disabled={countColumns(columns) === 0}>
          {t("exports.submit")}
        </Button>
      </Drawer.Footer>
    </form>
  )
}

export default ExportForm
