import { useRouteModal } from "@medusajs/dashboard/components"
import { toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useCreateChannel, type ChannelAnswer } from "../../hooks/api/channels"
import { useErrorText } from "../../hooks/use-error-text"
import { credentialsOf, type ChannelFormValues } from "../../lib/channel-form"
import { channelTypeOf } from "../../lib/channel-types"
import type { ChannelType } from "../../lib/types"
import DrawerForm from "../forms/drawer-form"
import ChannelNameField from "./channel-name-field"
import ChannelTypePicker from "./channel-type-picker"
import CredentialFields from "./credential-fields"

type ChannelAddFormProps = {
  chatbotId: string
  /** Called when the server made a secret, which has to be shown before the drawer closes. */
  onSecret: (answer: ChannelAnswer) => void
}

const ChannelAddForm = ({ chatbotId, onSecret }: ChannelAddFormProps) => {
  const { t } = useTranslation("chatCrm")
  const errorText = useErrorText()
  const { handleSuccess } = useRouteModal()
  const { mutate, isPending } = useCreateChannel(chatbotId)
  const form = useForm<ChannelFormValues>({
    defaultValues: { type: "telegram", name: "", secrets: {}, switches: {} },
  })
  const type = form.watch("type")
  const definition = channelTypeOf(type)

  const onTypeChange = (chosen: ChannelType) => {
    form.clearErrors()
    form.setValue("type", chosen, { shouldDirty: true })
  }

  const onSubmit = form.handleSubmit((values) => {
    if (!definition) {
      return
    }
    mutate(
      { type, name: values.name.trim(), credentials: credentialsOf(definition, values) },
      {
        onSuccess: (answer) => {
          toast.success(t("channels.added", { name: answer.channel.name }))
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
      submitLabel={t("channels.add.submit")}
    >
      <div className="flex flex-col gap-y-6">
        <ChannelTypePicker value={type} onChange={onTypeChange} />
        <ChannelNameField control={form.control} />
        <CredentialFields key={type} control={form.control} fields={definition?.fields ?? []} />
      </div>
    </DrawerForm>
  )
}

export default ChannelAddForm
