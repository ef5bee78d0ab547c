import { RouteFocusModal } from "@medusajs/dashboard/components"
import { Channels } from "@medusajs/icons"
import { useTranslation } from "react-i18next"
import { useChannels } from "../../../hooks/api/channels"
import ErrorPanel from "../../states/error-panel"
import MessagePanel from "../../states/message-panel"
import ConnectStep from "./connect-step"
import GuideHeader from "./guide-header"

type ChannelSetupProps = { chatbotId: string; channelId: string; prev: string }

const NO_SECRETS = {}

/** The last step of the guide, for a channel that was added before. */
const ChannelSetup = ({ chatbotId, channelId, prev }: ChannelSetupProps) => {
  const { t } = useTranslation("chatCrm")
  const { data: channels, error, refetch, isFetching } = useChannels(chatbotId)
  const channel = channels?.find(({ id }) => id === channelId)

  return (
    <RouteFocusModal prev={prev}>
      <GuideHeader phase="connect" />
      {channel ? (
        <ConnectStep channel={channel} secrets={NO_SECRETS} />
      ) : channels ? (
        <MessagePanel icon={<Channels />} title={t("channels.title")} text={t("channels.gone")} />
      ) : (
        error && <ErrorPanel error={error} onRetry={refetch} isRetrying={isFetching} />
      )}
    </RouteFocusModal>
  )
}

export default ChannelSetup
