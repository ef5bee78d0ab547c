import { Form } from "@medusajs/dashboard/components"
import { Switch } from "@medusajs/ui"
import type { Control } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { ChannelFormValues } from "../../lib/channel-form"
import { textOfField, type SwitchField } from "../../lib/channel-types"

type SwitchInputProps = { control: Control<ChannelFormValues>; field: SwitchField }

const SwitchInput = ({ control, field: definition }: SwitchInputProps) => {
  const { t } = useTranslation("chatCrm")
  const text = textOfField(definition)

  return (
    <Form.Field
      control={control}
      name={`switches.${definition.name}`}
      render={({ field: { value, onChange, ...field } }) => (
        <Form.Item>
          <div className="flex items-center justify-between gap-x-4">
            <Form.Label>{t(`credentials.${text}.label`)}</Form.Label>
            <Form.Control>
              <Switch {...field} checked={value ?? false} onCheckedChange={onChange} />
            </Form.Control>
          </div>
          <Form.Hint>{t(`credentials.${text}.hint`)}</Form.Hint>
        </Form.Item>
      )}
    />
  )
}

export default SwitchInput
