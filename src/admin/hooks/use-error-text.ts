import { useTranslation } from "react-i18next"
import { ApiError, explainedCodeOf, NetworkError, planRequiredOf } from "../lib/errors"
import { usePlanName } from "./use-plan-name"

/** A sentence for the person who meets the error, with what to do next. */
export const useErrorText = () => {
  const { t } = useTranslation("chatCrm")
  const planName = usePlanName()

  return (error: unknown): string => {
    const plan = planRequiredOf(error)

    if (plan) {
      return t("errors.planRequired", { plan: planName(plan.requiredPlan) })
    }
    if (error instanceof NetworkError) {
      return t("errors.network")
    }
    if (error instanceof ApiError && error.status === 401) {
      return t("errors.signedOut")
    }
    const code = explainedCodeOf(error)

    if (error instanceof ApiError && code) {
      const { author, maker, name, most } = error.body
      return t(`errors.codes.${code}`, { author, maker, name, most })
    }
    if (error instanceof ApiError && error.status >= 500) {
      return t("errors.server")
    }
    if (error instanceof ApiError && error.body.message) {
      return error.body.message
    }
    return t("errors.unknown")
  }
}
