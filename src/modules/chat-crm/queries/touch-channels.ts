import type { Sql } from "../database"
import type { Part } from "./write-batch"

// Batches of one channel would queue on its row: whoever finds it locked leaves the note to the other.
const TOUCH = `
  update chat_crm_channel set last_event_at = now(), last_error = look_ups_stopped_because,
    last_error_at = case when look_ups_stopped_because is not null then coalesce(last_error_at, now()) end,
    updated_at = now()
  where id in (
    select channel.id from chat_crm_channel channel
    join json_to_recordset($rows) as given (id text) using (id) for no key update of channel skip locked
  )
  returning 1`

/** Notes that channels brought something just now; what went wrong before is over. */
export const touchPart = (channelIds: string[]): Part => ({
  name: "touched_channels",
  sql: TOUCH,
  rows: channelIds.map((id) => ({ id })),
})

/** Notes what went wrong last on a channel, in a sentence for the merchant. */
export const noteChannelError = (sql: Sql, channelId: string, sentence: string): Promise<unknown> =>
  sql("update chat_crm_channel set last_error = $2, last_error_at = now(), updated_at = now() where id = $1", [
    channelId,
    sentence,
  ])

/** The last error is mended. */
export const clearChannelError = (sql: Sql, channelId: string): Promise<unknown> =>
  sql("update chat_crm_channel set last_error = null, last_error_at = null where id = $1", [channelId])

/** A deleted channel needs its secrets no more. */
export const eraseChannelSecrets = (sql: Sql, channelId: string): Promise<unknown> =>
  sql("update chat_crm_channel set credentials = '{}', previous_credentials = null, rotating_until = null where id = $1 and deleted_at is not null", [channelId])
