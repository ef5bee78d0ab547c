import { useTranslation } from "react-i18next"
import type { CustomerListAddress } from "../../../hooks/use-customer-filters"
import { toggled, type Facet } from "../../../lib/customer-filters"
import { INTENT_FILTERS, PLATFORMS, type StatusStage } from "../../../lib/types"
import PlatformIcon from "../../platforms/platform-icon"
import type { FacetOption } from "./facet-menu"

export type OfferedFacet = {
  facet: Facet
  label: string
  options: FacetOption[]
  chosen: readonly string[]
  toggle: (value: string) => void
}

/** The filters with several values, in the reader's words. */
export const useFacets = ({ filters, choose }: CustomerListAddress, statuses: StatusStage[]): OfferedFacet[] => {
  const { t } = useTranslation("chatCrm")

  return [
    {
      facet: "platform",
      label: t("filters.platform"),
      options: PLATFORMS.map((platform) => ({
        value: platform,
        label: t(`platforms.${platform}`),
        mark: <PlatformIcon platform={platform} />,
      })),
      chosen: filters.platform,
      toggle: (value) => choose({ platform: withToggled(PLATFORMS, filters.platform, value) }),
    },
    {
      facet: "purchase_intent",
      label: t("filters.intent"),
      options: INTENT_FILTERS.map((intent) => ({ value: intent, label: t(`intents.${intent}.name`) })),
      chosen: filters.purchase_intent,
      toggle: (value) =>
        choose({ purchase_intent: withToggled(INTENT_FILTERS, filters.purchase_intent, value) }),
    },
    {
      facet: "status",
      label: t("filters.status"),
      options: statuses.map(({ key, label }) => ({ value: key, label })),
      chosen: filters.status,
      toggle: (value) => choose({ status: toggled(statuses.map(({ key }) => key), filters.status, value) }),
    },
  ]
}

const withToggled = <T extends string>(offered: readonly T[], chosen: T[], value: string): T[] => {
  const known = offered.find((item) => item === value)
  return known ? toggled(offered, chosen, known) : chosen
}
