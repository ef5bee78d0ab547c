import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Features } from "../../lib/types"

const FeatureBadges = ({ features }: { features: Features }) => {
  const { t } = useTranslation("chatCrm")

  const badges = [
    { key: "tracking", isOn: features.customer_tracking, name: t("features.tracking.short") },
    { key: "intents", isOn: features.intent_detection, name: t("features.intents.short") },
  ]

  return (
    <span className="flex flex-wrap items-center gap-1.5 whitespace-nowrap sm:flex-nowrap">
      {badges.map(({ key, isOn, name }) => (
        <StatusBadge key={key} color={isOn ? "green" : "grey"}>
          {isOn ? t("features.badgeOn", { name }) : t("features.badgeOff", { name })}
        </StatusBadge>
      ))}
    </span>
  )
}

export default FeatureBadges
