import { ArrowPath, ExclamationCircle } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useErrorText } from "../../hooks/use-error-text"
import MessagePanel from "./message-panel"

type ErrorPanelProps = {
  error: unknown
  onRetry: () => void
  isRetrying: boolean
  /** A better sentence than the error's own, where the place knows one. */
  text?: string
}

const ErrorPanel = ({ error, onRetry, isRetrying, text }: ErrorPanelProps) => {
  const { t } = useTranslation("chatCrm")
  const textOf = useErrorText()

  return (
    <MessagePanel
      role="alert"
      icon={<ExclamationCircle className="text-ui-tag-red-icon" />}
      title={t("errors.title")}
      text={text ?? textOf(error)}
    >
      <Button size="small" variant="secondary" onClick={() => onRetry()} isLoading={isRetrying}>
        <ArrowPath />
        {t("errors.retry")}
      </Button>
    </MessagePanel>
  )
}

export default ErrorPanel
