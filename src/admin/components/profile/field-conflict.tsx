import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useLastChange } from "../../hooks/api/customer"
import { useNow } from "../../hooks/use-now"
import { parseTime, relativeTime } from "../../lib/time"
import type { CustomerProfile } from "../../lib/types"

type FieldConflictProps = {
  customer: CustomerProfile
  field: string
  label: string
  theirs: string
  mine: string
  onTheirs: () => void
  onMine: () => void
}

/** Two people changed one field. Both values are in sight, and one of the two is chosen. */
const FieldConflict = ({ customer, field, label, theirs, mine, onTheirs, onMine }: FieldConflictProps) => {
  const { t } = useTranslation("chatCrm")
  const who = useWho(customer, field)

  return (
    <div
      role="group"
      aria-label={t("profile.conflict.label", { field: label })}
      className="bg-ui-tag-orange-bg border-ui-tag-orange-border flex flex-col gap-y-3 rounded-lg border px-3 py-2.5"
    >
      <div className="flex flex-col gap-y-1">
        <Text size="small" className="text-ui-tag-orange-text">
          {who}
        </Text>
        <Value label={t("profile.conflict.theirs")} text={theirs} />
        <Value label={t("profile.conflict.mine")} text={mine} />
      </div>
      <div className="flex flex-wrap gap-2">
        <Button type="button" size="small" variant="secondary" onClick={onTheirs}>
          {t("profile.conflict.useTheirs")}
        </Button>
        <Button type="button" size="small" variant="secondary" onClick={onMine}>
          {t("profile.conflict.useMine")}
        </Button>
      </div>
    </div>
  )
}

const Value = ({ label, text }: { label: string; text: string }) => (
  <Text size="small" className="text-ui-fg-base [overflow-wrap:anywhere]">
    <span className="text-ui-tag-orange-text">{label}</span> <bdi className="font-medium">{text}</bdi>
  </Text>
)

/** "Lan changed this 1 minute ago." The name comes from the timeline, asked for only now. */
const useWho = (customer: CustomerProfile, field: string): string => {
  const { t, i18n } = useTranslation("chatCrm")
  const { data: change } = useLastChange(customer, field)
  const now = useNow()
  const provenance = customer.provenance[field]
  const date = parseTime(provenance?.at)
  const time = date ? relativeTime(date, now, i18n.language) : ""
  const source = provenance?.source ?? "staff"

  return source === "staff" && change?.actor.name
    ? t("profile.conflict.by.name", { name: change.actor.name, time })
    : t(`profile.conflict.by.${source}`, { time })
}

export default FieldConflict
