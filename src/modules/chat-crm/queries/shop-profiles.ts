import { TIMELINE_KINDS, type Note, type Said, type ShopProfile, type TimelineEvent } from "../../../types"
import type { Sql } from "../database"
import { VISIBLE, type Viewer } from "./find-chatbots"
import { CUSTOMER_COLUMNS } from "./list-customers"
import { NOTE_COLUMNS, notesCount } from "./notes"
import { PERSON, profilesOf, toPerson, type PersonJson } from "./people"

/** More chatbots than these, and their profiles are not what somebody looks for on one page. */
const MOST = 20

export type LinkedProfile = Pick<ShopProfile, "customer" | "chatbot">

// The index by shop customer for each chatbot; of a person's profiles only the one last active.
const FIND = `
  with linked as (
    select distinct on (profile.chatbot_id, coalesce(profile.person_id, profile.id))
      profile.chatbot_id, profile.id, profile.sort_at
    from chat_crm_chatbot chatbot
    join chat_crm_customer profile on profile.chatbot_id = chatbot.id and profile.shop_customer_id = $2
    where ${VISIBLE}
    order by profile.chatbot_id, coalesce(profile.person_id, profile.id), profile.sort_at desc, profile.id
  )
  select customer.*, identity.contact, identity.reachable, ${PERSON} as person,
    ${notesCount("customer.chatbot_id", "customer.id")} as notes_count,
    json_build_object('id', chatbot.id, 'name', chatbot.name, 'statuses', chatbot.statuses) as chatbot
  from linked
  cross join lateral (
    select ${CUSTOMER_COLUMNS} from chat_crm_customer where chatbot_id = linked.chatbot_id and id = linked.id
  ) as customer
  join chat_crm_chatbot chatbot on chatbot.id = linked.chatbot_id
  left join chat_crm_identity identity
    on identity.chatbot_id = customer.chatbot_id and identity.customer_id = customer.id
  order by linked.sort_at desc, linked.id limit ${MOST}`

/**
 * The profiles linked to a shop customer in the chatbots that a viewer may see, who was active last first. Profiles of
 * one person count as one, which names the others.
 */
export async function findShopProfiles(sql: Sql, shopCustomerId: string, viewer: Viewer): Promise<LinkedProfile[]> {
  type Row = Omit<LinkedProfile["customer"], "person"> & { person: PersonJson | null } & Pick<LinkedProfile, "chatbot">
  const rows = await sql<Row>(FIND, [viewer?.user_id ?? null, shopCustomerId])
  return rows.map(({ chatbot, ...customer }) => ({ customer: { ...customer, person: toPerson(customer.person) }, chatbot }))
}

type Asked = { chatbot_id: string; id: string }

/** A row that one of the asked customers is answered with. */
export type Answered<T> = T & { of: string }

const ASKED = "unnest($1::text[], $2::text[]) as asked (chatbot_id, id)"
const PROFILES = profilesOf("asked.chatbot_id", "asked.id")

const columnsOf = (asked: Asked[]) => [asked.map(({ chatbot_id }) => chatbot_id), asked.map(({ id }) => id)]

// As a page of a timeline, for each customer: a range of the index for each profile and kind.
const EVENTS = `
  select event.*, asked.id as of from ${ASKED} cross join lateral (
    select entry.* from (${PROFILES}) as profile
    cross join unnest($3::text[]) as wanted (kind)
    cross join lateral (
      select id, customer_id, profile.platform, kind, occurred_at, actor, data, job_id from chat_crm_timeline_event
      where chatbot_id = asked.chatbot_id and customer_id = profile.id and kind = wanted.kind
      order by occurred_at desc, id desc limit $4
    ) as entry
    order by occurred_at desc, id desc limit $4
  ) as event
  order by event.occurred_at desc, event.id desc`

const KINDS = TIMELINE_KINDS.filter((kind) => kind !== "note_added")

/** The latest of what happened to each of some customers, notes apart, the newest first. */
export const latestEvents = (sql: Sql, asked: Asked[], limit: number): Promise<Answered<TimelineEvent>[]> =>
  sql<Answered<TimelineEvent>>(EVENTS, [...columnsOf(asked), KINDS, limit])

const NOTES = `
  select latest.*, asked.id as of from ${ASKED} cross join lateral (
    select ${NOTE_COLUMNS} from (${PROFILES}) as profile
    cross join lateral (
      select * from chat_crm_note where chatbot_id = asked.chatbot_id and customer_id = profile.id
      order by created_at desc, id desc limit $3
    ) as note
    order by created_at desc, id desc limit $3
  ) as latest
  order by latest.created_at desc, latest.id desc`

/** The latest notes on each of some customers, the newest first. */
export const latestNotes = (sql: Sql, asked: Asked[], limit: number): Promise<Answered<Note>[]> =>
  sql<Answered<Note>>(NOTES, [...columnsOf(asked), limit])

// Each profile's latest conversations, and of each its latest messages: never more than a few of either.
const SAID = `
  select said.*, asked.id as of from ${ASKED} cross join lateral (
    select message.* from (${PROFILES}) as profile
    cross join lateral (
      select id from chat_crm_conversation
      where chatbot_id = asked.chatbot_id and customer_id = profile.id and opened_at <= coalesce($4, 'infinity'::timestamptz)
      order by last_message_at desc, id desc limit $3
    ) as conversation
    cross join lateral (
      select id as message_id, conversation_id, profile.id as customer_id, profile.platform, text, sent_at
      from chat_crm_message
      where chatbot_id = asked.chatbot_id and conversation_id = conversation.id
        and sent_at <= coalesce($4, 'infinity'::timestamptz)
        and direction = 'inbound' and sender = 'customer' and text <> '' and deleted_at is null
      order by sent_at desc, id desc limit $3
    ) as message
    order by sent_at desc, message_id desc limit $3
  ) as said
  order by said.sent_at desc, said.message_id desc`

/** What each of some customers wrote last, before a time where one is given, the newest first. */
export const latestSaid = (sql: Sql, asked: Asked[], limit: number, before?: Date): Promise<Answered<Said>[]> =>
  sql<Answered<Said>>(SAID, [...columnsOf(asked), limit, before ?? null])
