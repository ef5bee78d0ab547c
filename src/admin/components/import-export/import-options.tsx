import { Label, RadioGroup, Switch, Text } from "@medusajs/ui"
import { useId } from "react"
import { useTranslation } from "react-i18next"
import { IMPORT_FILLS, type ImportAdjustment, type ImportPreview } from "../../lib/types"
import StepSection from "./step-section"

type ImportOptionsFormProps = {
  preview: ImportPreview
  /** What was chosen just now and is being looked at. */
  wanted: ImportAdjustment | undefined
  onAdjust: (adjustment: ImportAdjustment) => void
}

/** What wins where the file and a customer differ, and what an empty cell means. */
const ImportOptionsForm = ({ preview, wanted, onAdjust }: ImportOptionsFormProps) => {
  const { t } = useTranslation("chatCrm")
  const id = useId()
  const options = { ...preview.options, ...wanted }

  return (
    <StepSection title={t("imports.options.title")}>
      <RadioGroup
        aria-label={t("imports.options.fill")}
        value={options.fill}
        onValueChange={(value) => onAdjust({ fill: IMPORT_FILLS.find((fill) => fill === value) ?? options.fill })}
        className="grid-cols-1 sm:grid-cols-2"
      >
        {IMPORT_FILLS.map((fill) => (
          <RadioGroup.ChoiceBox
            key={fill}
            value={fill}
            label={t(`imports.options.${fill}`)}
            description={t(`imports.options.${fill}_text`)}
            className="text-left"
          />
        ))}
      </RadioGroup>
      <div className="bg-ui-bg-component shadow-elevation-card-rest flex items-start gap-x-3 rounded-lg p-3">
        <Switch
          size="small"
          id={id}
          className="mt-0.5"
          checked={options.clear_empty}
          onCheckedChange={(clear_empty) => onAdjust({ clear_empty })}
        />
        <div className="flex min-w-0 flex-col">
          <Label htmlFor={id} size="small" weight="plus">
            {t("imports.options.clear")}
          </Label>
          <Text size="small" className="text-ui-fg-subtle text-pretty">
            {t("imports.options.clear_text")}
          </Text>
        </div>
      </div>
    </StepSection>
  )
}

export default ImportOptionsForm
