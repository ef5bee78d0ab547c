import type { Sql } from "../database"
import type { ChannelRow } from "../rows"

/*
 * In the row itself: a token that is refreshed at the same time is not lost. The replaced values are kept as they are,
 * encrypted for this channel and field.
 */
const REPLACE = `
  update chat_crm_channel set
    credentials = chat_crm_channel.credentials || $2::jsonb,
    previous_credentials = case when replaced.credentials is null then previous_credentials else replaced.credentials end,
    rotating_until = case when replaced.credentials is null then rotating_until else $4 end,
    updated_at = now()
  from (
    select jsonb_object_agg(field.key, field.value) as credentials
    from chat_crm_channel channel, jsonb_each(channel.credentials) as field
    where channel.id = $1 and field.key = any($3) and $2::jsonb ? field.key
  ) as replaced
  where id = $1`

/** Replaces credentials, field by field; values are encrypted already. */
export const replaceCredentials = (
  sql: Sql,
  channelId: string,
  credentials: Record<string, string>,
  proofs: string[],
  rotatingUntil: Date | null
): Promise<unknown> => sql(REPLACE, [channelId, JSON.stringify(credentials), proofs, rotatingUntil])

/** Undoes a replacement: the given fields are as they were before; those that others replaced meanwhile stay. */
export const restoreCredentials = (
  sql: Sql,
  channelId: string,
  before: Pick<ChannelRow, "credentials" | "previous_credentials" | "rotating_until">,
  replaced: string[]
): Promise<unknown> =>
  sql(
    `update chat_crm_channel set credentials = (credentials - $2::text[]) || $3::jsonb, previous_credentials = $4::jsonb,
       rotating_until = $5, updated_at = now() where id = $1`,
    [
      channelId,
      replaced,
      JSON.stringify(Object.fromEntries(Object.entries(before.credentials).filter(([field]) => replaced.includes(field)))),
      before.previous_credentials && JSON.stringify(before.previous_credentials),
      before.rotating_until,
    ]
  )

/** The replaced secret is accepted no more. */
export const endRotation = (sql: Sql, channelId: string): Promise<unknown> =>
  sql("update chat_crm_channel set previous_credentials = null, rotating_until = null where id = $1", [channelId])
