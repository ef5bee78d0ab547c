import { RouteDrawer } from "@medusajs/dashboard/components"
import { Button, Text, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useRotateChannel } from "../../hooks/api/channels"
import { useErrorText } from "../../hooks/use-error-text"
import type { Channel } from "../../lib/types"

type ChannelSecretRotationProps = { channel: Channel; onSecret: (secret: string) => void }

const ChannelSecretRotation = ({ channel, onSecret }: ChannelSecretRotationProps) => {
  const { t } = useTranslation("chatCrm")
  const errorText = useErrorText()
  const { mutate, isPending } = useRotateChannel(channel.chatbot_id)

  const onMake = () =>
    mutate(channel.id, {
      onSuccess: ({ secret }) => secret && onSecret(secret),
      onError: (error) => toast.error(errorText(error)),
    })

  return (
    <>
      <RouteDrawer.Body className="overflow-y-auto">
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {t("channels.secret.serverText")}
        </Text>
      </RouteDrawer.Body>
      <RouteDrawer.Footer>
        <RouteDrawer.Close asChild>
          <Button size="small" type="button" variant="secondary">
            {t("actions.cancel")}
          </Button>
        </RouteDrawer.Close>
        <Button size="small" isLoading={isPending} onClick={onMake}>
          {t("channels.secret.make")}
        </Button>
      </RouteDrawer.Footer>
    </>
  )
}

export default ChannelSecretRotation
