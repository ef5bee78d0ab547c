import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"

/** A visitor's session on a website channel, as the store API opened it. */
export interface Session {
  visitor_id: string
  token: string
  expires_at: string
}

interface Remembered {
  /** What the senders of a channel sign with, by the channel's id: the API answers it once or never. */
  channels: Record<string, Record<string, string>>
  /** By channel and person. */
  sessions: Record<string, Session>
}

/** What the demo has to know again in the next run. Only the owner may read the file. */
export class Memory {
  private readonly file: string
  private readonly remembered: Remembered

  constructor(dataDir: string) {
    this.file = join(dataDir, "demo-secrets.json")
    const known: Partial<Remembered> = existsSync(this.file) ? JSON.parse(readFileSync(this.file, "utf8")) : {}
    this.remembered = { channels: known.channels ?? {}, sessions: known.sessions ?? {} }
  }

  credentialsOf(channelId: string): Record<string, string> | undefined {
    return this.remembered.channels[channelId]
  }

  keepCredentials(channelId: string, credentials: Record<string, string>): void {
    this.remembered.channels[channelId] = credentials
    this.save()
  }

  sessionOf(channelId: string, personId: string): Session | undefined {
    return this.remembered.sessions[`${channelId} ${personId}`]
  }

  keepSession(channelId: string, personId: string, { visitor_id, token, expires_at }: Session): void {
    this.remembered.sessions[`${channelId} ${personId}`] = { visitor_id, token, expires_at }
    this.save()
  }

  private save(): void {
    writeFileSync(this.file, `${JSON.stringify(this.remembered, null, 2)}\n`, { mode: 0o600 })
  }
}
