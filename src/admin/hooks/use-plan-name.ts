import { useTranslation } from "react-i18next"

/** A plan in the reader's words; a plan this version does not know keeps its own name. */
export const usePlanName = () => {
  const { t } = useTranslation("chatCrm")

  return (plan: string): string => {
    switch (plan) {
      case "free":
        return t("plans.free")
      case "basic":
        return t("plans.basic")
      case "standard":
        return t("plans.standard")
      case "pro":
        return t("plans.pro")
      default:
        return plan
    }
  }
}
