import { Form } from "@medusajs/dashboard/components"
import { RadioGroup } from "@medusajs/ui"
import type { UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { RuleForm } from "../../lib/rule-form"
import type { Chatbot } from "../../lib/types"
import ChoiceBox from "../forms/choice-box"
import PeoplePicker from "./people-picker"

const CHOICES = ["everybody", "chosen"] as const

/** Who is told: everybody who may see the chatbot, or some of them. */
const RecipientFields = ({ form, chatbot }: { form: UseFormReturn<RuleForm>; chatbot: Chatbot }) => {
  const { t } = useTranslation("chatCrm")
  const isForTeam = form.watch("isForTeam")

  return (
    <div className="flex flex-col gap-y-4">
      <Form.Field
        control={form.control}
        name="isForTeam"
        render={({ field: { value, onChange } }) => (
          <Form.Item>
            <Form.Label>{t("rules.form.recipients")}</Form.Label>
            <RadioGroup
              value={value ? "everybody" : "chosen"}
              onValueChange={(chosen) => onChange(chosen === "everybody")}
              aria-label={t("rules.form.recipients")}
              className="gap-2 sm:grid-cols-2"
            >
              {CHOICES.map((choice) => (
                <ChoiceBox
                  key={choice}
                  value={choice}
                  label={t(`rules.form.${choice}.name`)}
                  description={t(`rules.form.${choice}.text`)}
                />
              ))}
            </RadioGroup>
          </Form.Item>
        )}
      />
      {!isForTeam && (
        <Form.Field
          control={form.control}
          name="people"
          rules={{ validate: (people) => people.length > 0 || t("rules.form.peopleRequired") }}
          render={({ field: { value, onChange }, fieldState: { error } }) => (
            <PeoplePicker chatbot={chatbot} people={value} problem={error?.message} onChange={onChange} />
          )}
        />
      )}
    </div>
  )
}

export default RecipientFields
