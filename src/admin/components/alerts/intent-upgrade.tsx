import { useTranslation } from "react-i18next"
import { usePlanName } from "../../hooks/use-plan-name"
import type { PlanRequired } from "../../lib/errors"
import PlanUpgrade from "../states/plan-upgrade"

/** What the plan for Intent Detection would give. */
const IntentUpgrade = (required: PlanRequired) => {
  const { t } = useTranslation("chatCrm")
  const planName = usePlanName()
  const plan = planName(required.requiredPlan)

  return (
    <PlanUpgrade
      {...required}
      about={{
        title: t("named.upgrade.title", { plan }),
        text: required.currentPlan
          ? t("named.upgrade.textFrom", { plan, current: planName(required.currentPlan) })
          : t("named.upgrade.text", { plan }),
        benefits: [t("named.upgrade.intents"), t("named.upgrade.rules"), t("named.upgrade.human")],
      }}
    />
  )
}

export default IntentUpgrade
