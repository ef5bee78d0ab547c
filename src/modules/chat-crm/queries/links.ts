import type { Actor, Platform } from "../../../types"
import type { Sql } from "../database"
import { timelinePart } from "./append-timeline"
import { factsPart } from "./facts"
import { writeTogether } from "./write-batch"

/** A profile that is linked, or is to be. */
export type Member = { id: string; person_id: string | null; platform: Platform; name: string | null }

/**
 * One transaction of a chatbot at a time changes who is linked with whom, so that what it locks next are all the profiles
 * there are of a person. To be called behind locks of identities and before those of customers.
 */
export async function lockLinks(sql: Sql, chatbotId: string): Promise<void> {
  await sql("select pg_advisory_xact_lock(hashtextextended($1, 0))", [`chat_crm links of ${chatbotId}`])
}

/** Locks customers and everybody they are linked with, in the order of their ids. */
export const lockMembers = (sql: Sql, chatbotId: string, customerIds: string[]): Promise<Member[]> =>
  sql<Member>(
    `with given as (
       select id, person_id from chat_crm_customer where chatbot_id = $1 and id = any($2)
     ),
     members as (
       select id from given
       union
       select other.id from given join chat_crm_customer other
         on other.chatbot_id = $1 and other.person_id = given.person_id and other.person_id is not null
     )
     select customer.id, person_id, platform, coalesce(display_name, platform_name) as name
     from members join chat_crm_customer customer on customer.chatbot_id = $1 and customer.id = members.id
     order by customer.id for update of customer`,
    [chatbotId, customerIds]
  )

/** Makes locked profiles a person's, or nobody's. */
export async function setPerson(
  sql: Sql,
  chatbotId: string,
  customerIds: string[],
  personId: string | null
): Promise<void> {
  await sql(
    "update chat_crm_customer set person_id = $3, updated_at = now() where chatbot_id = $1 and id = any($2)",
    [chatbotId, customerIds, personId]
  )
}

/** A person of one is no person. Gives the profiles that were the only one left of these persons. */
export async function dissolveLonely(sql: Sql, chatbotId: string, personIds: string[]): Promise<string[]> {
  const dissolved = await sql<{ id: string }>(
    `update chat_crm_customer set person_id = null, updated_at = now()
     where chatbot_id = $1 and person_id is not null and id in (
       select min(id) from chat_crm_customer where chatbot_id = $1 and person_id = any($2) and person_id is not null
       group by person_id having count(*) = 1
     )
     returning id`,
    [chatbotId, personIds]
  )
  return dissolved.map(({ id }) => id)
}

export type LinkNews = {
  chatbot_id: string
  kind: "linked" | "unlinked"
  person_id: string
  /** The two sides of the link. */
  sides: [Member, Member]
  /** All whose person changed. */
  moved: string[]
  actor: Actor
}

/** Tells both timelines of a link that was made or undone, and subscribers. */
export async function tellOfLink(sql: Sql, { chatbot_id, kind, person_id, sides, moved, actor }: LinkNews): Promise<void> {
  const [one, other] = sides
  const about = ({ id, platform, name }: Member) => ({ customer_id: id, person_id, platform, name })
  const entry = (side: Member, told: Member) => ({
    chatbot_id,
    customer_id: side.id,
    kind,
    occurred_at: new Date(),
    actor,
    data: about(told),
  })
  const ids = [...new Set([one.id, other.id, ...moved])]
  await writeTogether(sql, [
    timelinePart([entry(one, other), entry(other, one)]),
    factsPart([{ name: `customer_${kind}`, chatbot_id, ids }]),
  ])
}

/*
 * The name of a deleted profile stands in entries of those it was ever linked with. Deletions of one chatbot come one
 * after another (see lockLinks), so that two of them cannot wait for each other's entries.
 */
const FORGET_NAMES = `
  update chat_crm_timeline_event set data = data - 'name'
  where chatbot_id = $1 and kind in ('linked', 'unlinked') and data->>'customer_id' = any($2)`

type Deleted = { id: string; platform: string; person_id: string | null }

/**
 * What a deletion leaves behind of links: the others stay linked, one alone is linked no more, and the timeline of each
 * person says once which profile is gone, without its name.
 */
export async function leavePersons(sql: Sql, chatbotId: string, deleted: Deleted[]): Promise<void> {
  const ids = deleted.map(({ id }) => id)
  await sql(FORGET_NAMES, [chatbotId, ids])
  const personIds = [...new Set(deleted.flatMap(({ person_id }) => person_id ?? []))]
  if (personIds.length === 0) {
    return
  }
  const left = await sql<{ person_id: string; id: string }>(
    `select person_id, min(id) as id from chat_crm_customer
     where chatbot_id = $1 and person_id = any($2) and person_id is not null group by person_id`,
    [chatbotId, personIds]
  )
  await dissolveLonely(sql, chatbotId, personIds)
  const firstOf = new Map(left.map(({ person_id, id }) => [person_id, id]))
  const entries = deleted.flatMap(({ id, platform, person_id }) => {
    const customer_id = person_id && firstOf.get(person_id)
    return customer_id ? [{ customer_id, data: { customer_id: id, person_id, platform, deleted: true } }] : []
  })
  await writeTogether(sql, [
    timelinePart(
      entries.map((entry) => ({
        ...entry,
        chatbot_id: chatbotId,
        kind: "unlinked",
        occurred_at: new Date(),
        actor: { type: "system" },
      }))
    ),
    factsPart([{ name: "customer_unlinked", chatbot_id: chatbotId, ids: left.map(({ id }) => id) }]),
  ])
}
