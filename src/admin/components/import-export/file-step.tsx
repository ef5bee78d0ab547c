import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useUpload } from "../../hooks/api/imports"
import type { Chatbot, Job } from "../../lib/types"
import DropZone from "./drop-zone"
import StepBody from "./step-body"
import UploadFailed from "./upload-failed"
import UploadGuard from "./upload-guard"
import UploadProgress from "./upload-progress"
import { useTemplate } from "./use-template"

type FileStepProps = { chatbot: Chatbot; onUploaded: (job: Job) => void }

const FileStep = ({ chatbot, onUploaded }: FileStepProps) => {
  const { t } = useTranslation("chatCrm")
  const { upload, start, cancel } = useUpload(chatbot.id, onUploaded)
  const saveTemplate = useTemplate(chatbot)

  return (
    <StepBody title={t("imports.title")} text={t("imports.text")}>
      <UploadGuard isSending={upload.phase === "sending"} />
      {upload.phase === "sending" ? (
        <UploadProgress {...upload} onCancel={cancel} />
      ) : (
        <div className="flex flex-col gap-y-4">
          {upload.phase === "failed" && <UploadFailed {...upload} onRetry={() => void start(upload.file)} />}
          <DropZone isAnother={upload.phase === "failed"} onFile={(file) => void start(file)} />
        </div>
      )}
      <section className="flex flex-col gap-y-3">
        <Text size="small" weight="plus" asChild>
          <h2>{t("imports.rules.title")}</h2>
        </Text>
        <ul className="txt-small text-ui-fg-subtle flex list-disc flex-col gap-y-1.5 pl-5">
          <li>{t("imports.rules.format")}</li>
          <li>{t("imports.rules.create")}</li>
          <li>{t("imports.rules.update")}</li>
          <li>{t("imports.rules.others")}</li>
        </ul>
        <Button size="small" type="button" variant="secondary" className="w-fit" onClick={saveTemplate}>
          {t("imports.template.action")}
        </Button>
      </section>
    </StepBody>
  )
}

export default FileStep
