import { useTranslation } from "react-i18next"
import type { CustomerFilters } from "../../lib/customer-filters"
import type { StatusStage } from "../../lib/types"

/** A filter of the list as one would say it: "“lan” · Zalo, Telegram · Ready to buy". */
export const useFilterWords = (statuses: StatusStage[]) => {
  const { t } = useTranslation("chatCrm")

  return ({ q, platform, purchase_intent, status, new_this_month, needs_attention }: CustomerFilters): string =>
    [
      q && t("exports.search", { q }),
      platform.map((name) => t(`platforms.${name}`)).join(", "),
      purchase_intent.map((level) => t(`intents.${level}.name`)).join(", "),
      statuses.filter(({ key }) => status.includes(key)).map(({ label }) => label).join(", "),
      new_this_month && t("filters.newThisMonth"),
      needs_attention && t("alerts.needsAttention"),
    ]
      .filter(Boolean)
      .join(" · ")
}
