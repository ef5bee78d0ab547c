import { XMarkMini } from "@medusajs/icons"
import { Badge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { displayName } from "../../lib/customer-name"
import type { Conversation } from "../../lib/types"

type CustomerChipProps = {
  customerId: string
  conversations: Conversation[]
  onClear: () => void
}

/** Says whose conversations these are, and shows everyone's again. */
const CustomerChip = ({ customerId, conversations, onClear }: CustomerChipProps) => {
  const { t } = useTranslation("chatCrm")
  const theirs = conversations.find(({ customer_id }) => customer_id === customerId)
  const name = theirs ? displayName(theirs.participant) : customerId

  return (
    <Badge size="small" className="max-w-[60vw] sm:max-w-xs">
      <span className="truncate">{t("conversations.of", { name })}</span>
      <button
        type="button"
        aria-label={t("conversations.showAll")}
        onClick={onClear}
        className="focus-visible:shadow-borders-focus shrink-0 rounded-sm outline-none"
      >
        <XMarkMini />
      </button>
    </Badge>
  )
}

export default CustomerChip
