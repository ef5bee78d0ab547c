import { useTranslation } from "react-i18next"
import { EMAIL, FEED, WEBHOOK } from "../../lib/rule-form"

const NAMED = [FEED, EMAIL, WEBHOOK] as const

/** A channel in the reader's words; one that only the shop knows keeps its name. */
export const useChannelName = () => {
  const { t } = useTranslation("chatCrm")

  return (channel: string): string => {
    const known = NAMED.find((name) => name === channel)
    return known ? t(`rules.channels.${known}`) : channel
  }
}
