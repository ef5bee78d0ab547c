import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { INTENT_COLORS } from "../../lib/intent-color"
import type { IntentLevel } from "../../lib/types"

/** How close somebody is to buying. A dash where nothing is known yet: silence is no level. */
const IntentBadge = ({ level }: { level: IntentLevel | null }) => {
  const { t } = useTranslation("chatCrm")

  if (!level) {
    return (
      <span className="text-ui-fg-muted">
        <span aria-hidden>–</span>
        <span className="sr-only">{t("intents.none.name")}</span>
      </span>
    )
  }

  return (
    <StatusBadge color={INTENT_COLORS[level]} className="whitespace-nowrap">
      {t(`intents.${level}.name`)}
    </StatusBadge>
  )
}

export default IntentBadge
