import { Clock } from "@medusajs/icons"
import { Button, Text, toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useUpdateChannel } from "../../hooks/api/channels"
import { useErrorText } from "../../hooks/use-error-text"
import { useNow } from "../../hooks/use-now"
import { rotationEnd } from "../../lib/channel-state"
import { momentTime } from "../../lib/time"
import type { Channel } from "../../lib/types"

/** For as long as a replaced secret is still accepted: until when, and a way to end it now. */
const RotationNote = ({ channel }: { channel: Channel }) => {
  const { t, i18n } = useTranslation("chatCrm")
  const prompt = usePrompt()
  const errorText = useErrorText()
  const { mutate, isPending } = useUpdateChannel(channel.chatbot_id)
  const end = rotationEnd(channel, useNow())
  const { name } = channel

  if (!end) {
    return null
  }

  const onEnd = async () => {
    const isConfirmed = await prompt({
      variant: "confirmation",
      title: t("channels.secret.end.title", { name }),
      description: t("channels.secret.end.text"),
      confirmText: t("channels.secret.endNow"),
      cancelText: t("actions.cancel"),
    })

    if (isConfirmed) {
      mutate(
        { id: channel.id, end_rotation: true },
        {
          onSuccess: () => toast.success(t("channels.secret.end.done", { name })),
          onError: (error) => toast.error(errorText(error)),
        }
      )
    }
  }

  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Text size="small" className="text-ui-fg-subtle flex items-center gap-x-2">
        <Clock aria-hidden className="shrink-0" />
        {t("channels.secret.until", { time: momentTime(new Date(end), i18n.language) })}
      </Text>
      <Button size="small" variant="transparent" isLoading={isPending} onClick={() => void onEnd()}>
        {t("channels.secret.endNow")}
      </Button>
    </div>
  )
}

export default RotationNote
