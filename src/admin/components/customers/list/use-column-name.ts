import { useTranslation } from "react-i18next"
import { metadataKey, type ColumnId } from "../../../lib/customer-columns"

/** A column's heading: the reader's word for it, or a merchant's own key of metadata as it is. */
export const useColumnName = () => {
  const { t } = useTranslation("chatCrm")

  return (column: ColumnId): string => metadataKey(column) ?? t(`customers.columns.${column}`)
}
