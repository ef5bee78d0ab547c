import { createHash } from "node:crypto"
import type { Credentials } from "../../platforms"
import type { Channels } from "./channels"
import type { Database, Sql } from "./database"
import { enqueueTask } from "./queries/enqueue"
import type { Fact } from "./queries/facts"
import {
  findProfileSource,
  forgetTokenExpiry,
  listAllProfileSources,
  listProfileSources,
  lockTokens,
  resumeLookUps,
  stopLookUps,
  storeTokens,
  type ProfileSourceRow,
} from "./queries/profile-sources"
import {
  lookUpJob,
  postponeLookUps,
  queueLookUps,
  queueNamelessLookUps,
  queueOutdatedLookUps,
  type LookUp,
  type LookUpScope,
} from "./queries/queue-look-ups"
import { storeLookedUpProfile, type LookedUpProfile } from "./queries/store-looked-up-profile"

/** A channel whose platform can be asked for names, with what to ask it with. */
export type ProfileSource = LookUpScope & {
  type: ProfileSourceRow["type"]
  credentials: Credentials
  /** Stands for exactly these credentials. */
  fingerprint: string
}

/** Renews a source's tokens at the platform; `refused` is a sentence for the merchant. */
export type RenewTokens = (credentials: Credentials) => Promise<{ renewed: Credentials } | { refused: string }>

const ACCOUNTS = {
  messenger: { platform: "facebook", field: "page_id" },
  zalo_oa: { platform: "zalo", field: "oa_id" },
} as const

/** Names that a platform tells on request only: whom to ask for, with which token, and what came of it. */
export class Profiles {
  constructor(
    private readonly database: Database,
    private readonly channels: Channels
  ) {}

  /** Queues look-ups of the customers that facts tell of, in the transaction behind `sql`. */
  async queueNew(sql: Sql, facts: Fact[]): Promise<void> {
    const created = facts.filter(({ name }) => name === "customer_created")
    if (created.length === 0) {
      return
    }
    const rows = await listProfileSources(sql, [...new Set(created.map(({ chatbot_id }) => chatbot_id))])
    const scopes = this.#scopesOf(rows)
    if (scopes.length > 0) {
      const customers = created.flatMap(({ chatbot_id, ids }) => ids.map((customer_id) => ({ chatbot_id, customer_id })))
      await queueLookUps(sql, scopes, customers)
    }
  }

  /** A channel was given another access token: when the one before it would have ended says nothing about this one. */
  async forgetTokenExpiry(channelId: string): Promise<void> {
    await forgetTokenExpiry(this.database.query, channelId)
    this.channels.forget(channelId)
  }

  /** Queues look-ups of a channel's customers without a name, after it was given a token. */
  async queueNameless(channelId: string): Promise<void> {
    const row = await findProfileSource(this.database.query, channelId)
    const scopes = this.#scopesOf(row ? [row] : [])
    if (scopes.length > 0) {
      await resumeLookUps(this.database.query, channelId)
      await queueNamelessLookUps(this.database.query, scopes)
    }
  }

  /** Queues look-ups of active customers whose name may have changed. */
  async queueOutdated(): Promise<void> {
    const scopes = this.#scopesOf(await listAllProfileSources(this.database.query))
    if (scopes.length > 0) {
      await queueOutdatedLookUps(this.database.query, scopes)
    }
  }

  /** Has one look-up run (again) at a time. */
  async queueAgain(lookUp: LookUp, tries: number, runAt: Date): Promise<void> {
    await enqueueTask(this.database.query, lookUpJob(lookUp, tries, runAt))
  }

  /** Puts off what waits of a channel's look-ups, in all processes. */
  async postpone(channelId: string, until: Date): Promise<void> {
    await postponeLookUps(this.database.query, channelId, until)
  }

  /** The channel, if there is (still) a token to ask with that was not refused. */
  async source(channelId: string): Promise<ProfileSource | null> {
    const row = await findProfileSource(this.database.query, channelId)
    return row ? this.#open(row) : null
  }

  /** The id by which a source knows a customer; null where the customer is gone or not one of its account. */
  async externalIdOf({ chatbot_id, customer_id }: LookUp, source: ProfileSource): Promise<string | null> {
    const [customer] = await this.database.query<{ external_id: string }>(
      `select external_id from chat_crm_customer
       where chatbot_id = $1 and id = $2 and platform = $3 and account = $4`,
      [chatbot_id, customer_id, source.platform, source.account]
    )
    return source.chatbot_id === chatbot_id ? (customer?.external_id ?? null) : null
  }

  /** See {@link storeLookedUpProfile}. */
  async store(lookUp: LookUp, profile: LookedUpProfile, askedAt: Date): Promise<void> {
    await this.database.transaction((sql) => storeLookedUpProfile(sql, lookUp, profile, askedAt))
  }

  /** Ends a source's look-ups until it has other credentials, and tells the merchant why. */
  async stop({ id, fingerprint }: ProfileSource, sentence: string): Promise<void> {
    await stopLookUps(this.database.query, id, fingerprint, sentence)
  }

  /**
   * The source with other tokens than it had: those that somebody else renewed meanwhile, or else what `renew` gets for
   * them. One at a time, in all processes, for a refresh token is good once. Null where the platform refused and
   * look-ups ended. What `renew` throws is thrown, and nothing has changed.
   */
  async renewTokens(outdated: ProfileSource, renew: RenewTokens): Promise<ProfileSource | null> {
    const current = await this.database.transaction(async (sql) => {
      await lockTokens(sql, outdated.id)
      const row = await findProfileSource(sql, outdated.id)
      const source = row ? this.#open(row) : null
      if (!row || !source || source.credentials.access_token !== outdated.credentials.access_token) {
        return source
      }
      const answer = await renew(source.credentials)
      if ("refused" in answer) {
        await stopLookUps(sql, source.id, source.fingerprint, answer.refused)
        return null
      }
      await storeTokens(sql, row, this.channels.encrypt(answer.renewed, source.id))
      const stored = await findProfileSource(sql, source.id)
      return stored ? this.#open(stored) : null
    })
    this.channels.forget(outdated.id)
    return current
  }

  #scopesOf(rows: ProfileSourceRow[]): LookUpScope[] {
    return rows.flatMap((row) => {
      const source = this.#open(row)
      return source ? [{ id: source.id, chatbot_id: source.chatbot_id, platform: source.platform, account: source.account }] : []
    })
  }

  #open({ id, chatbot_id, type, credentials, look_ups_stopped_for }: ProfileSourceRow): ProfileSource | null {
    const fingerprint = createHash("sha256").update(JSON.stringify(credentials)).digest("hex")
    const opened = fingerprint === look_ups_stopped_for ? null : this.#decrypt(id, credentials)
    const { platform, field } = ACCOUNTS[type]
    const account = opened?.[field]
    return opened && typeof account === "string" && account !== ""
      ? { id, chatbot_id, type, platform, account, credentials: opened, fingerprint }
      : null
  }

  /** Null where the key is gone: the way in tells the merchant so, and events must not wait for it. */
  #decrypt(id: string, stored: Record<string, string>): Credentials | null {
    try {
      return this.channels.decrypt(stored, id)
    } catch {
      return null
    }
  }
}
