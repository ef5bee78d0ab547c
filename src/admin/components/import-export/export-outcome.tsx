import { CheckCircleSolid, ExclamationCircle } from "@medusajs/icons"
import { Button, Heading, Text } from "@medusajs/ui"
import { useEffect, useRef } from "react"
import { useTranslation } from "react-i18next"
import type { Download } from "../../hooks/api/exports"
import { useErrorText } from "../../hooks/use-error-text"
import { formatCount } from "../../lib/time"
import MessagePanel from "../states/message-panel"
import ProgressBar from "./progress-bar"

type ExportOutcomeProps = {
  download: Exclude<Download, { phase: "choosing" }>
  onRetry: () => void
  onCancel: () => void
  onClose: () => void
}

/** How far the file is, that it is there, or why it is not. */
const ExportOutcome = ({ download, onRetry, onCancel, onClose }: ExportOutcomeProps) => {
  const { t, i18n } = useTranslation("chatCrm")
  const errorText = useErrorText()
  const button = useRef<HTMLButtonElement>(null)
  const { phase } = download
  // The button that was pressed is gone: the focus goes to the one that is there now.
  useEffect(() => button.current?.focus(), [phase])

  if (download.phase === "failed") {
    return (
      <MessagePanel
        role="alert"
        icon={<ExclamationCircle className="text-ui-tag-red-icon" />}
        title={t("exports.failed")}
        text={errorText(download.error)}
      >
        <div className="flex gap-x-2">
          <Button size="small" variant="secondary" onClick={onCancel}>
            {t("exports.back")}
          </Button>
          <Button ref={button} size="small" onClick={onRetry}>
            {t("errors.retry")}
          </Button>
        </div>
      </MessagePanel>
    )
  }
  if (download.phase === "done") {
    const { rows, name } = download.progress
    const counted = { count: rows, formatted: formatCount(rows, i18n.language), name }
    return (
      <MessagePanel
        role="status"
        icon={<CheckCircleSolid className="text-ui-tag-green-icon" />}
        title={t("exports.done")}
        text={t("exports.saved", counted)}
      >
        <Button ref={button} size="small" onClick={onClose}>
          {t("actions.close")}
        </Button>
      </MessagePanel>
    )
  }

  const { rows, total } = download.progress ?? { rows: 0, total: null }
  const counts = { done: formatCount(rows, i18n.language), total: formatCount(total ?? 0, i18n.language) }
  const text = total === null ? t("exports.soFar", { count: rows, formatted: counts.done }) : t("bulk.progress", counts)

  return (
    <div className="flex flex-col gap-y-4">
      <Heading level="h2">{t("exports.running")}</Heading>
      <ProgressBar label={t("exports.running")} text={text} share={total ? rows / total : null} />
      <div className="flex items-center justify-between gap-x-4">
        <Text size="small" className="text-ui-fg-subtle tabular-nums">
          {text}
        </Text>
        <Button ref={button} size="small" variant="secondary" onClick={onCancel}>
          {t("actions.cancel")}
        </Button>
      </div>
    </div>
  )
}

export default ExportOutcome
