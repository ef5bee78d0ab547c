import type { Note, SignedInActor } from "../../../types"
import { positionOf, timeOf, type Position, type Positioned } from "../cursor"
import type { Sql } from "../database"
import { factsPart } from "./facts"
import { profilesOf } from "./people"
import { writeTogether } from "./write-batch"

/** What of a `chat_crm_note note` and the `profile` that it is on makes a note. */
export const NOTE_COLUMNS = `note.id, note.customer_id, profile.platform, note.body, note.author_id, note.author_name, note.created_at,
  note.edited_at`

// An index range for each profile, none read further than the page.
const LIST = `
  select ${NOTE_COLUMNS}, ${positionOf("note.created_at")}
  from (${profilesOf("$1", "$2")}) as profile
  cross join lateral (
    select * from chat_crm_note
    where chatbot_id = $1 and customer_id = profile.id
      and ($3::bigint is null or (created_at, id) < (${timeOf("$3")}, $4::text))
    order by created_at desc, id desc
    limit $5
  ) as note
  order by note.created_at desc, note.id desc
  limit $5`

/** A stretch of the notes on a customer, the newest first; of all profiles of a linked person. */
export const listNotes = (
  sql: Sql,
  chatbotId: string,
  customerId: string,
  { limit, after }: { limit: number; after: Position | null }
): Promise<Positioned<Note>[]> =>
  sql<Positioned<Note>>(LIST, [chatbotId, customerId, after?.at ?? null, after?.id ?? null, limit])

/** SQL for how many notes there are on a customer, on all profiles of a linked person: index entries are counted. */
export const notesCount = (chatbot: string, customer: string): string => `(
  select count(*)::int from (${profilesOf(chatbot, customer)}) as profile
  join chat_crm_note note on note.chatbot_id = ${chatbot} and note.customer_id = profile.id)`

/** How many notes {@link listNotes} has. */
export async function countNotes(sql: Sql, chatbotId: string, customerId: string): Promise<number> {
  const [row] = await sql<{ count: number }>(`select ${notesCount("$1", "$2")} as count`, [chatbotId, customerId])
  return row?.count ?? 0
}

/*
 * The note, its entry on the timeline and its fact in one statement. The entry names the note and holds none of its
 * words, which leave no trace when the note is deleted. The profile is held as it is, so that it cannot be deleted under
 * a note that is being written.
 */
const ADD = `
  with profile as (
    select id, platform from chat_crm_customer where chatbot_id = $1 and id = $2 for key share
  ),
  note as (
    insert into chat_crm_note (chatbot_id, id, customer_id, body, author_id, author_name)
    select $1, $3, id, $4, $5::jsonb->>'id', $5::jsonb->>'name' from profile
    returning *
  ),
  told as (
    insert into chat_crm_timeline_event (chatbot_id, id, customer_id, kind, occurred_at, actor, data)
    select $1, $6, customer_id, 'note_added', created_at, $5::jsonb, jsonb_build_object('note_id', id) from note
  ),
  noted as (
    insert into chat_crm_fact (chatbot_id, name, ids) select $1, 'note_added', jsonb_build_array(id) from note
  )
  select ${NOTE_COLUMNS} from note cross join profile`

type NewNote = {
  chatbot_id: string
  customer_id: string
  note_id: string
  event_id: string
  body: string
  author: SignedInActor
}

/** Adds a note; undefined where the chatbot has no such customer. */
export async function addNote(sql: Sql, given: NewNote): Promise<Note | undefined> {
  const { chatbot_id, customer_id, note_id, body, author, event_id } = given
  const [note] = await sql<Note>(ADD, [chatbot_id, customer_id, note_id, body, JSON.stringify(author), event_id])
  return note
}

/** A note on a customer, or on another profile of a linked person, which stays as it is until the transaction ends. */
export async function lockNote(
  sql: Sql,
  chatbotId: string,
  customerId: string,
  noteId: string
): Promise<Note | undefined> {
  const [note] = await sql<Note>(
    `select ${NOTE_COLUMNS} from (${profilesOf("$1", "$2")}) as profile
     join chat_crm_note note on note.chatbot_id = $1 and note.id = $3 and note.customer_id = profile.id
     for update of note`,
    [chatbotId, customerId, noteId]
  )
  return note
}

/** Gives a locked note other words. To the millisecond, as programs pass times on. */
export async function editNote(sql: Sql, chatbotId: string, note: Note, body: string): Promise<Note> {
  const [edited] = await sql<Pick<Note, "body" | "edited_at">>(
    `update chat_crm_note set body = $3, edited_at = date_trunc('milliseconds', clock_timestamp())
     where chatbot_id = $1 and id = $2 returning body, edited_at`,
    [chatbotId, note.id, body]
  )
  await noteFact(sql, "note_edited", chatbotId, note.id)
  return { ...note, ...edited }
}

/** Gives a note back the words it had before an edit, unless it was edited again since. */
export async function revertNote(sql: Sql, chatbotId: string, before: Note, edited: Note): Promise<void> {
  const reverted = await sql(
    `update chat_crm_note set body = $3, edited_at = $4
     where chatbot_id = $1 and id = $2 and body = $5 and edited_at = $6 returning 1`,
    [chatbotId, before.id, before.body, before.edited_at, edited.body, edited.edited_at]
  )
  await (reverted.length > 0 && noteFact(sql, "note_edited", chatbotId, before.id))
}

/** Deletes a note. Its entry on the timeline stays, without its words. */
export async function deleteNote(sql: Sql, chatbotId: string, noteId: string): Promise<void> {
  const deleted = await sql("delete from chat_crm_note where chatbot_id = $1 and id = $2 returning 1", [chatbotId, noteId])
  await (deleted.length > 0 && noteFact(sql, "note_deleted", chatbotId, noteId))
}

/** Puts a deleted note back, where its customer is still there. */
export async function restoreNote(sql: Sql, chatbotId: string, note: Note): Promise<void> {
  const restored = await sql(
    `with profile as (
       select id from chat_crm_customer where chatbot_id = $1 and id = $3 for key share
     )
     insert into chat_crm_note (chatbot_id, id, customer_id, body, author_id, author_name, created_at, edited_at)
     select $1, $2, id, $4, $5, $6, $7, $8 from profile on conflict do nothing returning 1`,
    [chatbotId, note.id, note.customer_id, note.body, note.author_id, note.author_name, note.created_at, note.edited_at]
  )
  await (restored.length > 0 && noteFact(sql, "note_added", chatbotId, note.id))
}

const noteFact = (sql: Sql, name: string, chatbotId: string, noteId: string): Promise<void> =>
  writeTogether(sql, [factsPart([{ name, chatbot_id: chatbotId, ids: [noteId] }])])
