import type { CustomerChange } from "../ingest/plan"
import { firstSeenPart } from "./add-first-seen-counts"
import type { Part } from "./write-batch"

const INPUT = `json_to_recordset($rows) as given (chatbot_id text, id text, platform text, account text, external_id text,
    first_seen timestamptz, last_active timestamptz, name text, username text, avatar_url text, locale text,
    profile_at timestamptz, status text)`

const INSERT = `
  insert into chat_crm_customer (chatbot_id, id, platform, account, external_id, first_seen, last_active, sort_at,
    platform_name, username, avatar_url, locale, profile_updated_at, status)
  select chatbot_id, id, platform, account, external_id, first_seen, last_active, last_active,
    name, username, avatar_url, locale, profile_at, status
  from ${INPUT}
  returning chatbot_id, null::timestamptz as seen_before, first_seen`

/*
 * Locked in the order of their ids before the join may visit them in another. Each value moves one way: seen earlier,
 * active later, names only from messages at least as new as the one they came from.
 */
const UPDATE = `
  with given as (
    select given.*, customer.first_seen as seen_before from ${INPUT} join chat_crm_customer customer using (chatbot_id, id)
    order by chatbot_id, id for update of customer
  )
  update chat_crm_customer customer set
    first_seen = least(customer.first_seen, given.first_seen),
    last_active = greatest(customer.last_active, given.last_active),
    sort_at = case when given.last_active is null then customer.sort_at
      else greatest(customer.last_active, given.last_active) end,
    platform_name = case when newer.yes then coalesce(given.name, customer.platform_name) else customer.platform_name end,
    username = case when newer.yes then coalesce(given.username, customer.username) else customer.username end,
    avatar_url = case when newer.yes then coalesce(given.avatar_url, customer.avatar_url) else customer.avatar_url end,
    locale = case when newer.yes then coalesce(given.locale, customer.locale) else customer.locale end,
    profile_updated_at = greatest(customer.profile_updated_at, given.profile_at),
    updated_at = now()
  from given
  where customer.chatbot_id = given.chatbot_id and customer.id = given.id
  returning customer.chatbot_id, given.seen_before, customer.first_seen`
  .replaceAll("newer.yes", "given.profile_at >= coalesce(customer.profile_updated_at, '-infinity')")

/** Stores new customers, and what a batch taught about known ones. `now` bounds how far ahead a clock may be wrong. */
export function customerParts(changes: CustomerChange[], now: number): Part[] {
  const parts = [
    { name: "created_customers", sql: INSERT, rows: changes.filter((c) => c.is_new).map((c) => rowOf(c, now)) },
    { name: "updated_customers", sql: UPDATE, rows: changes.filter((c) => !c.is_new).map((c) => rowOf(c, now)) },
  ].filter(({ rows }) => rows.length > 0)
  return parts.length > 0 ? [...parts, firstSeenPart(parts.map(({ name }) => name))] : []
}

// Empty fields are left out: reading the JSON costs by the character.
function rowOf({ id, channel, event: { person }, first, last, profile, profile_at, is_new }: CustomerChange, now: number) {
  return {
    chatbot_id: channel.chatbot_id,
    id,
    ...(is_new && {
      platform: person.platform,
      account: person.account,
      external_id: person.external_id,
      status: channel.first_status,
    }),
    first_seen: isoTime(first, now),
    last_active: isoTime(last, now),
    name: profile.name ?? undefined,
    username: profile.username ?? undefined,
    avatar_url: profile.avatar_url ?? undefined,
    locale: profile.locale ?? undefined,
    profile_at: isoTime(profile_at, Infinity),
  }
}

const isoTime = (time: number | null, latest: number): string | undefined =>
  time === null ? undefined : new Date(Math.min(time, latest)).toISOString()
