import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useErrorText } from "../../hooks/use-error-text"
import { ApiError } from "../../lib/errors"

type UploadFailedProps = { file: File; error: unknown; onRetry: () => void }

/** Why a file was not taken. What is wrong with the file itself stays wrong; anything else may be tried again. */
const UploadFailed = ({ file, error, onRetry }: UploadFailedProps) => {
  const { t } = useTranslation("chatCrm")
  const errorText = useErrorText()
  const isFile = error instanceof ApiError && error.status === 400
  // A full disk is told as the server tells it: "try again" alone would not help.
  const text = error instanceof ApiError && error.status === 507 ? error.message : errorText(error)

  return (
    <div role="alert" className="border-ui-border-error bg-ui-bg-component flex flex-col gap-y-2 rounded-lg border p-4">
      <Text size="small" weight="plus" className="break-words">
        {t("imports.refusedFile", { name: file.name })}
      </Text>
      <Text size="small" className="text-ui-fg-subtle text-pretty break-words">
        {text}
      </Text>
      {!isFile && (
        <Button size="small" type="button" variant="secondary" className="w-fit" onClick={onRetry}>
          {t("errors.retry")}
        </Button>
      )}
    </div>
  )
}

export default UploadFailed
