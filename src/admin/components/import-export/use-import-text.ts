import { useTranslation } from "react-i18next"
import { formatCount } from "../../lib/time"
import type { ImportPreview } from "../../lib/types"

/** What an import would do, as a question. */
export const useImportText = () => {
  const { t, i18n } = useTranslation("chatCrm")
  const customers = (count: number) => t("bulk.who", { count, formatted: formatCount(count, i18n.language) })

  const question = ({ create, update }: Pick<ImportPreview, "create" | "update">): string => {
    if (create > 0 && update > 0) {
      return t("imports.question.both", { created: customers(create), updated: customers(update) })
    }
    if (create > 0) {
      return t("imports.question.create", { created: customers(create) })
    }
    return update > 0 ? t("imports.question.update", { updated: customers(update) }) : t("imports.question.nothing")
  }

  return { customers, question }
}
