import { Form } from "@medusajs/dashboard/components"
import { Badge } from "@medusajs/ui"
import { useState } from "react"
import type { Control } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { ChannelFormValues } from "../../lib/channel-form"
import { textOfField, type TextField } from "../../lib/channel-types"
import OptionalMark from "../forms/optional-mark"
import SecretInput from "./secret-input"

type TextInputProps = {
  control: Control<ChannelFormValues>
  field: TextField
  configured: string[] | undefined
}

const TextInput = ({ control, field: definition, configured }: TextInputProps) => {
  const { t } = useTranslation("chatCrm")
  const { name, isRequired, pattern, generates, canComeLater } = definition
  const text = textOfField(definition)
  const isNew = configured === undefined
  const [generated, setGenerated] = useState<string>()

  return (
    <Form.Field
      control={control}
      name={`texts.${name}`}
      rules={{
        validate: (value) => {
          const given = value?.trim() ?? ""
          if (given === "") {
            return !isNew || !isRequired || t(`credentials.${text}.required`)
          }
          return pattern.test(given) || t(`credentials.${text}.invalid`)
        },
      }}
      render={({ field }) => (
        <Form.Item>
          <Form.Label
            icon={
              configured?.includes(name) ? (
                <Badge size="2xsmall" color="green">
                  {t("channels.secret.isSet")}
                </Badge>
              ) : (
                !isRequired && <OptionalMark />
              )
            }
          >
            {t(`credentials.${text}.label`)}
          </Form.Label>
          <SecretInput
            {...field}
            value={field.value ?? ""}
            generates={isNew || !canComeLater ? generates : undefined}
            generateLabel={canComeLater ? t("credentials.notYet") : t("credentials.generate")}
            onGenerate={setGenerated}
          />
          <Form.Hint>
            {canComeLater && field.value && field.value === generated
              ? t("credentials.standIn")
              : t(`credentials.${text}.hint`)}
          </Form.Hint>
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}

export default TextInput
