import { Button, Text } from "@medusajs/ui"
import { Fragment } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { addressOf } from "../../lib/channel-address"
import { paths } from "../../lib/paths"
import type { Channel } from "../../lib/types"
import CopyField from "../copy-field"
import RelativeTime from "../relative-time"
import ChannelActions from "./channel-actions"
import ChannelError from "./channel-error"
import ChannelIcon from "./channel-icon"
import ChannelStateBadge from "./channel-state-badge"
import ChannelSwitch from "./channel-switch"
import RotationNote from "./rotation-note"

const ChannelItem = ({ channel }: { channel: Channel }) => {
  const { t } = useTranslation("chatCrm")
  const typeName = t(`channelTypes.${channel.type}.name`)
  const facts = [
    typeName !== channel.name && typeName,
    channel.last_event_at && (
      <>
        {t("channels.lastEvent")} <RelativeTime value={channel.last_event_at} fallback="" />
      </>
    ),
    !channel.enabled && t("channels.offText"),
  ].filter(Boolean)

  return (
    <li aria-label={channel.name} className="flex flex-col gap-y-4 px-6 py-4">
      <div className="flex items-start justify-between gap-x-4">
        <div className="flex min-w-0 items-start gap-x-3">
          <ChannelIcon platform={channel.platform} />
          <div className="flex min-w-0 flex-col gap-y-1">
            <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <span className="txt-compact-small-plus text-ui-fg-base min-w-0 break-words">
                <bdi>{channel.name}</bdi>
              </span>
              <ChannelStateBadge channel={channel} />
            </div>
            {facts.length > 0 && (
              <Text size="small" leading="compact" className="text-ui-fg-subtle">
                {facts.map((fact, index) => (
                  <Fragment key={index}>
                    {index > 0 && " · "}
                    {fact}
                  </Fragment>
                ))}
              </Text>
            )}
          </div>
        </div>
        <div className="flex shrink-0 items-center gap-x-3">
          <ChannelSwitch channel={channel} />
          <ChannelActions channel={channel} />
        </div>
      </div>
      <CopyField
        label={t("channels.address")}
        value={addressOf(channel)}
        copyLabel={t("channels.copyAddress", { name: channel.name })}
      />
      <ChannelError channel={channel} />
      <RotationNote channel={channel} />
      {!channel.last_event_at && channel.enabled && (
        <div>
          <Button size="small" variant="secondary" asChild>
            <Link to={paths.channelSetup(channel.chatbot_id, channel.id)}>{t("channels.finish")}</Link>
          </Button>
        </div>
      )}
    </li>
  )
}

export default ChannelItem
