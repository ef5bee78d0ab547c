import { ArrowDownMini, ArrowUpMini } from "@medusajs/icons"
import { clx, Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { CustomerOrder } from "../../../lib/customer-filters"
import { PHONE_ROW } from "../../../lib/phone-row"
import type { CustomerColumn } from "../use-customer-columns"
import TickBox from "./tick-box"

type GridHeaderProps = {
  /** Those before the name, and those behind it. */
  before: CustomerColumn[]
  after: CustomerColumn[]
  isPhone: boolean
  ticks: "none" | "some" | "all"
  onTickPage: () => void
  order: CustomerOrder
  onSort: (order: CustomerOrder) => void
}

const GridHeader = ({ before, after, isPhone, ticks, onTickPage, order, onSort }: GridHeaderProps) => {
  const { t } = useTranslation("chatCrm")
  const sorted = order === "last_active" ? "ascending" : "descending"

  const tickBox = (
    <TickBox
      label={t("customers.select.page")}
      checked={ticks === "some" ? "indeterminate" : ticks === "all"}
      onTick={onTickPage}
    />
  )
  const sortButton = (
    <button
      type="button"
      className="focus-visible:shadow-borders-interactive-with-focus -mx-1 flex items-center gap-x-1 rounded px-1 outline-none"
      onClick={() => onSort(order === "last_active" ? "-last_active" : "last_active")}
    >
      {t("customers.columns.last_active")}
      {sorted === "ascending" ? (
        <ArrowUpMini className="text-ui-fg-muted" />
      ) : (
        <ArrowDownMini className="text-ui-fg-muted" />
      )}
    </button>
  )

  if (isPhone) {
    return (
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell aria-sort={sorted}>
            <div className={clx(PHONE_ROW, "flex items-center justify-between")}>
              {tickBox}
              {sortButton}
            </div>
          </Table.HeaderCell>
        </Table.Row>
      </Table.Header>
    )
  }

  const cellOf = ({ id, header }: CustomerColumn) => (
    <Table.HeaderCell
      key={id}
      aria-sort={id === "last_active" ? sorted : undefined}
      className={clx("whitespace-nowrap", id === "platform" && "w-9 pl-4 !pr-0")}
    >
      {id === "last_active" ? (
        sortButton
      ) : id === "platform" ? (
        <span className="sr-only">{header}</span>
      ) : (
        <bdi className="block max-w-[220px] truncate">{header}</bdi>
      )}
    </Table.HeaderCell>
  )

  return (
    <Table.Header>
      <Table.Row>
        <Table.HeaderCell className="w-11 !pr-0">{tickBox}</Table.HeaderCell>
        {before.map(cellOf)}
        <Table.HeaderCell className="bg-ui-bg-subtle sticky left-0 z-[1] pl-4">
          {t("customers.columns.name")}
        </Table.HeaderCell>
        {after.map(cellOf)}
      </Table.Row>
    </Table.Header>
  )
}

export default GridHeader
