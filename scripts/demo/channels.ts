import { randomBytes } from "node:crypto"
import type { ChannelType } from "../../src/types"
import type { AdminApi } from "./api"
import type { Memory } from "./memory"
import { LOOK_UP_TOKEN } from "./profile-server"
import { digitsOf } from "./senders/types"

/** A channel and what its senders sign with. */
export interface DemoChannel {
  id: string
  type: ChannelType
  path: string
  credentials: Record<string, string>
}

interface Channel {
  id: string
  type: ChannelType
  webhook_path: string
}

const secret = () => randomBytes(24).toString("hex")

interface Kind {
  name: string
  /** Given once: whose account it is, and what its platform signs with. */
  once?: (shopKey: string) => Record<string, string>
  /** Given in each run: it may have been refused, or have gone, since the last one. */
  always?: (publishableKeyId: string) => Record<string, string>
}

const KINDS: Record<ChannelType, Kind> = {
  telegram: { name: "Telegram", once: () => ({ secret_token: secret() }) },
  messenger: {
    name: "Messenger",
    once: (key) => ({ app_secret: secret(), verify_token: secret(), page_id: digitsOf(`page ${key}`, 15) }),
    always: () => ({ page_access_token: LOOK_UP_TOKEN }),
  },
  zalo_oa: {
    name: "Zalo Official Account",
    once: (key) => ({ app_id: digitsOf(`app ${key}`, 19), oa_id: digitsOf(`oa ${key}`, 19), oa_secret_key: secret() }),
    always: () => ({ access_token: LOOK_UP_TOKEN }),
  },
  zalo_bot: { name: "Zalo bot", once: () => ({ secret_token: secret() }) },
  website: { name: "Website", always: (publishable_key_id) => ({ publishable_key_id }) },
  ingest: { name: "Chatbot framework" },
}

const TYPES = Object.keys(KINDS) as ChannelType[]

interface Opening {
  api: AdminApi
  memory: Memory
  chatbotId: string
  shopKey: string
  publishableKeyId: string
}

/** Finds the channels of a shop that the senders can speak on, and connects the missing ones. */
export async function openChannels(opening: Opening): Promise<Record<ChannelType, DemoChannel>> {
  const { api, chatbotId } = opening
  const { channels } = await api.get<{ channels: Channel[] }>(`/chat-crm/chatbots/${chatbotId}/channels?limit=100`)
  const opened: [ChannelType, DemoChannel][] = []
  for (const type of TYPES) {
    opened.push([type, await openChannel(opening, channels.filter((channel) => channel.type === type), type)])
  }
  return Object.fromEntries(opened) as Record<ChannelType, DemoChannel>
}

async function openChannel(opening: Opening, candidates: Channel[], type: ChannelType): Promise<DemoChannel> {
  const { api, memory, chatbotId, shopKey, publishableKeyId } = opening
  const { name, once, always } = KINDS[type]
  const path = `/chat-crm/chatbots/${chatbotId}/channels`
  for (const { id, webhook_path } of candidates) {
    const credentials = memory.credentialsOf(id)
    if (credentials) {
      if (always) {
        await api.post(`${path}/${id}`, { credentials: always(publishableKeyId) })
      }
      return { id, type, path: webhook_path, credentials }
    }
  }
  const made = once?.(shopKey) ?? {}
  const { channel, secret: shown } = await api.post<{ channel: Channel; secret?: string }>(path, {
    type,
    name,
    credentials: { ...made, ...always?.(publishableKeyId) },
  })
  const credentials = { ...made, ...(shown && { secret: shown }) }
  memory.keepCredentials(channel.id, credentials)
  return { id: channel.id, type, path: channel.webhook_path, credentials }
}
