import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Chatbot, FeatureName } from "../../lib/types"

type FeatureBadgesProps = { chatbot: Pick<Chatbot, "features" | "plan"> }

const FeatureBadges = ({ chatbot }: FeatureBadgesProps) => (
  <span className="flex flex-wrap items-center gap-1.5 whitespace-nowrap sm:flex-nowrap">
    <FeatureBadge feature="customer_tracking" chatbot={chatbot} />
    <FeatureBadge feature="intent_detection" chatbot={chatbot} />
  </span>
)

/** A feature that is on but that the plan no longer includes rests until the plan does. */
const FeatureBadge = ({ feature, chatbot }: FeatureBadgesProps & { feature: FeatureName }) => {
  const { t } = useTranslation("chatCrm")
  const name =
    feature === "customer_tracking" ? t("features.tracking.short") : t("features.intents.short")

  if (!chatbot.features[feature]) {
    return <StatusBadge color="grey">{t("features.badgeOff", { name })}</StatusBadge>
  }
  if (chatbot.plan?.features[feature].allowed === false) {
    return <StatusBadge color="orange">{t("features.badgePaused", { name })}</StatusBadge>
  }
  return <StatusBadge color="green">{t("features.badgeOn", { name })}</StatusBadge>
}

export default FeatureBadges
