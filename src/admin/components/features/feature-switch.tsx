import { Badge, InlineTip, Label, Switch, Text } from "@medusajs/ui"
import { useId } from "react"
import { useTranslation } from "react-i18next"
import { usePlanName } from "../../hooks/use-plan-name"
import type { PlanRequired } from "../../lib/errors"
import type { ChatbotPlan, FeatureName } from "../../lib/types"

type FeatureSwitchProps = {
  name: FeatureName
  isOn: boolean
  onChange: (isOn: boolean) => void
  plan: ChatbotPlan | undefined
  refusal: PlanRequired | null
}

const FeatureSwitch = ({ name, isOn, onChange, plan, refusal }: FeatureSwitchProps) => {
  const { t } = useTranslation("chatCrm")
  const planName = usePlanName()
  const id = useId()
  const access = plan?.features[name]
  const text = useFeatureText(name)

  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <div className="flex items-start gap-x-4">
        <Switch
          id={id}
          checked={isOn}
          onCheckedChange={onChange}
          aria-describedby={`${id}-hint`}
          className="mt-0.5 shrink-0"
        />
        <div className="flex min-w-0 flex-col gap-y-1">
          <div className="flex flex-wrap items-center gap-2">
            <Label htmlFor={id} weight="plus">
              {text.name}
            </Label>
            {access && !access.allowed && (
              <Badge size="2xsmall" color="orange">
                {t("features.needsPlan", { plan: planName(access.required_plan) })}
              </Badge>
            )}
          </div>
          <Text id={`${id}-hint`} size="small" className="text-ui-fg-subtle text-pretty">
            {text.hint}
          </Text>
        </div>
      </div>
      {refusal && (
        <InlineTip role="alert" variant="error" label={t("features.refused.label")}>
          {t("features.refused.text", {
            feature: text.name,
            plan: planName(refusal.requiredPlan),
            current: planName(refusal.currentPlan ?? plan?.current ?? "free"),
          })}
        </InlineTip>
      )}
    </div>
  )
}

const useFeatureText = (name: FeatureName) => {
  const { t } = useTranslation("chatCrm")

  return name === "customer_tracking"
    ? { name: t("features.tracking.name"), hint: t("features.tracking.hint") }
    : { name: t("features.intents.name"), hint: t("features.intents.hint") }
}

export default FeatureSwitch
