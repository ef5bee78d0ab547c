import { RouteDrawer } from "@medusajs/dashboard/components"
import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { useChannels } from "../../hooks/api/channels"
import type { Channel } from "../../lib/types"
import ErrorPanel from "../states/error-panel"

export type ChannelDrawerProps = { chatbotId: string; channelId: string; prev: string }

/** A drawer about one channel, which may be gone or not be there yet. */
const ChannelDrawer = ({
  chatbotId,
  channelId,
  prev,
  children,
}: ChannelDrawerProps & { children: (channel: Channel) => ReactNode }) => {
  const { t } = useTranslation("chatCrm")
  const { data: channels, error, refetch, isFetching } = useChannels(chatbotId)
  const channel = channels?.find(({ id }) => id === channelId)

  return (
    <RouteDrawer prev={prev}>
      {channel ? (
        children(channel)
      ) : channels ? (
        <>
          <RouteDrawer.Title className="sr-only">{t("channels.title")}</RouteDrawer.Title>
          <Text size="small" className="text-ui-fg-subtle px-6 py-16 text-center">
            {t("channels.gone")}
          </Text>
        </>
      ) : (
        error && <ErrorPanel error={error} onRetry={refetch} isRetrying={isFetching} />
      )}
    </RouteDrawer>
  )
}

export default ChannelDrawer
