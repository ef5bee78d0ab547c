import { RouteDrawer } from "@medusajs/dashboard/components"
import { Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useChannels, type ChannelAnswer } from "../../hooks/api/channels"
import DrawerHeader from "../forms/drawer-header"
import ErrorPanel from "../states/error-panel"
import ChannelSecretForm from "./channel-secret-form"
import SecretOnce from "./secret-once"

type ChannelSecretDrawerProps = { chatbotId: string; channelId: string; prev: string }

const ChannelSecretDrawer = ({ chatbotId, channelId, prev }: ChannelSecretDrawerProps) => {
  const { t } = useTranslation("chatCrm")
  const { data: channels, error, refetch, isFetching } = useChannels(chatbotId)
  const [answer, setAnswer] = useState<ChannelAnswer>()
  const channel = channels?.find(({ id }) => id === channelId)

  return (
    <RouteDrawer prev={prev}>
      <DrawerHeader
        title={answer ? t("channels.secret.shownTitle") : t("channels.secret.title")}
        description={channel?.name}
      />
      {answer?.secret ? (
        <SecretOnce channel={answer.channel} secret={answer.secret} />
      ) : channel ? (
        <ChannelSecretForm channel={channel} onSecret={setAnswer} />
      ) : channels ? (
        <Text size="small" className="text-ui-fg-subtle px-6 py-16 text-center">
          {t("channels.secret.gone")}
        </Text>
      ) : (
        error && <ErrorPanel error={error} onRetry={refetch} isRetrying={isFetching} />
      )}
    </RouteDrawer>
  )
}

export default ChannelSecretDrawer
