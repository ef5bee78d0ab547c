import { clx, Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useCustomerStats } from "../../hooks/api/customers"
import type { CustomerListAddress } from "../../hooks/use-customer-filters"
import { isFiltered, onlyOrNone } from "../../lib/customer-filters"
import { INTENT_COLORS } from "../../lib/intent-color"
import { PLATFORMS, type IntentFilter } from "../../lib/types"
import PlatformIcon from "../platforms/platform-icon"
import StatTile from "./stat-tile"

type CustomerStatsProps = { chatbotId: string; address: CustomerListAddress }

/** Who can be written to with the best chance comes first. */
const INTENTS = ["ready_to_buy", "comparing", "browsing", "none"] as const

const DOTS = {
  green: "bg-ui-tag-green-icon",
  orange: "bg-ui-tag-orange-icon",
  blue: "bg-ui-tag-blue-icon",
  grey: "bg-ui-tag-neutral-icon",
}

/** A chatbot's customers at a glance. Each number leads to the people it counts. */
const CustomerStats = ({ chatbotId, address }: CustomerStatsProps) => {
  const { t } = useTranslation("chatCrm")
  const { data: stats, error } = useCustomerStats(chatbotId)
  const { filters, choose, clear } = address
  const missing = error ? null : undefined

  if (stats?.total === 0) {
    return null
  }

  return (
    <Container className="overflow-hidden p-0">
      <div
        role="group"
        aria-label={t("customers.stats.label")}
        aria-busy={!stats && !error}
        className="bg-ui-border-base grid grid-cols-2 gap-px sm:grid-cols-5"
      >
        <StatTile
          label={t("customers.stats.total")}
          count={stats?.total ?? missing}
          isPressed={!isFiltered(filters)}
          isUsual
          onPress={clear}
        />
        {INTENTS.map((intent) => (
          <StatTile
            key={intent}
            label={t(`intents.${intent}.name`)}
            mark={<IntentDot intent={intent} />}
            count={stats?.by_purchase_intent[intent] ?? missing}
            isPressed={filters.purchase_intent.includes(intent)}
            onPress={() => choose({ purchase_intent: onlyOrNone(filters.purchase_intent, intent) })}
          />
        ))}
        <StatTile
          label={t("filters.newThisMonth")}
          count={stats?.new_this_month ?? missing}
          isPressed={filters.new_this_month}
          onPress={() => choose({ new_this_month: !filters.new_this_month })}
        />
        {PLATFORMS.map((platform) => (
          <StatTile
            key={platform}
            label={t(`platforms.${platform}`)}
            mark={<PlatformIcon platform={platform} />}
            count={stats?.by_platform[platform] ?? missing}
            isPressed={filters.platform.includes(platform)}
            onPress={() => choose({ platform: onlyOrNone(filters.platform, platform) })}
          />
        ))}
      </div>
    </Container>
  )
}

const IntentDot = ({ intent }: { intent: IntentFilter }) => (
  <span
    aria-hidden
    className={clx("size-2 shrink-0 rounded-sm", DOTS[intent === "none" ? "grey" : INTENT_COLORS[intent]])}
  />
)

export default CustomerStats
