import { clx, Table } from "@medusajs/ui"
import type { MouseEvent } from "react"
import { useTranslation } from "react-i18next"
import { displayName } from "../../../lib/customer-name"
import type { Customer, StatusStage } from "../../../lib/types"
import CustomerNameCell from "../customer-name-cell"
import type { CustomerColumn } from "../use-customer-columns"
import PhoneRow from "./phone-row"
import TickBox from "./tick-box"

type CustomerRowProps = {
  customer: Customer
  to: string
  before: CustomerColumn[]
  after: CustomerColumn[]
  statuses: StatusStage[]
  isPhone: boolean
  isTicked: boolean
  onTick: (isRange: boolean) => void
  /** Called before the row opens, whichever way. */
  onOpen: () => void
  onClick: (event: MouseEvent) => void
}

/** Cells clip what stands out of them, a link's focus ring too: the row shows it instead. */
const FOCUSED =
  "[&:has([data-row-link]:focus-visible)>td]:shadow-[inset_0_2px_0_var(--border-interactive),inset_0_-2px_0_var(--border-interactive)]"

const TICKED = "[&>td]:!bg-ui-bg-highlight [&:hover>td]:!bg-ui-bg-highlight-hover"

const CustomerRow = (props: CustomerRowProps) => {
  const { t } = useTranslation("chatCrm")
  const { customer, to, before, after, statuses, isPhone, isTicked, onTick, onOpen, onClick } = props
  const name = displayName(customer)

  const tickBox = <TickBox label={t("customers.select.one", { name })} checked={isTicked} onTick={onTick} />
  const nameCell = <CustomerNameCell customer={customer} to={to} onOpen={onOpen} />
  const cellOf = ({ id, cell }: CustomerColumn) => (
    <Table.Cell key={id} className={clx("whitespace-nowrap", id === "platform" && "w-9 pl-4 !pr-0")}>
      {cell(customer)}
    </Table.Cell>
  )

  return (
    <Table.Row
      data-id={customer.id}
      className={clx("group/row cursor-pointer last-of-type:border-b-0", FOCUSED, isTicked && TICKED)}
      onClick={(event) => {
        onOpen()
        onClick(event)
      }}
    >
      {isPhone ? (
        <Table.Cell>
          <PhoneRow customer={customer} statuses={statuses} tickBox={tickBox} name={nameCell} />
        </Table.Cell>
      ) : (
        <>
          <Table.Cell className="w-11 !pr-0">{tickBox}</Table.Cell>
          {before.map(cellOf)}
          <Table.Cell className="bg-ui-bg-base group-hover/row:bg-ui-bg-base-hover transition-fg sticky left-0 z-[1] pl-4">
            {nameCell}
          </Table.Cell>
          {after.map(cellOf)}
        </>
      )}
    </Table.Row>
  )
}

export default CustomerRow
