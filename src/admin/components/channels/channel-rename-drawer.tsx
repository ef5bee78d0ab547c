import { useRouteModal } from "@medusajs/dashboard/components"
import { toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useUpdateChannel } from "../../hooks/api/channels"
import { useErrorText } from "../../hooks/use-error-text"
import { emptyChannelForm, type ChannelFormValues } from "../../lib/channel-form"
import type { Channel } from "../../lib/types"
import DrawerForm from "../forms/drawer-form"
import DrawerHeader from "../forms/drawer-header"
import ChannelDrawer, { type ChannelDrawerProps } from "./channel-drawer"
import ChannelNameField from "./channel-name-field"

const ChannelRenameDrawer = (props: ChannelDrawerProps) => {
  const { t } = useTranslation("chatCrm")

  return (
    <ChannelDrawer {...props}>
      {(channel) => (
        <>
          <DrawerHeader title={t("channels.rename.title")} />
          <RenameForm channel={channel} />
        </>
      )}
    </ChannelDrawer>
  )
}

const RenameForm = ({ channel }: { channel: Channel }) => {
  const { t } = useTranslation("chatCrm")
  const errorText = useErrorText()
  const { handleSuccess } = useRouteModal()
  const { mutate, isPending } = useUpdateChannel(channel.chatbot_id)
  const form = useForm<ChannelFormValues>({ defaultValues: emptyChannelForm(channel.name) })

  const onSubmit = form.handleSubmit(({ name }) =>
    mutate(
      { id: channel.id, name: name.trim() },
      {
        onSuccess: () => {
          toast.success(t("channels.rename.renamed"))
          handleSuccess()
        },
        onError: (error) => toast.error(errorText(error)),
      }
    )
  )

  return (
    <DrawerForm form={form} onSubmit={onSubmit} isSaving={isPending} submitLabel={t("actions.save")}>
      <ChannelNameField control={form.control} />
    </DrawerForm>
  )
}

export default ChannelRenameDrawer
