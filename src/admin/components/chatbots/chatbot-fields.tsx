import { Form } from "@medusajs/dashboard/components"
import { Input, Textarea } from "@medusajs/ui"
import type { Control } from "react-hook-form"
import { useTranslation } from "react-i18next"
import OptionalMark from "../forms/optional-mark"

export type ChatbotFormValues = { name: string; description: string }

const ChatbotFields = ({ control }: { control: Control<ChatbotFormValues> }) => {
  const { t } = useTranslation("chatCrm")

  return (
    <div className="flex flex-col gap-y-6">
      <Form.Field
        control={control}
        name="name"
        rules={{ validate: (name) => name.trim() !== "" || t("chatbots.form.nameRequired") }}
        render={({ field }) => (
          <Form.Item>
            <Form.Label>{t("chatbots.form.name")}</Form.Label>
            <Form.Control>
              <Input
                {...field}
                autoFocus
                autoComplete="off"
                maxLength={120}
                placeholder={t("chatbots.form.namePlaceholder")}
              />
            </Form.Control>
            <Form.ErrorMessage />
          </Form.Item>
        )}
      />
      <Form.Field
        control={control}
        name="description"
        render={({ field }) => (
          <Form.Item>
            <Form.Label icon={<OptionalMark />}>{t("chatbots.form.description")}</Form.Label>
            <Form.Control>
              <Textarea
                {...field}
                rows={4}
                maxLength={1000}
                placeholder={t("chatbots.form.descriptionPlaceholder")}
              />
            </Form.Control>
            <Form.Hint>{t("chatbots.form.descriptionHint")}</Form.Hint>
            <Form.ErrorMessage />
          </Form.Item>
        )}
      />
    </div>
  )
}

export default ChatbotFields
