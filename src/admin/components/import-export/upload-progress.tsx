import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { formatBytes } from "../../lib/bytes"
import ProgressBar from "./progress-bar"

type UploadProgressProps = { file: File; share: number; onCancel: () => void }

const UploadProgress = ({ file, share, onCancel }: UploadProgressProps) => {
  const { t, i18n } = useTranslation("chatCrm")
  const size = (bytes: number) => formatBytes(bytes, i18n.language)
  const text = share < 1 ? t("bulk.progress", { done: size(file.size * share), total: size(file.size) }) : t("imports.reading")

  return (
    <div className="bg-ui-bg-component shadow-elevation-card-rest flex flex-col gap-y-3 rounded-lg p-4">
      <div className="flex items-center justify-between gap-x-4">
        <Text size="small" weight="plus" className="min-w-0 break-words">
          <bdi>{file.name}</bdi>
        </Text>
        <Button size="small" type="button" variant="secondary" onClick={onCancel}>
          {t("actions.cancel")}
        </Button>
      </div>
      <ProgressBar label={t("imports.uploading", { name: file.name })} text={text} share={share < 1 ? share : null} />
      <Text size="small" className="text-ui-fg-subtle tabular-nums">
        {text}
      </Text>
    </div>
  )
}

export default UploadProgress
