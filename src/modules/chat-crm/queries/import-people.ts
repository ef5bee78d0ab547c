import type { KnownCustomer } from "../csv/weigh-row"
import type { Sql } from "../database"
import { byKeys } from "./keyed-plans"

/** Somebody as a file names them; without an account it may be anybody of this external id on the platform. */
export type NamedPerson = { platform: string; account: string | null; external_id: string }

/** A loose scan of the identities' index: as many steps as there are accounts, however many people. */
const ACCOUNTS = `
  with recursive accounts as (
    (select platform, account from chat_crm_identity where chatbot_id = $1 order by platform, account limit 1)
    union all
    select next.platform, next.account from accounts cross join lateral (
      select platform, account from chat_crm_identity identity
      where identity.chatbot_id = $1 and (identity.platform, identity.account) > (accounts.platform, accounts.account)
      order by platform, account limit 1
    ) as next
  )
  select platform, account from accounts`

// Without a word about who has a profile: that would tempt the planner to the index of those.
const FIND = `
  select number, array_agg(distinct found.customer_id) as customer_ids
  from unnest($2::int[], $3::text[], $4::text[], $5::text[]) as given (number, platform, account, external_id)
  cross join lateral (
    select customer_id from chat_crm_identity identity
    where identity.chatbot_id = $1 and identity.platform = given.platform and identity.account = given.account
      and identity.external_id = given.external_id
    limit 1
  ) as found
  group by number`

/** The customers that people fit, in the order of the people. */
export async function findNamedPeople(sql: Sql, chatbotId: string, people: NamedPerson[]): Promise<string[][]> {
  const found: string[][] = people.map(() => [])
  if (people.length === 0) {
    return found
  }
  const rows = await byKeys(sql, async () => {
    const accounts = people.some(({ account }) => account === null)
      ? await sql<{ platform: string; account: string }>(ACCOUNTS, [chatbotId])
      : []
    const asked = people.flatMap((person, number) =>
      person.account !== null
        ? [{ ...person, number }]
        : accounts.filter(({ platform }) => platform === person.platform).map(({ account }) => ({ ...person, account, number }))
    )
    return sql<{ number: number; customer_ids: (string | null)[] }>(FIND, [
      chatbotId,
      asked.map(({ number }) => number),
      asked.map(({ platform }) => platform),
      asked.map(({ account }) => account),
      asked.map(({ external_id }) => external_id),
    ])
  })
  for (const { number, customer_ids } of rows) {
    found[number] = customer_ids.filter((id) => id !== null)
  }
  return found
}

/**
 * Customers as rows of a file are compared with them, by id; with `locks` they are held until the transaction ends, in the
 * order of their ids.
 */
export async function readKnownCustomers(
  sql: Sql,
  chatbotId: string,
  ids: string[],
  { locks = false } = {}
): Promise<Map<string, KnownCustomer>> {
  if (ids.length === 0) {
    return new Map()
  }
  const rows = await byKeys(sql, () =>
    sql<KnownCustomer>(
      `select id, platform, account, external_id, translate((first_seen at time zone 'UTC')::text, ' ', 'T') || 'Z' as first_seen,
         coalesce(display_name, platform_name) as name, status, purchase_intent, interests, traits, needs, metadata, provenance
       from chat_crm_customer where chatbot_id = $1 and id = any($2) ${locks ? "order by id for update" : ""}`,
      [chatbotId, ids]
    )
  )
  return new Map(rows.map((row) => [row.id, row]))
}
