import { Badge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { displayName } from "../../lib/customer-name"
import { paths } from "../../lib/paths"
import type { ShopProfile } from "../../lib/types"
import IntentBadge from "../customers/intent-badge"
import StatusBadge from "../customers/status-badge"
import PlatformIcon from "../platforms/platform-icon"
import RelativeTime from "../relative-time"
import CardList, { cardLink } from "./card-list"
import LatestEvents from "./latest-events"
import LatestNotes from "./latest-notes"
import LatestSaid from "./latest-said"
import LinkedPlatforms from "./linked-platforms"

type ProfileCardProps = { profile: ShopProfile; isOfOrder: boolean }

/** Who somebody is in one chatbot, on a page that is about something else. */
const ProfileCard = ({ profile, isOfOrder }: ProfileCardProps) => {
  const { t } = useTranslation("chatCrm")
  const { customer, chatbot } = profile
  const wants = [...new Set([...customer.interests, ...customer.needs])]

  return (
    <section className="flex flex-col gap-y-4 px-6 py-4">
      <div className="flex flex-col gap-y-3">
        <div className="flex min-w-0 items-start gap-x-3">
          <PlatformIcon platform={customer.platform} />
          <div className="flex min-w-0 flex-1 flex-col">
            <Link
              to={paths.customer(chatbot.id, customer.id)}
              aria-label={t("widgets.openProfile", { name: displayName(customer) })}
              className={`txt-compact-small-plus w-fit max-w-full truncate ${cardLink}`}
            >
              <bdi>{displayName(customer)}</bdi>
            </Link>
            <span className="txt-compact-small text-ui-fg-subtle truncate">
              {t(`platforms.${customer.platform}`)} · <bdi>{chatbot.name}</bdi>
            </span>
          </div>
        </div>
        <div className="flex flex-wrap items-center gap-2">
          {customer.purchase_intent && <IntentBadge level={customer.purchase_intent} />}
          <StatusBadge status={customer.status} statuses={chatbot.statuses} />
        </div>
        <p className="txt-compact-small text-ui-fg-subtle">
          {t("widgets.lastActive")}{" "}
          <span className="text-ui-fg-base">
            <RelativeTime value={customer.last_active} fallback={t("widgets.neverActive")} />
          </span>
        </p>
        {customer.person && <LinkedPlatforms person={customer.person} chatbotId={chatbot.id} except={customer.id} />}
      </div>
      {wants.length > 0 && (
        <CardList title={t("widgets.wants")} className="flex flex-wrap gap-1.5">
          {wants.map((want) => (
            <li key={want} className="max-w-full">
              <Badge size="2xsmall" className="max-w-full">
                <bdi className="truncate">{want}</bdi>
              </Badge>
            </li>
          ))}
        </CardList>
      )}
      {isOfOrder ? <LatestSaid profile={profile} /> : <LatestEvents profile={profile} />}
      <LatestNotes profile={profile} />
    </section>
  )
}

export default ProfileCard
