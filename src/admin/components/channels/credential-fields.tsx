import { Form } from "@medusajs/dashboard/components"
import { Switch } from "@medusajs/ui"
import type { Control } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { ChannelFormValues } from "../../lib/channel-form"
import type { CredentialField } from "../../lib/channel-types"
import SecretInput from "./secret-input"

type CredentialFieldsProps = {
  control: Control<ChannelFormValues>
  fields: CredentialField[]
}

const CredentialFields = ({ control, fields }: CredentialFieldsProps) => {
  const { t } = useTranslation("chatCrm")

  return fields.map((definition) =>
    definition.kind === "switch" ? (
      <Form.Field
        key={definition.name}
        control={control}
        name={`switches.${definition.name}`}
        render={({ field: { value, onChange, ...field } }) => (
          <Form.Item>
            <div className="flex items-center justify-between gap-x-4">
              <Form.Label>{t(`credentials.${definition.name}.label`)}</Form.Label>
              <Form.Control>
                <Switch {...field} checked={value ?? false} onCheckedChange={onChange} />
              </Form.Control>
            </div>
            <Form.Hint>{t(`credentials.${definition.name}.hint`)}</Form.Hint>
          </Form.Item>
        )}
      />
    ) : (
      <Form.Field
        key={definition.name}
        control={control}
        name={`secrets.${definition.name}`}
        rules={{
          validate: (value) => {
            const text = value?.trim() ?? ""
            if (text === "") {
              return !definition.isRequired || t(`credentials.${definition.name}.required`)
            }
            return definition.pattern.test(text) || t(`credentials.${definition.name}.invalid`)
          },
        }}
        render={({ field }) => (
          <Form.Item>
            <Form.Label optional={!definition.isRequired}>
              {t(`credentials.${definition.name}.label`)}
            </Form.Label>
            <SecretInput {...field} value={field.value ?? ""} generates={definition.generates} />
            <Form.Hint>{t(`credentials.${definition.name}.hint`)}</Form.Hint>
            <Form.ErrorMessage />
          </Form.Item>
        )}
      />
    )
  )
}

export default CredentialFields
