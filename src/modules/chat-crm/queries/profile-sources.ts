import type { Sql } from "../database"
import type { ChannelRow } from "../rows"

/** A channel of a platform that tells names on request only. */
export type ProfileSourceRow = Pick<ChannelRow, "id" | "chatbot_id" | "credentials"> & {
  type: "messenger" | "zalo_oa"
  /** The credentials that the platform refused, as {@link stopLookUps} noted them. */
  look_ups_stopped_for: string | null
}

// Credentials are encrypted field by field: which of them there are can be seen.
const SELECT = `
  select channel.id, channel.chatbot_id, channel.type, channel.credentials, channel.look_ups_stopped_for
  from chat_crm_channel channel
  join chat_crm_chatbot chatbot on chatbot.id = channel.chatbot_id and chatbot.deleted_at is null
  where channel.deleted_at is null and channel.enabled
    and (channel.type = 'messenger' and channel.credentials ? 'page_access_token'
      or channel.type = 'zalo_oa' and channel.credentials ?| array['access_token', 'refresh_token'])`

/** The channel, where it is on and has a token to ask with. */
export const findProfileSource = async (sql: Sql, channelId: string): Promise<ProfileSourceRow | undefined> =>
  (await sql<ProfileSourceRow>(`${SELECT} and channel.id = $1`, [channelId]))[0]

/** All such channels of some chatbots: few, found by the index of a chatbot's channels. */
export const listProfileSources = (sql: Sql, chatbotIds: string[]): Promise<ProfileSourceRow[]> =>
  sql<ProfileSourceRow>(`${SELECT} and channel.chatbot_id = any($1)`, [chatbotIds])

/** All such channels, for what runs once a day. */
export const listAllProfileSources = (sql: Sql): Promise<ProfileSourceRow[]> => sql<ProfileSourceRow>(SELECT)

/**
 * Lets one process at a time renew a channel's tokens, until the transaction ends. The row itself stays free: messages
 * that come in touch it.
 */
export const lockTokens = (sql: Sql, channelId: string): Promise<unknown> =>
  sql("select pg_advisory_xact_lock(hashtextextended($1, 0))", [`chat-crm:tokens:${channelId}`])

/** Stores renewed tokens, encrypted already, unless somebody gave another refresh token meanwhile. */
export const storeTokens = (
  sql: Sql,
  { id, credentials }: Pick<ChannelRow, "id" | "credentials">,
  renewed: Record<string, string>
): Promise<unknown> =>
  sql(
    `update chat_crm_channel set credentials = credentials || $2::jsonb, updated_at = now()
     where id = $1 and deleted_at is null and credentials ->> 'refresh_token' = $3`,
    [id, JSON.stringify(renewed), credentials.refresh_token]
  )

/** When an access token ends is known no more: it is another one. */
export const forgetTokenExpiry = (sql: Sql, channelId: string): Promise<unknown> =>
  sql("update chat_crm_channel set credentials = credentials - 'access_token_expires_at' where id = $1", [channelId])

/** No more look-ups on a channel until it has other credentials than those of this fingerprint. */
export const stopLookUps = (sql: Sql, channelId: string, fingerprint: string, because: string): Promise<unknown> =>
  sql(
    `update chat_crm_channel set look_ups_stopped_for = $2, look_ups_stopped_because = $3, last_error = $3,
       last_error_at = now(), updated_at = now()
     where id = $1`,
    [channelId, fingerprint, because]
  )

/** The platform answers again, or there are other credentials to ask it with. */
export const resumeLookUps = (sql: Sql, channelId: string): Promise<unknown> =>
  sql(
    `update chat_crm_channel set look_ups_stopped_for = null, look_ups_stopped_because = null,
       last_error = nullif(last_error, look_ups_stopped_because),
       last_error_at = case when last_error = look_ups_stopped_because then null else last_error_at end
     where id = $1 and look_ups_stopped_for is not null`,
    [channelId]
  )
