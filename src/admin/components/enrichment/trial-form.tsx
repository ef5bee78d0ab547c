import { Form } from "@medusajs/dashboard/components"
import { Button, Hint, Input, RadioGroup, Skeleton } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useEnrichment, useStartTrial } from "../../hooks/api/enrichment"
import { useErrorText } from "../../hooks/use-error-text"
import { planRequiredOf } from "../../lib/errors"
import type { EnrichmentProvider } from "../../lib/types"
import ErrorPanel from "../states/error-panel"
import PlanUpgrade from "../states/plan-upgrade"
import ChoiceBox from "../forms/choice-box"
import { useReadingText } from "./use-reading-text"

type TrialFormProps = { chatbotId: string; onStarted: (trialId: string) => void }

const MAX = 200
const USUAL = 20

const TrialForm = ({ chatbotId, onStarted }: TrialFormProps) => {
  const { data, error, refetch, isFetching } = useEnrichment(chatbotId)

  if (!data) {
    return error ? (
      <ErrorPanel error={error} onRetry={refetch} isRetrying={isFetching} />
    ) : (
      <Skeleton aria-busy className="h-40 w-full" />
    )
  }
  return <Choices chatbotId={chatbotId} providers={data.providers} onStarted={onStarted} />
}

const Choices = ({ chatbotId, providers, onStarted }: TrialFormProps & { providers: EnrichmentProvider[] }) => {
  const { t } = useTranslation("chatCrm")
  const text = useReadingText()
  const errorText = useErrorText()
  const { mutate, isPending, error } = useStartTrial(chatbotId)
  // Another than the one that reads already is what is worth a try.
  const first = providers.find(({ is_default }) => !is_default) ?? providers[0]
  const form = useForm({ defaultValues: { provider: first?.id ?? "", count: String(USUAL) } })
  const chosen = providers.find(({ id }) => id === form.watch("provider"))
  const plan = planRequiredOf(error)

  const onSubmit = form.handleSubmit(({ provider, count }) =>
    mutate({ provider, conversations: Number(count) }, { onSuccess: ({ trial }) => onStarted(trial.id) })
  )

  if (plan) {
    return <PlanUpgrade {...plan} />
  }

  return (
    <Form {...form}>
      <form noValidate onSubmit={onSubmit} className="flex flex-col gap-y-6">
        <Form.Field
          control={form.control}
          name="provider"
          render={({ field: { onChange, ...field } }) => (
            <Form.Item>
              <Form.Label>{t("enrichment.trial.provider")}</Form.Label>
              <Form.Control>
                <RadioGroup {...field} onValueChange={onChange} className="grid grid-cols-1 gap-3 sm:grid-cols-2">
                  {providers.map(({ id, model, is_paid }) => (
                    <ChoiceBox
                      key={id}
                      value={id}
                      label={text.provider(id)}
                      description={`${id === model ? "" : `${model} · `}${is_paid ? t("enrichment.providers.paid") : t("enrichment.providers.free")}`}
                    />
                  ))}
                </RadioGroup>
              </Form.Control>
              <Form.Hint>{chosen?.is_paid ? t("enrichment.trial.paidHint") : t("enrichment.embedded.text")}</Form.Hint>
            </Form.Item>
          )}
        />
        <Form.Field
          control={form.control}
          name="count"
          rules={{ validate: (count) => isCount(count) || t("enrichment.trial.countWrong", { max: MAX }) }}
          render={({ field }) => (
            <Form.Item>
              <Form.Label>{t("enrichment.trial.count")}</Form.Label>
              <Form.Control>
                <Input {...field} inputMode="numeric" autoComplete="off" maxLength={3} className="w-24" />
              </Form.Control>
              <Form.ErrorMessage />
            </Form.Item>
          )}
        />
        <div role="alert" className="empty:hidden">
          {error && <Hint variant="error">{errorText(error)}</Hint>}
        </div>
        <div>
          <Button type="submit" size="small" isLoading={isPending}>
            {t("enrichment.trial.start")}
          </Button>
        </div>
      </form>
    </Form>
  )
}

const isCount = (text: string): boolean => /^\d+$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= MAX

export default TrialForm
