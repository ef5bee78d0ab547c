import { useTranslation } from "react-i18next"
import { displayName } from "../../lib/customer-name"
import type { Customer } from "../../lib/types"
import PlatformIcon from "../platforms/platform-icon"
import RowLink from "../tables/row-link"

type CustomerNameCellProps = { customer: Customer; to: string; withPlatform: boolean }

const CustomerNameCell = ({ customer, to, withPlatform }: CustomerNameCellProps) => {
  const { t } = useTranslation("chatCrm")
  const name = displayName(customer)
  const handle = customer.username ? `@${customer.username}` : null

  return (
    <span className="flex min-w-0 items-center gap-x-2">
      {withPlatform && (
        <>
          <PlatformIcon platform={customer.platform} />
          <span className="sr-only">{t(`platforms.${customer.platform}`)}</span>
        </>
      )}
      <span className="flex min-w-0 max-w-[44vw] flex-col sm:max-w-xs">
        <RowLink to={to} className="truncate">
          <bdi>{name}</bdi>
        </RowLink>
        {handle && (
          <span className="text-ui-fg-muted txt-compact-xsmall truncate">
            <bdi>{handle}</bdi>
          </span>
        )}
      </span>
    </span>
  )
}

export default CustomerNameCell
