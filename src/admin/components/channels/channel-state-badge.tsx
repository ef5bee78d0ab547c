import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { stateOf, type ChannelState } from "../../lib/channel-state"
import type { Channel } from "../../lib/types"

const COLORS = { off: "grey", waiting: "orange", receiving: "green", error: "red" } as const satisfies Record<
  ChannelState,
  string
>

const ChannelStateBadge = ({ channel }: { channel: Channel }) => {
  const { t } = useTranslation("chatCrm")
  const state = stateOf(channel)

  return (
    <StatusBadge color={COLORS[state]} className="whitespace-nowrap">
      {t(`channels.states.${state}`)}
    </StatusBadge>
  )
}

export default ChannelStateBadge
