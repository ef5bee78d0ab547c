import { Label, Select } from "@medusajs/ui"
import { useId, type ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { KEEP } from "../../lib/job-changes"

type ChoiceSelectProps = {
  label: string
  value: string
  onChange: (value: string) => void
  choices: { value: string; label: ReactNode }[]
}

/** One field of many customers: a new value, or each keeps its own. */
const ChoiceSelect = ({ label, value, onChange, choices }: ChoiceSelectProps) => {
  const { t } = useTranslation("chatCrm")
  const id = useId()

  return (
    <div className="flex flex-col gap-y-2">
      <Label size="small" weight="plus" htmlFor={id}>
        {label}
      </Label>
      <Select value={value} onValueChange={onChange}>
        <Select.Trigger id={id}>
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          <Select.Item value={KEEP}>
            <span className="text-ui-fg-subtle">{t("bulk.keep")}</span>
          </Select.Item>
          {choices.map((choice) => (
            <Select.Item key={choice.value} value={choice.value}>
              {choice.label}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </div>
  )
}

export default ChoiceSelect
