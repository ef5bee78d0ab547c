import { Table } from "@medusajs/ui"
import { useCallback } from "react"
import { useTranslation } from "react-i18next"
import { useIsPhone } from "../../../hooks/use-media-query"
import type { ColumnId } from "../../../lib/customer-columns"
import { paths } from "../../../lib/paths"
import { ticksOf } from "../../../lib/selection"
import type { Chatbot, Customer } from "../../../lib/types"
import { useOpenRow } from "../../tables/use-open-row"
import { useCustomerColumns } from "../use-customer-columns"
import CustomerRow from "./customer-row"
import GridHeader from "./grid-header"
import NewsPill from "./news-pill"
import type { CustomerListState } from "./use-customer-list"

type CustomerGridProps = { chatbot: Chatbot; list: CustomerListState; rows: Customer[]; chosen: ColumnId[] }

/** The rows themselves: somebody's eyes, pointer and keyboard are on them, so they keep still. */
const CustomerGrid = ({ chatbot, list, rows, chosen }: CustomerGridProps) => {
  const { t } = useTranslation("chatCrm")
  const isPhone = useIsPhone()
  const columns = useCustomerColumns(chosen, chatbot.statuses)
  const hrefOf = useCallback((id: string) => paths.customer(chatbot.id, id), [chatbot.id])
  const openRow = useOpenRow(hrefOf)
  const { holder, selection, address, ids, news, isBehind, showNews, isChanging, leaveTrail } = list

  const before = columns.filter(({ id }) => id === "platform")
  const after = columns.filter(({ id }) => id !== "platform")

  const onShow = () => {
    showNews()
    holder.ref.current?.focus()
  }

  return (
    <div {...holder} tabIndex={-1} className="isolate outline-none">
      <NewsPill news={news} isBehind={isBehind} onShow={onShow} />
      <div className="overflow-x-auto">
        <Table aria-label={t("customers.title")} aria-busy={isChanging}>
          <GridHeader
            before={before}
            after={after}
            isPhone={isPhone}
            ticks={ticksOf(selection.selection, ids)}
            onTickPage={() => selection.tickPage(ids)}
            order={address.order}
            onSort={address.sort}
          />
          <Table.Body>
            {rows.map((customer) => (
              <CustomerRow
                key={customer.id}
                customer={customer}
                to={hrefOf(customer.id)}
                before={before}
                after={after}
                statuses={chatbot.statuses}
                isPhone={isPhone}
                isTicked={selection.isTicked(customer.id)}
                onTick={(isRange) => selection.tick(customer.id, ids, isRange)}
                onOpen={leaveTrail}
                onClick={(event) => openRow(event, customer)}
              />
            ))}
          </Table.Body>
        </Table>
      </div>
    </div>
  )
}

export default CustomerGrid
