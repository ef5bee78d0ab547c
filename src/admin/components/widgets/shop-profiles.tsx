import { ArrowPath } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useShopProfiles } from "../../hooks/api/shop-profiles"
import ProfileCard from "./profile-card"
import WidgetFrame, { WidgetRemark } from "./widget-frame"
import WidgetSkeleton from "./widget-skeleton"

type ShopProfilesProps = {
  shopCustomerId: string
  /** When their order was placed: what they said before it is shown, and nothing where there is no profile. */
  orderedAt?: string
}

/** What chats tell of one of the shop's own customers. */
const ShopProfiles = ({ shopCustomerId, orderedAt }: ShopProfilesProps) => {
  const { t } = useTranslation("chatCrm")
  const { data: profiles, isError, isFetching, refetch } = useShopProfiles(shopCustomerId, orderedAt)

  if (!profiles) {
    return (
      <WidgetFrame>
        {isError ? (
          <WidgetRemark role="alert" text={t("widgets.unavailable")}>
            <Button size="small" variant="secondary" onClick={() => void refetch()} isLoading={isFetching}>
              <ArrowPath />
              {t("errors.retry")}
            </Button>
          </WidgetRemark>
        ) : (
          <WidgetSkeleton />
        )}
      </WidgetFrame>
    )
  }

  if (profiles.length === 0) {
    return orderedAt ? null : (
      <WidgetFrame>
        <WidgetRemark text={t("widgets.empty")} />
      </WidgetFrame>
    )
  }

  return (
    <WidgetFrame count={profiles.length}>
      {profiles.map((profile) => (
        <ProfileCard key={profile.customer.id} profile={profile} isOfOrder={orderedAt !== undefined} />
      ))}
    </WidgetFrame>
  )
}

export default ShopProfiles
