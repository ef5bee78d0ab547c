import { useTranslation } from "react-i18next"
import { formatCount } from "../lib/time"

type Counted = { count: number; count_is_exact?: boolean }

/** "1,204 customers", or "10,000+ customers" where counting exactly would cost too much. */
export const useListSummary = (
  key: "customers.count" | "conversations.count",
  page: Counted | undefined
): string => {
  const { t, i18n } = useTranslation("chatCrm")

  if (!page) {
    return ""
  }

  const number = formatCount(page.count, i18n.language)
  const formatted = page.count_is_exact === false ? `${number}+` : number

  return key === "customers.count"
    ? t("customers.count", { count: page.count, formatted })
    : t("conversations.count", { count: page.count, formatted })
}
