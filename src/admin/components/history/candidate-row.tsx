import { useTranslation } from "react-i18next"
import { displayName } from "../../lib/customer-name"
import type { Customer } from "../../lib/types"
import PlatformIcon from "../platforms/platform-icon"
import RelativeTime from "../relative-time"

/** Enough of a profile to know the person by. */
const CandidateRow = ({ customer }: { customer: Customer }) => {
  const { t } = useTranslation("chatCrm")
  const name = displayName(customer)

  return (
    <span className="flex min-w-0 flex-1 items-center gap-x-3">
      <PlatformIcon platform={customer.platform} />
      <span className="flex min-w-0 flex-1 flex-col">
        <span className="txt-compact-small-plus text-ui-fg-base truncate">
          <bdi>{name}</bdi>
        </span>
        <span className="txt-compact-xsmall text-ui-fg-subtle truncate">
          {t(`platforms.${customer.platform}`)}
          {name !== customer.external_id && (
            <>
              {" · "}
              <bdi>{customer.external_id}</bdi>
            </>
          )}
        </span>
      </span>
      <span className="txt-compact-xsmall text-ui-fg-subtle shrink-0">
        <RelativeTime value={customer.last_active} fallback={t("customers.neverWrote")} />
      </span>
    </span>
  )
}

export default CandidateRow
