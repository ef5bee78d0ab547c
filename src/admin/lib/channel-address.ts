import { backendUrl } from "./sdk"
import type { Channel } from "./types"

/** Where the channel is reached from outside, in full. */
export const addressOf = ({ webhook_path }: Pick<Channel, "webhook_path">): string =>
  `${backendUrl()}${webhook_path}`
