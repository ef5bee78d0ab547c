import { CheckCircleSolid, RocketLaunch } from "@medusajs/icons"
import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { usePlanName } from "../../hooks/use-plan-name"
import type { PlanRequired } from "../../lib/errors"
import MessagePanel from "./message-panel"

type PlanUpgradeProps = PlanRequired & {
  /** What the plan is needed for; Customer Tracking unless told. */
  about?: { title: string; text: string; benefits: string[] }
}

const PlanUpgrade = ({ requiredPlan, currentPlan, about }: PlanUpgradeProps) => {
  const { t } = useTranslation("chatCrm")
  const planName = usePlanName()

  const benefits = about?.benefits ?? [
    t("upgrade.benefits.profiles"),
    t("upgrade.benefits.identity"),
    t("upgrade.benefits.followUp"),
  ]

  return (
    <MessagePanel
      role="status"
      icon={<RocketLaunch />}
      title={about?.title ?? t("upgrade.title", { plan: planName(requiredPlan) })}
      text={
        about?.text ??
        (currentPlan
          ? t("upgrade.textFrom", {
              plan: planName(requiredPlan),
              current: planName(currentPlan),
            })
          : t("upgrade.text", { plan: planName(requiredPlan) }))
      }
    >
      <ul className="flex max-w-xl flex-col gap-y-2 text-left">
        {benefits.map((benefit) => (
          <li key={benefit} className="flex items-start gap-x-2">
            <CheckCircleSolid className="text-ui-tag-green-icon mt-0.5 shrink-0" />
            <Text size="small">{benefit}</Text>
          </li>
        ))}
      </ul>
      <Text size="small" className="text-ui-fg-subtle max-w-md text-pretty">
        {t("upgrade.kept")}
      </Text>
    </MessagePanel>
  )
}

export default PlanUpgrade
