import { Tooltip } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { metadataKey, type ColumnId } from "../../lib/customer-columns"
import type { Customer, StatusStage } from "../../lib/types"
import PlatformIcon from "../platforms/platform-icon"
import RelativeTime from "../relative-time"
import IntentBadge from "./intent-badge"
import CellText from "./list/cell-text"
import { useColumnName } from "./list/use-column-name"
import StatusBadge from "./status-badge"

export type CustomerColumn = { id: ColumnId; header: string; cell: (customer: Customer) => ReactNode }

/** The columns that were chosen, as the table shows them beside the name. */
export const useCustomerColumns = (chosen: ColumnId[], statuses: StatusStage[]): CustomerColumn[] => {
  const nameOf = useColumnName()
  const cellOf = useCells(statuses)

  return chosen.map((id) => ({ id, header: nameOf(id), cell: (customer) => cellOf(id, customer) }))
}

const useCells = (statuses: StatusStage[]) => {
  const { t } = useTranslation("chatCrm")

  return (column: ColumnId, customer: Customer): ReactNode => {
    switch (column) {
      case "platform":
        return (
          <Tooltip content={t(`platforms.${customer.platform}`)}>
            <span className="flex w-fit">
              <PlatformIcon platform={customer.platform} />
              <span className="sr-only">{t(`platforms.${customer.platform}`)}</span>
            </span>
          </Tooltip>
        )
      case "last_active":
        return <RelativeTime value={customer.last_active} fallback={t("customers.neverWrote")} />
      case "first_seen":
        return <RelativeTime value={customer.first_seen} fallback="–" />
      case "intent":
        return <IntentBadge level={customer.purchase_intent} />
      case "status":
        return <StatusBadge status={customer.status} statuses={statuses} />
      case "external_id":
        return <CellText text={customer.external_id} />
      case "interests":
      case "traits":
      case "needs":
        return <CellText text={customer[column].join(", ")} />
      default:
        return <CellText text={customer.metadata[metadataKey(column) ?? ""] ?? ""} />
    }
  }
}
