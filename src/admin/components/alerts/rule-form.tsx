import { Form, useRouteModal } from "@medusajs/dashboard/components"
import { Input, toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useSaveRule } from "../../hooks/api/alert-rules"
import { useIntents } from "../../hooks/api/intents"
import { useErrorText } from "../../hooks/use-error-text"
import { ruleOfForm, type RuleForm as Values } from "../../lib/rule-form"
import type { AlertChannel, AlertRule, Chatbot, RuleAnswer } from "../../lib/types"
import DrawerForm from "../forms/drawer-form"
import OptionalMark from "../forms/optional-mark"
import AgainFields from "./again-fields"
import ChannelFields from "./channel-fields"
import QuietFields from "./quiet-fields"
import RecipientFields from "./recipient-fields"
import TriggerFields from "./trigger-fields"

type RuleFormProps = {
  chatbot: Chatbot
  rule?: AlertRule
  values: Values
  channels: AlertChannel[]
  /** Called with an answer that has a secret, which has to be shown. */
  onSecret: (answer: RuleAnswer) => void
}

const RuleForm = ({ chatbot, rule, values, channels, onSecret }: RuleFormProps) => {
  const { t } = useTranslation("chatCrm")
  const errorText = useErrorText()
  const { handleSuccess } = useRouteModal()
  const { data: intents } = useIntents(chatbot.id)
  const { mutate, isPending } = useSaveRule(chatbot.id)
  const form = useForm<Values>({ defaultValues: values })
  const { kind, level, intent_id } = form.watch()

  /** What a rule is called where nobody says: what it watches. */
  const usualName =
    kind === "intent_level"
      ? t(`intents.${level}.name`)
      : kind === "human_needed"
        ? t("rules.names.human")
        : (intents?.find(({ id }) => id === intent_id)?.name ?? "")

  const onSubmit = form.handleSubmit((given) =>
    mutate(
      { id: rule?.id, ...ruleOfForm(given, usualName) },
      {
        onSuccess: (answer) => {
          toast.success(t("rules.saved", { name: answer.alert_rule.name }))
          if (answer.secret) {
            onSecret(answer)
          } else {
            handleSuccess()
          }
        },
        onError: (error) => toast.error(errorText(error)),
      }
    )
  )

  return (
    <DrawerForm form={form} onSubmit={onSubmit} isSaving={isPending} submitLabel={t("actions.save")}>
      <div className="flex flex-col gap-y-8">
        <TriggerFields form={form} chatbotId={chatbot.id} intents={intents} />
        <RecipientFields form={form} chatbot={chatbot} />
        <ChannelFields form={form} channels={channels} />
        {kind === "intent_level" && <AgainFields form={form} />}
        <QuietFields form={form} timezone={chatbot.timezone} />
        <Form.Field
          control={form.control}
          name="name"
          render={({ field }) => (
            <Form.Item>
              <Form.Label icon={<OptionalMark />}>{t("rules.form.name")}</Form.Label>
              <Form.Control>
                <Input {...field} autoComplete="off" maxLength={80} placeholder={usualName} />
              </Form.Control>
              <Form.Hint>{t("rules.form.nameHint")}</Form.Hint>
            </Form.Item>
          )}
        />
      </div>
    </DrawerForm>
  )
}

export default RuleForm
