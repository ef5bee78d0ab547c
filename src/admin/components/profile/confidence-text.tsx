import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { formatPercent, sureness } from "../../lib/field-confidence"

/** "Fairly sure, 72%". */
const ConfidenceText = ({ confidence }: { confidence: number }) => {
  const { t, i18n } = useTranslation("chatCrm")

  return (
    <Text size="xsmall" className="text-ui-fg-subtle">
      {t(`profile.confidence.${sureness(confidence)}`, { percent: formatPercent(confidence, i18n.language) })}
    </Text>
  )
}

export default ConfidenceText
