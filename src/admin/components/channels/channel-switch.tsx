import { Label, Switch, toast } from "@medusajs/ui"
import { useId } from "react"
import { useTranslation } from "react-i18next"
import { useUpdateChannel } from "../../hooks/api/channels"
import { useErrorText } from "../../hooks/use-error-text"
import type { Channel } from "../../lib/types"

const ChannelSwitch = ({ channel }: { channel: Channel }) => {
  const { t } = useTranslation("chatCrm")
  const id = useId()
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
    <span className="flex items-center gap-x-2">
      <Label htmlFor={id} size="xsmall" className="text-ui-fg-subtle">
        {isOn ? t("channels.on") : t("channels.off")}
      </Label>
      <Switch
        id={id}
        size="small"
        checked={isOn}
        disabled={isPending}
        onCheckedChange={onChange}
        aria-label={t("channels.switch", { name: channel.name })}
      />
    </span>
  )
}

export default ChannelSwitch
