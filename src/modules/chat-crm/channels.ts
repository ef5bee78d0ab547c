import type { Credentials } from "../../platforms"
import type { Database } from "./database"
import { isId } from "./ids"
import { noteChannelError } from "./queries/touch-channels"
import type { ChannelRow } from "./rows"
import type { SecretBox } from "./secrets"

const REMEMBERED_MS = 5_000
const ERROR_NOTED_EVERY_MS = 5_000

/** A channel with its secrets, ready to verify what comes in on it. */
export type OpenChannel = Omit<ChannelRow, "credentials" | "previous_credentials"> & {
  credentials: Credentials
  /** With the secret that was replaced, while it is accepted. */
  previous: Credentials | null
}

/** The credentials that count now: the current ones, and for a while those that were replaced. */
export const acceptedCredentials = ({ credentials, previous, rotating_until }: OpenChannel, now: number): Credentials[] =>
  previous && rotating_until && rotating_until.getTime() > now ? [credentials, previous] : [credentials]

/** Channels for the way in: read once in five seconds, decrypted, so that a burst costs no query a message. */
export class Channels {
  readonly #open = new Map<string, { channel: Promise<OpenChannel | null>; until: number }>()
  readonly #errorNotedAt = new Map<string, number>()

  constructor(
    private readonly database: Database,
    private readonly secrets: SecretBox
  ) {}

  /** The channel, or null where there is none (any more). */
  async open(channelId: string): Promise<OpenChannel | null> {
    if (!isId(channelId)) {
      return null
    }
    const known = this.#open.get(channelId)
    if (known && known.until > Date.now()) {
      return known.channel
    }
    const channel = this.#read(channelId)
    this.#open.set(channelId, { channel, until: Date.now() + REMEMBERED_MS })
    // What is not there is not remembered: strangers' ids would fill the memory, and a failure would outlast its cause.
    channel.then((found) => found ?? this.forget(channelId)).catch(() => this.forget(channelId))
    return channel
  }

  /** Has the next message see a change made in this process at once. */
  forget(channelId: string): void {
    this.#open.delete(channelId)
  }

  /** Whether an error of this channel is worth a write now: one in five seconds is. */
  shouldNoteError(channelId: string): boolean {
    const now = Date.now()
    if (now - (this.#errorNotedAt.get(channelId) ?? 0) < ERROR_NOTED_EVERY_MS) {
      return false
    }
    this.#errorNotedAt.set(channelId, now)
    return true
  }

  encrypt(credentials: Credentials, channelId: string): Record<string, string> {
    const entries = Object.entries(credentials).filter(([, value]) => value !== undefined)
    return Object.fromEntries(
      entries.map(([field, value]) => [field, this.secrets.encrypt(JSON.stringify(value), channelId, field)])
    )
  }

  decrypt(stored: Record<string, string>, channelId: string): Credentials {
    return Object.fromEntries(
      Object.entries(stored).map(([field, value]) => [
        field,
        JSON.parse(this.secrets.decrypt(value, channelId, field)) as Credentials[string],
      ])
    )
  }

  #opened({ previous_credentials, ...row }: ChannelRow): OpenChannel {
    const credentials = this.decrypt(row.credentials, row.id)
    const previous = previous_credentials && { ...credentials, ...this.decrypt(previous_credentials, row.id) }
    return { ...row, credentials, previous }
  }

  async #read(channelId: string): Promise<OpenChannel | null> {
    const [row] = await this.database.query<ChannelRow>(
      `select channel.* from chat_crm_channel channel
       join chat_crm_chatbot chatbot on chatbot.id = channel.chatbot_id and chatbot.deleted_at is null
       where channel.id = $1 and channel.deleted_at is null`,
      [channelId]
    )
    try {
      return row ? this.#opened(row) : null
    } catch (error) {
      await noteChannelError(this.database.query, channelId, (error as Error).message)
      throw error
    }
  }
}
