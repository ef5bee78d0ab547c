import { Form } from "@medusajs/dashboard/components"
import { Input, Switch } from "@medusajs/ui"
import type { UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { RuleForm } from "../../lib/rule-form"

const TIMES = ["from", "to"] as const

/** Hours in which nobody is told. */
const QuietFields = ({ form, timezone }: { form: UseFormReturn<RuleForm>; timezone: string }) => {
  const { t } = useTranslation("chatCrm")
  const isQuiet = form.watch("isQuiet")

  return (
    <div className="flex flex-col gap-y-4">
      <Form.Field
        control={form.control}
        name="isQuiet"
        render={({ field: { value, onChange, ...field } }) => (
          <Form.Item>
            <div className="flex items-center justify-between gap-x-4">
              <Form.Label>{t("rules.form.quiet")}</Form.Label>
              <Form.Control>
                <Switch {...field} size="small" checked={value} onCheckedChange={onChange} />
              </Form.Control>
            </div>
            <Form.Hint className="break-words">{t("rules.form.quietHint", { zone: timezone })}</Form.Hint>
          </Form.Item>
        )}
      />
      {isQuiet && (
        <div className="grid grid-cols-2 gap-x-3">
          {TIMES.map((name) => (
            <Form.Field
              key={name}
              control={form.control}
              name={name}
              rules={{
                validate: (time, { from, to }) => (time !== "" && (name === "from" || from !== to)) || t("rules.form.quietInvalid"),
              }}
              render={({ field }) => (
                <Form.Item>
                  <Form.Label>{t(`rules.form.${name}`)}</Form.Label>
                  <Form.Control>
                    <Input {...field} type="time" />
                  </Form.Control>
                  <Form.ErrorMessage />
                </Form.Item>
              )}
            />
          ))}
        </div>
      )}
    </div>
  )
}

export default QuietFields
