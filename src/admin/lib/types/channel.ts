import type { Platform } from "./chatbot"

export type ChannelType =
  | "telegram"
  | "messenger"
  | "zalo_oa"
  | "zalo_bot"
  | "ingest"
  | "website"

export type Channel = {
  id: string
  chatbot_id: string
  type: ChannelType
  platform: Platform | null
  name: string
  enabled: boolean
  webhook_path: string
  last_event_at: string | null
  last_error: string | null
  last_error_at: string | null
  /** Until then the previous secret is accepted too; null when only the current one is. */
  rotating_until: string | null
  /** Which credentials are given; never what they are. */
  configured: string[]
}

export type ChannelList = { channels: Channel[] }
