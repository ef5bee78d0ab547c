import { Channels, PlusMini } from "@medusajs/icons"
import { Button, Container, Heading, Skeleton, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useChannels } from "../../hooks/api/channels"
import { paths } from "../../lib/paths"
import ErrorPanel from "../states/error-panel"
import MessagePanel from "../states/message-panel"
import ChannelItem from "./channel-item"

const ChannelsSection = ({ chatbotId }: { chatbotId: string }) => {
  const { t } = useTranslation("chatCrm")
  const { data: channels, error, refetch, isFetching } = useChannels(chatbotId)

  return (
    <Container id="channels" className="scroll-mt-4 divide-y p-0">
      <div className="flex items-center justify-between gap-4 px-6 py-4 max-sm:flex-col max-sm:items-start">
        <div className="flex min-w-0 flex-col gap-y-1">
          <Heading level="h2">{t("channels.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle text-pretty">
            {t("channels.subtitle")}
          </Text>
        </div>
        <Button size="small" variant="secondary" className="shrink-0" asChild>
          <Link to={paths.addChannel(chatbotId)}>
            <PlusMini />
            {t("channels.add.action")}
          </Link>
        </Button>
      </div>
      {channels ? (
        channels.length > 0 ? (
          <ul className="divide-y">
            {channels.map((channel) => (
              <ChannelItem key={channel.id} channel={channel} />
            ))}
          </ul>
        ) : (
          <MessagePanel
            icon={<Channels />}
            title={t("channels.empty.title")}
            text={t("channels.empty.text")}
          />
        )
      ) : error ? (
        <ErrorPanel error={error} onRetry={refetch} isRetrying={isFetching} />
      ) : (
        <div aria-busy className="flex flex-col gap-y-3 px-6 py-4">
          <Skeleton className="h-6 w-48" />
          <Skeleton className="h-10 w-full" />
        </div>
      )}
    </Container>
  )
}

export default ChannelsSection
