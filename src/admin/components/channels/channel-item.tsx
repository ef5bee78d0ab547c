import { InlineTip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { backendUrl } from "../../lib/sdk"
import type { Channel } from "../../lib/types"
import CopyField from "../copy-field"
import RelativeTime from "../relative-time"
import ChannelActions from "./channel-actions"
import ChannelIcon from "./channel-icon"
import ChannelSwitch from "./channel-switch"

const ChannelItem = ({ channel }: { channel: Channel }) => {
  const { t } = useTranslation("chatCrm")

  return (
    <li className="flex flex-col gap-y-4 px-6 py-4">
      <div className="flex items-start justify-between gap-x-4">
        <div className="flex min-w-0 items-start gap-x-3">
          <ChannelIcon platform={channel.platform} />
          <div className="flex min-w-0 flex-col">
            <span className="txt-compact-small-plus text-ui-fg-base break-words">
              <bdi>{channel.name}</bdi>
            </span>
            <span className="txt-compact-small text-ui-fg-subtle">
              {t(`channelTypes.${channel.type}.name`)}
              {channel.last_event_at && (
                <>
                  {" · "}
                  {t("channels.lastEvent")} <RelativeTime value={channel.last_event_at} fallback="" />
                </>
              )}
            </span>
          </div>
        </div>
        <div className="flex shrink-0 items-center gap-x-3">
          <ChannelSwitch channel={channel} />
          <ChannelActions channel={channel} />
        </div>
      </div>
      <CopyField
        label={t("channels.webhook")}
        value={`${backendUrl()}${channel.webhook_path}`}
        copyLabel={t("channels.copyWebhook", { name: channel.name })}
      />
      {channel.last_error && (
        <InlineTip variant="error" label={t("channels.lastError")} className="break-words">
          {channel.last_error}
          {channel.last_error_at && (
            <>
              {" "}
              <RelativeTime value={channel.last_error_at} fallback="" />
            </>
          )}
        </InlineTip>
      )}
      {!channel.last_event_at && channel.enabled && (
        <InlineTip variant="info" label={t("channels.waiting.label")}>
          {t(`channelTypes.${channel.type}.waiting`)}
        </InlineTip>
      )}
    </li>
  )
}

export default ChannelItem
