import { Form } from "@medusajs/dashboard/components"
import { Input } from "@medusajs/ui"
import type { Control } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { ChannelFormValues } from "../../lib/channel-form"

const ChannelNameField = ({ control }: { control: Control<ChannelFormValues> }) => {
  const { t } = useTranslation("chatCrm")

  return (
    <Form.Field
      control={control}
      name="name"
      rules={{ validate: (name) => name.trim() !== "" || t("channels.add.nameRequired") }}
      render={({ field }) => (
        <Form.Item>
          <Form.Label>{t("channels.add.name")}</Form.Label>
          <Form.Control>
            <Input
              {...field}
              autoComplete="off"
              maxLength={120}
              placeholder={t("channels.add.namePlaceholder")}
            />
          </Form.Control>
          <Form.Hint>{t("channels.add.nameHint")}</Form.Hint>
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}

export default ChannelNameField
