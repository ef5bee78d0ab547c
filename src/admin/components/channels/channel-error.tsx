import { InlineTip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { channelErrorOf } from "../../lib/channel-errors"
import type { Channel } from "../../lib/types"
import RelativeTime from "../relative-time"

/** The last error in the reader's language where it is one that is known, else as the server put it. */
const ChannelError = ({ channel: { last_error, last_error_at } }: { channel: Channel }) => {
  const { t } = useTranslation("chatCrm")

  if (!last_error) {
    return null
  }

  const known = channelErrorOf(last_error)

  return (
    <InlineTip variant="error" label={t("channels.lastError")} className="break-words">
      {known ? t(`channels.errors.${known.key}`, { reason: known.reason }) : last_error}
      {last_error_at && (
        <>
          {" "}
          <RelativeTime value={last_error_at} fallback="" />
        </>
      )}
    </InlineTip>
  )
}

export default ChannelError
