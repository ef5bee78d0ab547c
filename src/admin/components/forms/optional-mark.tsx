import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

/** Beside a label. The dashboard's own is not translated into every language. */
const OptionalMark = () => {
  const { t } = useTranslation("chatCrm")

  return (
    <Text size="small" leading="compact" className="text-ui-fg-subtle">
      ({t("fields.optional")})
    </Text>
  )
}

export default OptionalMark
