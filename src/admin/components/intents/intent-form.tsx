import { Form, useRouteModal } from "@medusajs/dashboard/components"
import { Input, Textarea, toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useSaveIntent } from "../../hooks/api/intents"
import { useErrorText } from "../../hooks/use-error-text"
import { examplesOf, intentOfForm, MIN_EXAMPLES, type IntentForm as Values } from "../../lib/intent-form"
import DrawerForm from "../forms/drawer-form"
import OptionalMark from "../forms/optional-mark"
import DetailChoice from "./detail-choice"
import ExampleRows from "./example-rows"
import TrySentence from "./try-sentence"

type IntentFormProps = { chatbotId: string; intentId?: string; values: Values }

const IntentForm = ({ chatbotId, intentId, values }: IntentFormProps) => {
  const { t } = useTranslation("chatCrm")
  const errorText = useErrorText()
  const { handleSuccess } = useRouteModal()
  const { mutate, isPending } = useSaveIntent(chatbotId)
  const form = useForm<Values>({ defaultValues: values })
  const draft = form.watch()

  const onSubmit = form.handleSubmit((given) => {
    const write = intentOfForm(given)
    mutate(
      { id: intentId, ...write },
      {
        onSuccess: ({ intent }) => {
          toast.success(t("named.saved", { name: intent.name }))
          handleSuccess()
        },
        onError: (error) => toast.error(errorText(error)),
      }
    )
  })

  return (
    <DrawerForm form={form} onSubmit={onSubmit} isSaving={isPending} submitLabel={t("actions.save")}>
      <div className="flex flex-col gap-y-6">
        <Form.Field
          control={form.control}
          name="name"
          rules={{ validate: (name) => name.trim() !== "" || t("named.form.nameRequired") }}
          render={({ field }) => (
            <Form.Item>
              <Form.Label>{t("named.form.name")}</Form.Label>
              <Form.Control>
                <Input {...field} autoComplete="off" maxLength={80} />
              </Form.Control>
              <Form.Hint>{t("named.form.nameHint")}</Form.Hint>
              <Form.ErrorMessage />
            </Form.Item>
          )}
        />
        <Form.Field
          control={form.control}
          name="description"
          render={({ field }) => (
            <Form.Item>
              <Form.Label icon={<OptionalMark />}>{t("named.form.description")}</Form.Label>
              <Form.Control>
                <Textarea {...field} rows={2} maxLength={500} />
              </Form.Control>
              <Form.Hint>{t("named.form.descriptionHint")}</Form.Hint>
            </Form.Item>
          )}
        />
        <ExampleRows form={form} />
        <Form.Field
          control={form.control}
          name="details"
          render={({ field: { value, onChange } }) => <DetailChoice details={value} onChange={onChange} />}
        />
        <TrySentence
          chatbotId={chatbotId}
          draft={{ id: intentId, name: draft.name, examples: examplesOf(draft.examples) }}
          fewest={MIN_EXAMPLES}
        />
      </div>
    </DrawerForm>
  )
}

export default IntentForm
