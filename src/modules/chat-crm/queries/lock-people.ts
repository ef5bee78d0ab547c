import type { Sql } from "../database"
import type { StoredConversation } from "../ingest/types"

export type IdentityRow = {
  chatbot_id: string
  id: string
  platform: string
  account: string
  external_id: string
  customer_id: string | null
  forgotten_before: Date | null
}

export type ProposedIdentity = Omit<IdentityRow, "forgotten_before"> & {
  /** The latest time a tracked message of theirs was written. */
  active_at: Date | null
  contact: Record<string, string> | null
  /** Where to look for conversations that may take the messages. */
  threads: ThreadWindow[]
}

export type ThreadWindow = {
  channel_id: string
  thread: string
  /** Conversations that were going on between these can take the messages; null for the platform's own ones. */
  from: Date | null
  to: Date | null
}

export type People = { identities: IdentityRow[]; conversations: StoredConversation[] }

type Conversation = { [K in keyof StoredConversation]: StoredConversation[K] extends Date ? number : StoredConversation[K] }

/*
 * An index range per person and channel, newest first. The limit bounds a person whom something sends into the same
 * minutes thousands of times.
 */
const conversationsOf = (identity: string, threads: string) => `
  cross join json_to_recordset(${threads}) as stream (channel_id text, thread text, "from" timestamptz, "to" timestamptz)
  cross join lateral (
    select id, chatbot_id, identity_id, channel_id, thread, customer_id, tracking_interval_id, sealed,
      extract(epoch from opened_at)::float8 * 1000 as opened_at, extract(epoch from closed_at)::float8 * 1000 as closed_at,
      extract(epoch from last_message_at)::float8 * 1000 as last_message_at
    from chat_crm_conversation conversation
    where conversation.chatbot_id = ${identity}.chatbot_id and conversation.identity_id = ${identity}.id
      and conversation.channel_id = stream.channel_id and conversation.thread = stream.thread
      and (stream."from" is null or conversation.last_message_at >= stream."from" or conversation.closed_at is null)
      and (stream."to" is null or conversation.opened_at <= stream."to")
    order by conversation.opened_at desc
    limit 100
  ) as found`

/*
 * One statement creates, locks and reads. It locks in the order of the key, which is the lock order of every transaction
 * and which makes one batch of a person wait for another. A profile is promised here (customer_id) to whoever comes
 * first, unless the person was forgotten after what they now say.
 *
 * Conversations are read as they were when the statement began: whoever locked the same person in between has moved
 * the revision on, and then they are read again.
 */
const LOCK = `
  with given as (
    select * from json_to_recordset($1) as given (chatbot_id text, id text, platform text, account text,
      external_id text, customer_id text, active_at timestamptz, contact jsonb, threads json)
  ),
  seen as (
    select identity.chatbot_id, identity.id, identity.revision, given.threads
    from given join chat_crm_identity identity using (chatbot_id, platform, account, external_id)
  ),
  locked as (
    insert into chat_crm_identity as known
      (chatbot_id, id, platform, account, external_id, customer_id, active_at, contact)
    select chatbot_id, id, platform, account, external_id, customer_id, active_at, contact from given
    order by chatbot_id, platform collate "C", account collate "C", external_id collate "C"
    on conflict (chatbot_id, platform, account, external_id) do update set
      customer_id = coalesce(known.customer_id, case
        when known.forgotten_before is null
          or excluded.active_at >= date_trunc('second', known.forgotten_before) then excluded.customer_id end),
      active_at = greatest(known.active_at, excluded.active_at),
      contact = coalesce(excluded.contact, known.contact),
      revision = known.revision + 1
    returning chatbot_id, id, platform, account, external_id, customer_id,
      extract(epoch from forgotten_before)::float8 * 1000 as forgotten_before, revision
  )
  select (select json_agg(locked) from locked) as locked,
    (select json_agg(json_build_object('id', seen.id, 'revision', seen.revision)) from seen) as seen,
    (select json_agg(found) from seen ${conversationsOf("seen", "seen.threads")}) as conversations`

const READ_AGAIN = `
  select json_agg(found) as conversations
  from json_to_recordset($1) as person (chatbot_id text, id text, threads json)
  ${conversationsOf("person", "person.threads")}`

type Locked = Omit<IdentityRow, "forgotten_before"> & { forgotten_before: number | null; revision: number }
type Row = { locked: Locked[] | null; seen: { id: string; revision: number }[] | null; conversations: Conversation[] | null }

/** Locks the people of a batch, new ones created, and reads the conversations that may take their messages. */
export async function lockPeople(sql: Sql, proposed: ProposedIdentity[]): Promise<People> {
  const [row] = await sql<Row>(LOCK, [JSON.stringify(proposed)], { keepPlan: true })
  const locked = row?.locked ?? []
  const revisions = new Map(row?.seen?.map(({ id, revision }) => [id, revision]))
  const created = new Set(proposed.map(({ id }) => id))
  const outdated = locked.filter(({ id, revision }) => !created.has(id) && revisions.get(id) !== revision - 1)
  const again = new Set(outdated.map(({ id }) => id))
  const conversations = (row?.conversations ?? []).filter(({ identity_id }) => !again.has(identity_id))
  return {
    identities: locked.map(({ revision: _, ...identity }) => ({ ...identity, forgotten_before: dateOf(identity.forgotten_before) })),
    conversations: [...conversations, ...(await readAgain(sql, outdated, proposed))].map(toStored),
  }
}

async function readAgain(sql: Sql, people: Locked[], proposed: ProposedIdentity[]): Promise<Conversation[]> {
  if (people.length === 0) {
    return []
  }
  const threads = new Map(proposed.map((person) => [keyOf(person), person.threads]))
  const asked = people.map((person) => ({ chatbot_id: person.chatbot_id, id: person.id, threads: threads.get(keyOf(person)) }))
  const [row] = await sql<Pick<Row, "conversations">>(READ_AGAIN, [JSON.stringify(asked)], { keepPlan: true })
  return row?.conversations ?? []
}

const keyOf = ({ chatbot_id, platform, account, external_id }: Omit<IdentityRow, "forgotten_before">): string =>
  JSON.stringify([chatbot_id, platform, account, external_id])

const dateOf = (time: number | null): Date | null => (time === null ? null : new Date(time))

const toStored = (conversation: Conversation): StoredConversation => ({
  ...conversation,
  opened_at: new Date(conversation.opened_at),
  closed_at: conversation.closed_at === null ? null : new Date(Number(conversation.closed_at)),
  last_message_at: new Date(conversation.last_message_at),
})
