import { ArrowDownTray } from "@medusajs/icons"
import { Button, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { refusedOf, useDownload } from "../../hooks/api/exports"
import { useErrorText } from "../../hooks/use-error-text"
import { formatCount } from "../../lib/time"

/** The refused rows as a file that can be corrected and sent again. */
const RefusedDownload = ({ chatbotId, jobId }: { chatbotId: string; jobId: string }) => {
  const { t, i18n } = useTranslation("chatCrm")
  const errorText = useErrorText()
  const { download, start } = useDownload()

  const save = async () => {
    const ended = await start(refusedOf(chatbotId, jobId))
    if (ended.phase === "failed") {
      toast.error(errorText(ended.error))
    }
    if (ended.phase === "done") {
      const { rows, name } = ended.progress
      toast.success(t("imports.refusals.saved", { count: rows, formatted: formatCount(rows, i18n.language), name }))
    }
  }

  return (
    <Button size="small" variant="secondary" isLoading={download.phase === "running"} onClick={() => void save()}>
      <ArrowDownTray />
      {t("imports.refusals.download")}
    </Button>
  )
}

export default RefusedDownload
