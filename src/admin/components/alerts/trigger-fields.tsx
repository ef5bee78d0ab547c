import { Form } from "@medusajs/dashboard/components"
import { RadioGroup, Select, Text } from "@medusajs/ui"
import type { UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { paths } from "../../lib/paths"
import { levelOf, type RuleForm } from "../../lib/rule-form"
import { ALERT_KINDS, INTENT_LEVELS, type NamedIntent } from "../../lib/types"
import ChoiceBox from "../forms/choice-box"

type TriggerFieldsProps = { form: UseFormReturn<RuleForm>; chatbotId: string; intents: NamedIntent[] | undefined }

/** When the rule alerts. */
const TriggerFields = ({ form, chatbotId, intents = [] }: TriggerFieldsProps) => {
  const { t } = useTranslation("chatCrm")
  const kind = form.watch("kind")

  return (
    <div className="flex flex-col gap-y-4">
      <Form.Field
        control={form.control}
        name="kind"
        render={({ field: { value, onChange } }) => (
          <Form.Item>
            <Form.Label>{t("rules.form.trigger")}</Form.Label>
            <RadioGroup
              value={value}
              onValueChange={(chosen) => onChange(ALERT_KINDS.find((known) => known === chosen) ?? value)}
              aria-label={t("rules.form.trigger")}
              className="gap-y-2"
            >
              {ALERT_KINDS.map((choice) => (
                <ChoiceBox
                  key={choice}
                  value={choice}
                  label={t(`rules.form.kinds.${choice}.name`)}
                  description={t(`rules.form.kinds.${choice}.text`)}
                />
              ))}
            </RadioGroup>
          </Form.Item>
        )}
      />
      {kind === "intent_level" && (
        <Form.Field
          control={form.control}
          name="level"
          render={({ field: { value, onChange, ref } }) => (
            <Form.Item>
              <Form.Label>{t("rules.form.level")}</Form.Label>
              <Select value={value} onValueChange={(chosen) => onChange(levelOf(chosen))}>
                <Form.Control>
                  <Select.Trigger ref={ref}>
                    <Select.Value />
                  </Select.Trigger>
                </Form.Control>
                <Select.Content>
                  {INTENT_LEVELS.map((level) => (
                    <Select.Item key={level} value={level}>
                      {t(`intents.${level}.name`)}
                    </Select.Item>
                  ))}
                </Select.Content>
              </Select>
            </Form.Item>
          )}
        />
      )}
      {kind === "intent" && (
        <Form.Field
          control={form.control}
          name="intent_id"
          rules={{
            validate: (id) => intents.some((intent) => intent.id === id) || t("rules.form.intentRequired"),
          }}
          render={({ field: { value, onChange, ref } }) => (
            <Form.Item>
              <Form.Label>{t("rules.form.intent")}</Form.Label>
              {intents.length > 0 ? (
                <Select value={intents.some(({ id }) => id === value) ? value : ""} onValueChange={onChange}>
                  <Form.Control>
                    <Select.Trigger ref={ref}>
                      <Select.Value placeholder={t("rules.form.intentPlaceholder")} />
                    </Select.Trigger>
                  </Form.Control>
                  <Select.Content>
                    {intents.map(({ id, name }) => (
                      <Select.Item key={id} value={id}>
                        <bdi>{name}</bdi>
                      </Select.Item>
                    ))}
                  </Select.Content>
                </Select>
              ) : (
                <Text size="small" className="text-ui-fg-subtle">
                  {t("rules.form.noIntents")}{" "}
                  <Link
                    to={paths.addIntent(chatbotId)}
                    className="text-ui-fg-base underline underline-offset-2"
                  >
                    {t("named.add")}
                  </Link>
                </Text>
              )}
              <Form.ErrorMessage />
            </Form.Item>
          )}
        />
      )}
    </div>
  )
}

export default TriggerFields
