import { useTranslation } from "react-i18next"
import { deliveryErrorOf } from "../../lib/delivery-errors"

/** Why something was not delivered: in the reader's language where it is known, else as the server put it. */
export const useDeliveryError = () => {
  const { t } = useTranslation("chatCrm")

  return (sentence: string | null): string => {
    const known = sentence === null ? null : deliveryErrorOf(sentence)
    return known ? t(`rules.errors.${known.key}`, { reason: known.reason }) : (sentence ?? "")
  }
}
