import { InlineTip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { hasField } from "../../lib/import-columns"
import { formatCount } from "../../lib/time"
import type { ImportPreview } from "../../lib/types"

/** What about the file as a whole is worth knowing before it is imported. */
const CheckNotes = ({ preview }: { preview: ImportPreview }) => {
  const { t, i18n } = useTranslation("chatCrm")
  const { warnings, problem, ignored_ids, kept_values, columns, options } = preview
  const isNowhere = !hasField(columns, "platform") && !hasField(columns, "id") && options.platform === null
  const counted = (count: number) => ({ count, formatted: formatCount(count, i18n.language) })

  return (
    <>
      {problem && (
        <InlineTip variant="error" label={t("imports.notes.problem")} className="break-words">
          {problem}
        </InlineTip>
      )}
      {isNowhere && (
        <InlineTip variant="warning" label={t("imports.notes.warning")}>
          {t("imports.notes.platform")}
        </InlineTip>
      )}
      {warnings.map((warning) => (
        <InlineTip key={warning} variant="warning" label={t("imports.notes.warning")} className="break-words">
          {warning}
        </InlineTip>
      ))}
      {kept_values > 0 && (
        <InlineTip label={t("imports.notes.label")}>{t("imports.notes.kept", counted(kept_values))}</InlineTip>
      )}
      {ignored_ids > 0 && (
        <InlineTip label={t("imports.notes.label")}>{t("imports.notes.ids", counted(ignored_ids))}</InlineTip>
      )}
    </>
  )
}

export default CheckNotes
