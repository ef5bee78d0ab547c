import { type AdminApi, send } from "./api"
import type { Memory, Session } from "./memory"

const KEY_TITLE = "Storefronts of the demo"

interface PublishableKey {
  id: string
  title: string
  token: string
  revoked_at: string | null
}

/** The publishable key that the demo's storefronts come with; made where there is none. */
export async function findPublishableKey(api: AdminApi): Promise<PublishableKey> {
  const { api_keys } = await api.get<{ api_keys: PublishableKey[] }>("/api-keys?type=publishable&limit=100")
  const known = api_keys.find(({ title, revoked_at }) => title === KEY_TITLE && revoked_at === null)
  if (known) {
    return known
  }
  return (await api.post<{ api_key: PublishableKey }>("/api-keys", { title: KEY_TITLE, type: "publishable" })).api_key
}

/** The browsers of people who chat on a website: each keeps the session it was given, from run to run. */
export class Visitors {
  constructor(
    private readonly base: string,
    readonly publishableKey: string,
    private readonly memory: Memory
  ) {}

  /** The session of a person, opened when it is needed for the first time. */
  async sessionOf(channelId: string, personId: string): Promise<Session> {
    const known = this.memory.sessionOf(channelId, personId)
    if (known && Date.parse(known.expires_at) > Date.now()) {
      return known
    }
    const opened = await send<Session>(`${this.base}/store/chat-crm/sessions`, {
      headers: { "x-publishable-api-key": this.publishableKey },
      body: { channel_id: channelId },
    })
    this.memory.keepSession(channelId, personId, opened)
    return opened
  }
}
