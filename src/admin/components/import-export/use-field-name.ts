import { useTranslation } from "react-i18next"
import { detailKey, isFileField } from "../../lib/import-columns"

/** What a column of a file holds, in the reader's words; a detail is called as the merchant calls it. */
export const useFieldName = () => {
  const { t } = useTranslation("chatCrm")

  return (field: string): string => detailKey(field) ?? (isFileField(field) ? t(`imports.fields.${field}`) : field)
}
