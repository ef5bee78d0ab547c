import { useTranslation } from "react-i18next"
import Contained from "./contained"
import ShopProfiles from "./shop-profiles"
import WidgetFrame, { WidgetRemark } from "./widget-frame"

type ContainedProfilesProps = { shopCustomerId: string; orderedAt?: string }

const ContainedProfiles = (props: ContainedProfilesProps) => {
  const { t } = useTranslation("chatCrm")

  return (
    <Contained
      key={props.shopCustomerId}
      fallback={
        <WidgetFrame>
          <WidgetRemark text={t("widgets.broken")} />
        </WidgetFrame>
      }
    >
      <ShopProfiles {...props} />
    </Contained>
  )
}

export default ContainedProfiles
