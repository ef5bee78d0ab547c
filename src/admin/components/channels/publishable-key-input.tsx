import { Form } from "@medusajs/dashboard/components"
import { Select } from "@medusajs/ui"
import type { Control } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { usePublishableKeys } from "../../hooks/api/publishable-keys"
import type { ChannelFormValues } from "../../lib/channel-form"
import { textOfField, type PublishableKeyField } from "../../lib/channel-types"
import OptionalMark from "../forms/optional-mark"

/** A select cannot hold an empty value. */
const ANY = "any"

type PublishableKeyInputProps = { control: Control<ChannelFormValues>; field: PublishableKeyField }

const PublishableKeyInput = ({ control, field: definition }: PublishableKeyInputProps) => {
  const { t } = useTranslation("chatCrm")
  const { data: keys, error } = usePublishableKeys({ isNeeded: true })
  const text = textOfField(definition)

  return (
    <Form.Field
      control={control}
      name={`texts.${definition.name}`}
      render={({ field: { value, onChange, ref, ...field } }) => (
        <Form.Item>
          <Form.Label icon={<OptionalMark />}>{t(`credentials.${text}.label`)}</Form.Label>
          <Select
            {...field}
            value={value || ANY}
            onValueChange={(chosen) => onChange(chosen === ANY ? "" : chosen)}
          >
            <Form.Control>
              <Select.Trigger ref={ref}>
                <Select.Value />
              </Select.Trigger>
            </Form.Control>
            <Select.Content>
              <Select.Item value={ANY}>{t(`credentials.${text}.any`)}</Select.Item>
              {keys?.map(({ id, title }) => (
                <Select.Item key={id} value={id}>
                  {title}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
          <Form.Hint>{error ? t(`credentials.${text}.failed`) : t(`credentials.${text}.hint`)}</Form.Hint>
        </Form.Item>
      )}
    />
  )
}

export default PublishableKeyInput
