import { Form } from "@medusajs/dashboard/components"
import { Input, Select, Text } from "@medusajs/ui"
import type { UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { AGAIN, isAgainHours, MAX_AGAIN_HOURS, type RuleForm } from "../../lib/rule-form"

/** When the same customer alerts for the same level again. */
const AgainFields = ({ form }: { form: UseFormReturn<RuleForm> }) => {
  const { t } = useTranslation("chatCrm")
  const again = form.watch("again")

  return (
    <div className="flex flex-col gap-y-2">
      <div className="flex items-start gap-x-3">
        <Form.Field
          control={form.control}
          name="again"
          render={({ field: { value, onChange, ref } }) => (
            <Form.Item className="min-w-0 flex-1">
              <Form.Label>{t("rules.form.again")}</Form.Label>
              <Select value={value} onValueChange={(chosen) => onChange(AGAIN.find((known) => known === chosen) ?? value)}>
                <Form.Control>
                  <Select.Trigger ref={ref}>
                    <Select.Value />
                  </Select.Trigger>
                </Form.Control>
                <Select.Content>
                  {AGAIN.map((choice) => (
                    <Select.Item key={choice} value={choice}>
                      {t(`rules.form.againChoices.${choice}`)}
                    </Select.Item>
                  ))}
                </Select.Content>
              </Select>
            </Form.Item>
          )}
        />
        {again === "after" && (
          <Form.Field
            control={form.control}
            name="hours"
            rules={{ validate: (hours) => isAgainHours(hours) || t("rules.form.hoursInvalid", { max: MAX_AGAIN_HOURS }) }}
            render={({ field }) => (
              <Form.Item className="w-28">
                <Form.Label>{t("rules.form.hours")}</Form.Label>
                <Form.Control>
                  <Input {...field} inputMode="numeric" autoComplete="off" maxLength={4} />
                </Form.Control>
                <Form.ErrorMessage />
              </Form.Item>
            )}
          />
        )}
      </div>
      <Text size="small" className="text-ui-fg-subtle text-pretty">
        {t("rules.form.againHint")}
      </Text>
    </div>
  )
}

export default AgainFields
