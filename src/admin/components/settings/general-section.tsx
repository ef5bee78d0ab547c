import { Combobox, Form } from "@medusajs/dashboard/components"
import { PencilSquare } from "@medusajs/icons"
import { Button, Input, Text, toast } from "@medusajs/ui"
import { useMemo } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useUpdateChatbot } from "../../hooks/api/chatbots"
import { useErrorText } from "../../hooks/use-error-text"
import { paths } from "../../lib/paths"
import type { Chatbot } from "../../lib/types"
import SaveBar from "./save-bar"
import SectionCard from "./section-card"
import { timeZones } from "./time-zones"
import { useReportUnsaved } from "./unsaved"

const MAX_HOURS = 8_760

const GeneralSection = ({ chatbot }: { chatbot: Chatbot }) => {
  const { t } = useTranslation("chatCrm")
  const errorText = useErrorText()
  const { mutate, isPending } = useUpdateChatbot(chatbot.id)
  const form = useForm({
    values: { hours: String(chatbot.conversation_gap_hours), timezone: chatbot.timezone },
    resetOptions: { keepDirtyValues: true },
  })
  const { isDirty } = form.formState
  const zones = useMemo(() => timeZones(chatbot.timezone, new Date()), [chatbot.timezone])
  useReportUnsaved("general", isDirty)

  const onSubmit = form.handleSubmit(({ hours, timezone }) =>
    mutate(
      { conversation_gap_hours: Number(hours), timezone },
      {
        onSuccess: () => {
          form.reset({ hours: String(Number(hours)), timezone })
          toast.success(t("chatbots.saved"))
        },
        onError: (error) => toast.error(errorText(error)),
      }
    )
  )

  return (
    <SectionCard
      id="general"
      title={t("general.title")}
      text={t("general.text")}
      action={
        <Button size="small" variant="secondary" className="shrink-0" asChild>
          <Link to={paths.renameChatbot(chatbot.id)}>
            <PencilSquare />
            {t("general.rename")}
          </Link>
        </Button>
      }
    >
      <dl className="txt-small grid grid-cols-[auto_1fr] gap-x-6 gap-y-2 px-6 py-4 sm:grid-cols-[10rem_1fr]">
        <dt className="text-ui-fg-subtle">{t("chatbots.form.name")}</dt>
        <dd className="min-w-0 break-words">{chatbot.name}</dd>
        <dt className="text-ui-fg-subtle">{t("chatbots.form.description")}</dt>
        <dd className="min-w-0 whitespace-pre-line break-words">{chatbot.description || "–"}</dd>
      </dl>
      <Form {...form}>
        <form noValidate onSubmit={onSubmit} className="divide-y">
          <div className="grid gap-x-4 gap-y-6 px-6 py-4 sm:grid-cols-2">
            <Form.Field
              control={form.control}
              name="hours"
              rules={{ validate: (hours) => isHours(hours) || t("general.gap.invalid", { max: MAX_HOURS }) }}
              render={({ field }) => (
                <Form.Item>
                  <Form.Label>{t("general.gap.label")}</Form.Label>
                  <div className="flex items-center gap-x-2">
                    <Form.Control>
                      <Input {...field} inputMode="numeric" autoComplete="off" maxLength={5} className="w-24" />
                    </Form.Control>
                    <Text size="small" className="text-ui-fg-subtle">
                      {t("general.gap.unit")}
                    </Text>
                  </div>
                  <Form.Hint>{t("general.gap.hint")}</Form.Hint>
                  <Form.ErrorMessage />
                </Form.Item>
              )}
            />
            <Form.Field
              control={form.control}
              name="timezone"
              render={({ field: { onChange, ...field } }) => (
                <Form.Item>
                  <Form.Label>{t("general.zone.label")}</Form.Label>
                  <Form.Control>
                    <Combobox
                      {...field}
                      onChange={(zone) => zone && onChange(zone)}
                      options={zones}
                      noResultsPlaceholder={
                        <Text size="small" className="text-ui-fg-subtle p-2">
                          {t("general.zone.nothing")}
                        </Text>
                      }
                    />
                  </Form.Control>
                  <Form.Hint>{t("general.zone.hint")}</Form.Hint>
                </Form.Item>
              )}
            />
          </div>
          <SaveBar section={t("general.title")} hasChanges={isDirty} isSaving={isPending} onDiscard={() => form.reset()} />
        </form>
      </Form>
    </SectionCard>
  )
}

const isHours = (text: string): boolean => /^\d+$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= MAX_HOURS

export default GeneralSection
