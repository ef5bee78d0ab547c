import { useRouteModal } from "@medusajs/dashboard/components"
import { InlineTip, Text, toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useUpdateChannel } from "../../hooks/api/channels"
import { useErrorText } from "../../hooks/use-error-text"
import { credentialsOf, emptyChannelForm, type ChannelFormValues } from "../../lib/channel-form"
import { handoverOf, type ShownSecrets } from "../../lib/channel-handover"
import { renewableFields, type ChannelTypeDefinition } from "../../lib/channel-types"
import type { Channel } from "../../lib/types"
import DrawerForm from "../forms/drawer-form"
import CredentialFields from "./credential-fields"
import MarkedText from "./guide/marked-text"

type ChannelSecretFormProps = {
  channel: Channel
  definition: ChannelTypeDefinition
  /** Called with what was made here and has to be entered at the platform. */
  onPaste: (secrets: ShownSecrets) => void
}

/** Only what is filled in is sent; the rest stays. */
const ChannelSecretForm = ({ channel, definition, onPaste }: ChannelSecretFormProps) => {
  const { t } = useTranslation("chatCrm")
  const errorText = useErrorText()
  const { handleSuccess } = useRouteModal()
  const { mutate, isPending } = useUpdateChannel(channel.chatbot_id)
  const form = useForm<ChannelFormValues>({ defaultValues: emptyChannelForm(channel.name) })
  const fields = renewableFields(definition)
  const hasSecrets = fields.some(({ kind }) => kind === "text")

  const onSubmit = form.handleSubmit((values) => {
    const credentials = credentialsOf(fields, values)
    if (Object.keys(credentials).length === 0) {
      form.setError(`texts.${fields[0]?.name ?? ""}`, { message: t("channels.secret.nothing") })
      return
    }
    mutate(
      { id: channel.id, credentials },
      {
        onSuccess: (answer) => {
          toast.success(t("channels.secret.replaced", { name: channel.name }))
          const pasted = pastedOf(answer.channel, values)
          if (Object.keys(pasted).length > 0) {
            onPaste(pasted)
          } else {
            handleSuccess()
          }
        },
        onError: (error) => toast.error(errorText(error)),
      }
    )
  })

  return (
    <DrawerForm
      form={form}
      onSubmit={onSubmit}
      isSaving={isPending}
      submitLabel={t("channels.secret.submit")}
    >
      <div className="flex flex-col gap-y-6">
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          <MarkedText text={t(`channelTypes.${channel.type}.replace`)} />
        </Text>
        {hasSecrets && (
          <InlineTip variant="info" label={t("channels.secret.overlapLabel")}>
            {t("channels.secret.overlap")}
          </InlineTip>
        )}
        <CredentialFields control={form.control} fields={fields} configured={channel.configured} />
      </div>
    </DrawerForm>
  )
}

/** What the merchant made here and the platform does not know yet. */
const pastedOf = (channel: Channel, { texts }: ChannelFormValues): ShownSecrets =>
  Object.fromEntries(
    handoverOf(channel)
      .filter(({ kind, name }) => kind === "credential" && texts[name]?.trim())
      .map(({ name }) => [name, texts[name]?.trim()])
  )

export default ChannelSecretForm
