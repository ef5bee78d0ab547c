import { displayName } from "../../lib/customer-name"
import type { Customer } from "../../lib/types"
import RowLink from "../tables/row-link"

const CustomerNameCell = ({ customer, to }: { customer: Customer; to: string }) => (
  <span className="flex min-w-0 flex-col sm:max-w-xs">
    <RowLink to={to} className="truncate">
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
