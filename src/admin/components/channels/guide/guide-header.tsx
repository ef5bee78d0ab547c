import { useTranslation } from "react-i18next"
import StepHeader from "../../forms/step-header"

export const GUIDE_PHASES = ["type", "credentials", "connect"] as const
export type GuidePhase = (typeof GUIDE_PHASES)[number]

/** How far the guide has come. */
const GuideHeader = ({ phase }: { phase: GuidePhase }) => {
  const { t } = useTranslation("chatCrm")
  const current = GUIDE_PHASES.indexOf(phase)

  return (
    <StepHeader
      label={t("channels.guide.progress", { step: current + 1 })}
      steps={GUIDE_PHASES.map((name) => t(`channels.guide.${name}`))}
      current={current}
    />
  )
}

export default GuideHeader
