import type { Intent, IntentChange, IntentOf, NewIntent } from "../../types"
import type { Database, Sql } from "./database"
import { notFound } from "./errors"
import { newId } from "./ids"
import { intentValues, keyOf, newIntentValues } from "./intents/values"
import { addIntent, deleteIntent, holdChatbot, listIntents, restoreIntent, storeIntent } from "./queries/intents"
import { wrong } from "./texts"

const MAX_INTENTS = 50

/** The named intents of chatbots. */
export class Intents {
  constructor(private readonly database: Database) {}

  /** A chatbot's intents, by name. */
  list(chatbotId: string): Promise<Intent[]> {
    return listIntents(this.database.query, chatbotId)
  }

  /** Adds an intent. Throws a sentence (400) where it cannot be, has another's name, or there are too many. */
  async add({ chatbot_id, ...given }: NewIntent): Promise<Intent> {
    const intent = { id: newId("intent"), ...newIntentValues(given) }
    return this.database.transaction(async (sql) => {
      const others = await lockIntents(sql, chatbot_id)
      if (others.length >= MAX_INTENTS) {
        throw wrong(`A chatbot has at most ${MAX_INTENTS} intents. Delete one first.`)
      }
      requireFreeName(others, intent)
      return addIntent(sql, chatbot_id, intent)
    })
  }

  /** Changes what is named of an intent; the rest stays. Throws as {@link add} does, and where there is none (404). */
  async edit({ chatbot_id, intent_id, change }: IntentChange): Promise<{ before: Intent; intent: Intent }> {
    const values = intentValues(change)
    return this.database.transaction(async (sql) => {
      const intents = await lockIntents(sql, chatbot_id)
      const before = intents.find(({ id }) => id === intent_id)
      const changed = before && { ...before, ...values }
      if (changed) {
        requireFreeName(intents, changed)
      }
      const intent = changed && (await storeIntent(sql, chatbot_id, changed))
      if (!before || !intent) {
        throw notFound("intent", intent_id)
      }
      return { before, intent }
    })
  }

  /** Deletes an intent; the rules on it are switched off. Gives what it was, and which rules those are. */
  async remove({ chatbot_id, intent_id }: IntentOf): Promise<{ intent: Intent; rule_ids: string[] }> {
    return this.database.transaction(async (sql) => {
      const intent = (await lockIntents(sql, chatbot_id)).find(({ id }) => id === intent_id)
      if (!intent) {
        throw notFound("intent", intent_id)
      }
      return { intent, rule_ids: await deleteIntent(sql, chatbot_id, intent_id) }
    })
  }

  /** Takes an added intent back. */
  async takeBack(chatbotId: string, { id }: Intent): Promise<void> {
    await deleteIntent(this.database.query, chatbotId, id)
  }

  /** Takes a change back; nothing where another intent has its old name by now. */
  async revert(chatbotId: string, before: Intent): Promise<void> {
    await this.database.transaction(async (sql) => {
      const others = await lockIntents(sql, chatbotId)
      if (!others.some(({ id, name }) => id !== before.id && keyOf(name) === keyOf(before.name))) {
        await storeIntent(sql, chatbotId, before)
      }
    })
  }

  /** Puts a deleted intent back, with the rules that were switched off by it. */
  async restore(chatbotId: string, { intent, rule_ids }: { intent: Intent; rule_ids: string[] }): Promise<void> {
    await restoreIntent(this.database.query, chatbotId, intent, rule_ids)
  }
}

async function lockIntents(sql: Sql, chatbotId: string): Promise<Intent[]> {
  if (!(await holdChatbot(sql, chatbotId))) {
    throw notFound("chatbot", chatbotId)
  }
  return listIntents(sql, chatbotId)
}

function requireFreeName(intents: Intent[], { id, name }: Pick<Intent, "id" | "name">): void {
  if (intents.some((other) => other.id !== id && keyOf(other.name) === keyOf(name))) {
    throw wrong(`There is an intent called ${name} already. Choose another name.`)
  }
}
