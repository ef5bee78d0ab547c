import { displayName } from "../../lib/customer-name"
import type { Customer } from "../../lib/types"
import RowLink from "../tables/row-link"

type CustomerNameCellProps = { customer: Customer; to: string; onOpen: () => void }

const CustomerNameCell = ({ customer, to, onOpen }: CustomerNameCellProps) => (
  <span className="flex min-w-0 flex-col sm:max-w-xs">
    <RowLink to={to} className="truncate" onOpen={onOpen}>
      <bdi>{displayName(customer)}</bdi>
    </RowLink>
    {customer.username && (
      <span className="text-ui-fg-subtle txt-compact-xsmall truncate">
        <bdi>@{customer.username}</bdi>
      </span>
    )}
  </span>
)

export default CustomerNameCell
