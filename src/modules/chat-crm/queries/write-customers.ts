import type { Sql } from "../database"
import type { CustomerChange } from "../ingest/plan"

const INPUT = `json_to_recordset($1) as given (chatbot_id text, id text, platform text, account text, external_id text,
    first_seen timestamptz, last_active timestamptz, name text, username text, avatar_url text, locale text,
    profile_at timestamptz, status text)`

const INSERT = `
  insert into chat_crm_customer (chatbot_id, id, platform, account, external_id, first_seen, last_active, sort_at,
    platform_name, username, avatar_url, locale, profile_updated_at, status)
  select chatbot_id, id, platform, account, external_id, first_seen, last_active, last_active,
    name, username, avatar_url, locale, profile_at, status
  from ${INPUT}`

/*
 * Locked in the order of their ids before the join may visit them in another. Each value moves one way: seen earlier,
 * active later, names only from messages at least as new as the one they came from.
 */
const UPDATE = `
  with given as (select * from ${INPUT}),
  locked as (
    select customer.chatbot_id, customer.id from chat_crm_customer customer join given using (chatbot_id, id)
    order by customer.chatbot_id, customer.id for update of customer
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
  from given join locked using (chatbot_id, id)
  where customer.chatbot_id = given.chatbot_id and customer.id = given.id`
  .replaceAll("newer.yes", "given.profile_at >= coalesce(customer.profile_updated_at, '-infinity')")

/** Stores new customers and what a batch taught about known ones. `now` bounds how far ahead a clock may be wrong. */
export async function writeCustomers(sql: Sql, changes: CustomerChange[], now: number): Promise<void> {
  const [created, updated] = [changes.filter((c) => c.is_new), changes.filter((c) => !c.is_new)]
  if (created.length > 0) {
    await sql(INSERT, [JSON.stringify(created.map((change) => rowOf(change, now)))])
  }
  if (updated.length > 0) {
    await sql(UPDATE, [JSON.stringify(updated.map((change) => rowOf(change, now)))])
  }
}

function rowOf({ id, channel, event: { person }, first, last, profile, profile_at }: CustomerChange, now: number) {
  return {
    chatbot_id: channel.chatbot_id,
    id,
    platform: person.platform,
    account: person.account,
    external_id: person.external_id,
    first_seen: first && new Date(Math.min(first, now)),
    last_active: last && new Date(Math.min(last, now)),
    ...profile,
    profile_at: new Date(profile_at),
    status: channel.first_status,
  }
}
