import { MedusaError } from "@medusajs/framework/utils"
import type { Note, Page, SignedInActor } from "../../types"
import { readPage, type Asked, type Cursors } from "./cursor"
import type { Database, Sql } from "./database"
import { notFound, notTheAuthor } from "./errors"
import type { Facts } from "./facts"
import { newId } from "./ids"
import {
  addNote,
  countNotes,
  deleteNote,
  editNote,
  listNotes,
  lockNote,
  restoreNote,
  revertNote,
} from "./queries/notes"
import { hasCustomer } from "./queries/people"

const MAX_BODY = 10_000

/** A new note on a customer. */
export type NewNote = { chatbot_id: string; customer_id: string; body: string; author: SignedInActor }

/** A note of a customer, or of another profile of the same person, and who wants to change it. */
export type NoteOf = { chatbot_id: string; customer_id: string; note_id: string; author: SignedInActor }

/** What the team wrote about customers: everybody with access to the chatbot reads it, its authors alone change it. */
export class Notes {
  constructor(
    private readonly database: Database,
    private readonly cursors: Cursors,
    private readonly facts: Facts
  ) {}

  /** A page of the notes on a customer, the newest first, those on other profiles of a linked person among them. */
  async list(
    chatbotId: string,
    customerId: string,
    { limit, cursor }: Asked
  ): Promise<Page<"notes", Note> & { count: number }> {
    const { query } = this.database
    const [page, count, isThere] = await Promise.all([
      readPage(this.cursors, ["notes", chatbotId, customerId], { limit, cursor }, (stretch) =>
        listNotes(query, chatbotId, customerId, stretch)
      ),
      countNotes(query, chatbotId, customerId),
      hasCustomer(query, chatbotId, customerId),
    ])
    if (!isThere) {
      throw notFound("customer", customerId)
    }
    return { notes: page.items, count, limit, next_cursor: page.next_cursor }
  }

  /** Adds a note and says so on the timeline. Throws where there is no such customer (404), or no such text (400). */
  async add({ chatbot_id, customer_id, body, author }: NewNote): Promise<Note> {
    const ids = { note_id: newId("note"), event_id: newId("timeline_event") }
    const text = noteBody(body)
    const note = await this.#write((sql) => addNote(sql, { chatbot_id, customer_id, author, body: text, ...ids }))
    if (!note) {
      throw notFound("customer", customer_id)
    }
    return note
  }

  /**
   * Gives a note other words; of parallel edits the last one holds. The author stays. Throws where there is no such note
   * (404), where somebody else wrote it (403), or where the text cannot be (400).
   */
  async edit({ body, ...note }: NoteOf & { body: string }): Promise<{ before: Note; note: Note }> {
    const text = noteBody(body)
    return this.#write(async (sql) => {
      const before = await lockOwn(sql, note)
      return { before, note: before.body === text ? before : await editNote(sql, note.chatbot_id, before, text) }
    })
  }

  /** Deletes a note for good and gives what it was. Throws as {@link edit} does. */
  async remove(note: NoteOf): Promise<Note> {
    return this.#write(async (sql) => {
      const before = await lockOwn(sql, note)
      await deleteNote(sql, note.chatbot_id, before.id)
      return before
    })
  }

  /** Takes an added note back; its entry on the timeline stays, without its words. */
  async takeBack(chatbotId: string, { id }: Note): Promise<void> {
    await this.#write((sql) => deleteNote(sql, chatbotId, id))
  }

  /** Takes an edit back, unless the note was edited again since. */
  async revert(chatbotId: string, { before, note }: { before: Note; note: Note }): Promise<void> {
    await this.#write((sql) => revertNote(sql, chatbotId, before, note))
  }

  /** Puts a deleted note back. */
  async restore(chatbotId: string, note: Note): Promise<void> {
    await this.#write((sql) => restoreNote(sql, chatbotId, note))
  }

  async #write<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    const done = await this.database.transaction(work)
    this.facts.announce()
    return done
  }
}

async function lockOwn(sql: Sql, { chatbot_id, customer_id, note_id, author }: NoteOf): Promise<Note> {
  const note = await lockNote(sql, chatbot_id, customer_id, note_id)
  if (!note) {
    throw notFound("note", note_id)
  }
  if (note.author_id !== author.id) {
    throw notTheAuthor(note.author_name)
  }
  return note
}

const VISIBLE = /[^\p{White_Space}\p{Cc}\p{Cf}]/u

/** The text of a note as it is stored. Throws a sentence where it is empty, too long, or cannot be stored. */
function noteBody(given: unknown): string {
  if (typeof given !== "string") {
    throw invalid("A note's body is a text.")
  }
  if (given.includes("\u0000") || !given.isWellFormed()) {
    throw invalid("This note holds characters that cannot be stored.")
  }
  if (!VISIBLE.test(given)) {
    throw invalid("A note needs a text.")
  }
  const body = given.trim()
  if (body.length > MAX_BODY) {
    throw invalid(`A note takes at most ${MAX_BODY} characters; this one has ${body.length}.`)
  }
  return body
}

const invalid = (sentence: string): MedusaError => new MedusaError(MedusaError.Types.INVALID_DATA, sentence)
