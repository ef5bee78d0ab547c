import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { PHONE_ROW } from "../../../lib/phone-row"
import type { Customer, StatusStage } from "../../../lib/types"
import PlatformIcon from "../../platforms/platform-icon"
import RelativeTime from "../../relative-time"
import IntentBadge from "../intent-badge"
import StatusBadge from "../status-badge"

type PhoneRowProps = { customer: Customer; statuses: StatusStage[]; tickBox: ReactNode; name: ReactNode }

/** A customer on a phone: who and when, and below where they stand. */
const PhoneRow = ({ customer, statuses, tickBox, name }: PhoneRowProps) => {
  const { t } = useTranslation("chatCrm")

  return (
    <div className={`${PHONE_ROW} flex items-start gap-x-3 py-3`}>
      {tickBox}
      <PlatformIcon platform={customer.platform} />
      <span className="sr-only">{t(`platforms.${customer.platform}`)}</span>
      <div className="flex min-w-0 flex-1 flex-col gap-y-2">
        <div className="flex min-w-0 items-start justify-between gap-x-3">
          <div className="min-w-0">{name}</div>
          <span className="shrink-0">
            <RelativeTime value={customer.last_active} fallback={t("customers.neverWrote")} />
          </span>
        </div>
        <div className="flex flex-wrap items-center gap-1.5">
          {customer.purchase_intent && <IntentBadge level={customer.purchase_intent} />}
          <StatusBadge status={customer.status} statuses={statuses} />
        </div>
      </div>
    </div>
  )
}

export default PhoneRow
