import { Brackets } from "@medusajs/icons"
import type { Platform } from "../../lib/types"
import PlatformIcon from "../platforms/platform-icon"

/** A channel that serves any platform (the ingest API) has none of its own. */
const ChannelIcon = ({ platform }: { platform: Platform | null }) =>
  platform ? (
    <PlatformIcon platform={platform} />
  ) : (
    <span className="text-ui-fg-subtle flex size-5 shrink-0 items-center justify-center">
      <Brackets aria-hidden />
    </span>
  )

export default ChannelIcon
