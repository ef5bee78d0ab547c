import { ChatBubbleLeftRight } from "@medusajs/icons"
import { Button, Container, Heading, StatusBadge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { displayName } from "../../lib/customer-name"
import { paths } from "../../lib/paths"
import { badgeColor } from "../../lib/status-color"
import type { CustomerProfile, StatusStage } from "../../lib/types"
import PlatformIcon from "../platforms/platform-icon"
import RelativeTime from "../relative-time"

type CustomerHeaderProps = { customer: CustomerProfile; statuses: StatusStage[] }

const CustomerHeader = ({ customer, statuses }: CustomerHeaderProps) => {
  const { t } = useTranslation("chatCrm")
  const stage = statuses.find(({ key }) => key === customer.status)

  return (
    <Container className="flex flex-wrap items-center justify-between gap-4 px-6 py-4">
      <div className="flex min-w-0 flex-col gap-y-1">
        <div className="flex flex-wrap items-center gap-2">
          <PlatformIcon platform={customer.platform} />
          <span className="sr-only">{t(`platforms.${customer.platform}`)}</span>
          <Heading className="min-w-0 break-words">
            <bdi>{displayName(customer)}</bdi>
          </Heading>
          <StatusBadge color={badgeColor(stage?.color)}>
            {stage?.label ?? customer.status}
          </StatusBadge>
          {customer.reachable === false && (
            <StatusBadge color="red">{t("profile.unreachable")}</StatusBadge>
          )}
        </div>
        <Text size="small" className="text-ui-fg-subtle">
          {t("profile.lastActive")}{" "}
          <RelativeTime value={customer.last_active} fallback={t("customers.neverWrote")} />
        </Text>
      </div>
      <Button size="small" variant="secondary" asChild>
        <Link to={paths.conversationsOf(customer.chatbot_id, customer.id)}>
          <ChatBubbleLeftRight />
          {t("profile.conversations")}
        </Link>
      </Button>
    </Container>
  )
}

export default CustomerHeader
