import { ChatBubbleLeftRight } from "@medusajs/icons"
import { Button, Container, StatusBadge as Badge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { paths } from "../../lib/paths"
import type { Chatbot, CustomerProfile } from "../../lib/types"
import CustomerAlerts from "../alerts/customer-alerts"
import IntentBadge from "../customers/intent-badge"
import StatusBadge from "../customers/status-badge"
import NeighbourLinks from "../history/neighbour-links"
import PlatformIcon from "../platforms/platform-icon"
import RelativeTime from "../relative-time"
import ProfileName from "./profile-name"
import type { ProfileTab } from "./profile-page"
import ProfileTabs from "./profile-tabs"

type ProfileHeaderProps = { customer: CustomerProfile; chatbot: Chatbot; tab: ProfileTab }

const ProfileHeader = ({ customer, chatbot, tab }: ProfileHeaderProps) => {
  const { t } = useTranslation("chatCrm")

  return (
    <Container className="flex flex-col gap-y-4 px-6 py-4">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-3">
        <div className="flex min-w-0 flex-1 basis-72 flex-col gap-y-2">
          <div className="flex min-w-0 items-start gap-x-2">
            <span className="flex h-7 items-center">
              <PlatformIcon platform={customer.platform} />
              <span className="sr-only">{t(`platforms.${customer.platform}`)}</span>
            </span>
            <ProfileName customer={customer} />
          </div>
          <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <StatusBadge status={customer.status} statuses={chatbot.statuses} />
            {customer.purchase_intent && <IntentBadge level={customer.purchase_intent} />}
            {customer.reachable === false && <Badge color="red">{t("profile.unreachable")}</Badge>}
            <Text size="small" className="text-ui-fg-subtle">
              {t("profile.lastActive")}{" "}
              <RelativeTime value={customer.last_active} fallback={t("customers.neverWrote")} />
            </Text>
          </div>
        </div>
        <NeighbourLinks chatbotId={chatbot.id} customerId={customer.id} tab={tab} />
      </div>
      <CustomerAlerts chatbot={chatbot} customerId={customer.id} />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <ProfileTabs customer={customer} />
        <Button size="small" variant="secondary" asChild>
          <Link to={paths.conversationsOf(customer.chatbot_id, customer.id)}>
            <ChatBubbleLeftRight />
            {t("profile.conversations")}
          </Link>
        </Button>
      </div>
    </Container>
  )
}

export default ProfileHeader
