import { useRouteModal } from "@medusajs/dashboard/components"
import { Text, toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useUpdateChannel, type ChannelAnswer } from "../../hooks/api/channels"
import { useErrorText } from "../../hooks/use-error-text"
import { credentialsOf, type ChannelFormValues } from "../../lib/channel-form"
import { channelTypeOf } from "../../lib/channel-types"
import type { Channel } from "../../lib/types"
import DrawerForm from "../forms/drawer-form"
import CredentialFields from "./credential-fields"

type ChannelSecretFormProps = { channel: Channel; onSecret: (answer: ChannelAnswer) => void }

const ChannelSecretForm = ({ channel, onSecret }: ChannelSecretFormProps) => {
  const { t } = useTranslation("chatCrm")
  const errorText = useErrorText()
  const { handleSuccess } = useRouteModal()
  const { mutate, isPending } = useUpdateChannel(channel.chatbot_id)
  const form = useForm<ChannelFormValues>({
    defaultValues: { type: channel.type, name: channel.name, secrets: {}, switches: {} },
  })
  const definition = channelTypeOf(channel.type)

  const onSubmit = form.handleSubmit((values) => {
    if (!definition) {
      return
    }
    mutate(
      { id: channel.id, credentials: credentialsOf(definition, values) },
      {
        onSuccess: (answer) => {
          toast.success(t("channels.secret.replaced", { name: channel.name }))
          if (answer.secret) {
            onSecret(answer)
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
          {t(`channelTypes.${channel.type}.replace`)}
        </Text>
        <CredentialFields control={form.control} fields={definition?.fields ?? []} />
      </div>
    </DrawerForm>
  )
}

export default ChannelSecretForm
