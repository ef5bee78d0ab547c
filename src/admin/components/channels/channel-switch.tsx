import { Switch, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useUpdateChannel } from "../../hooks/api/channels"
import { useErrorText } from "../../hooks/use-error-text"
import type { Channel } from "../../lib/types"

const ChannelSwitch = ({ channel }: { channel: Channel }) => {
  const { t } = useTranslation("chatCrm")
  const errorText = useErrorText()
  const { mutate, isPending, variables } = useUpdateChannel(channel.chatbot_id)
  const isOn = isPending ? (variables?.enabled ?? channel.enabled) : channel.enabled

  const onChange = (enabled: boolean) =>
    mutate(
      { id: channel.id, enabled },
      {
        onSuccess: () =>
          toast.success(
            enabled
              ? t("channels.switchedOn", { name: channel.name })
              : t("channels.switchedOff", { name: channel.name })
          ),
        onError: (error) => toast.error(errorText(error)),
      }
    )

  return (
    <Switch
      size="small"
      checked={isOn}
      disabled={isPending}
      onCheckedChange={onChange}
      aria-label={t("channels.switch", { name: channel.name })}
    />
  )
}

export default ChannelSwitch
