import { Label, RadioGroup, Text } from "@medusajs/ui"
import { useId } from "react"
import { useTranslation } from "react-i18next"
import { useAutosave } from "../../hooks/use-autosave"
import { intentField } from "../../lib/field-specs"
import { INTENT_FILTERS, INTENT_LEVELS, type CustomerProfile } from "../../lib/types"
import FieldFrame from "./field-frame"
import IntentHelp from "./intent-help"

const IntentField = ({ customer }: { customer: CustomerProfile }) => {
  const { t } = useTranslation("chatCrm")
  const id = useId()
  const label = t("intents.label")
  const save = useAutosave(customer, intentField, label)
  const chosen = save.value ?? "none"

  return (
    <FieldFrame
      customer={customer}
      field={intentField.name}
      label={label}
      labelId={id}
      save={save}
      textOf={(level) => t(`intents.${level ?? "none"}.name`)}
      isManaged
      canKeep={save.value !== null}
      help={<IntentHelp />}
    >
      <RadioGroup
        aria-labelledby={id}
        value={chosen}
        onValueChange={(value) => save.save(INTENT_LEVELS.find((level) => level === value) ?? null)}
        className="flex flex-col gap-x-6 gap-y-1 sm:flex-row sm:flex-wrap"
      >
        {INTENT_FILTERS.map((level) => (
          <div key={level} className="flex items-center gap-x-1.5">
            <RadioGroup.Item id={`${id}-${level}`} value={level} />
            <Label htmlFor={`${id}-${level}`} size="small" className="cursor-pointer py-1">
              {t(`intents.${level}.name`)}
            </Label>
          </div>
        ))}
      </RadioGroup>
      <div className="bg-ui-bg-subtle flex flex-col gap-y-1 rounded-lg px-3 py-2">
        <Text size="small" className="text-ui-fg-subtle">
          <span className="text-ui-fg-base font-medium">{t("intents.means")}:</span> {t(`intents.${chosen}.meaning`)}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          <span className="text-ui-fg-base font-medium">{t("intents.doNow")}:</span> {t(`intents.${chosen}.advice`)}
        </Text>
      </div>
    </FieldFrame>
  )
}

export default IntentField
