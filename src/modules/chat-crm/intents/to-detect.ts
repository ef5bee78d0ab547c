import { createHash } from "node:crypto"
import type { IntentDefinition, Plan } from "../../../types"
import { groupBy } from "../collections"
import type { Sql } from "../database"
import { includes, planOf, type PlanOptions } from "../tracking"

/** What is looked for in a chatbot's conversations. */
export type IntentsToDetect = {
  /** Another one where what is looked for changed. */
  version: string
  /** The same array as long as the version is the same. */
  intents: IntentDefinition[]
}

const KEPT = 1_000
const kept = new Map<string, IntentsToDetect>()

const NONE: IntentsToDetect = { version: "", intents: [] }

type Row = IntentDefinition & { chatbot_id: string; plan: Plan | null }

const ENABLED = `
  select chatbot.id as chatbot_id, chatbot.plan, intent.id, intent.name, intent.description, intent.examples, intent.details
  from chat_crm_chatbot chatbot join chat_crm_intent intent on intent.chatbot_id = chatbot.id and intent.enabled
  where chatbot.id = any($1) and chatbot.deleted_at is null and chatbot.intent_detection
  order by chatbot.id, intent.id`

/**
 * The named intents to look for, of each of some chatbots: those that are on, where Intent Detection is on and the plan
 * includes it; none elsewhere.
 */
export async function intentsToDetect(sql: Sql, chatbotIds: string[], options: PlanOptions): Promise<Map<string, IntentsToDetect>> {
  const rows = await sql<Row>(ENABLED, [[...new Set(chatbotIds)]])
  const allowed = rows.filter((row) => includes(planOf(row, options), options.plan_requirements.intent_detection))
  const groups = groupBy(allowed, ({ chatbot_id }) => chatbot_id)
  return new Map(chatbotIds.map((id) => [id, remembered(id, (groups.get(id) ?? []).map(definitionOf))]))
}

const definitionOf = ({ id, name, description, examples, details }: Row): IntentDefinition => ({
  id,
  name,
  description,
  examples,
  details,
})

/** The array from before where nothing changed: what is learnt from it is kept by it. */
function remembered(chatbotId: string, intents: IntentDefinition[]): IntentsToDetect {
  if (intents.length === 0) {
    return NONE
  }
  const version = createHash("sha256").update(JSON.stringify(intents)).digest("hex").slice(0, 16)
  const known = kept.get(chatbotId)
  const current = known?.version === version ? known : { version, intents }
  // What was asked for last stands last, so that the first is the one to forget.
  kept.delete(chatbotId)
  kept.set(chatbotId, current)
  const oldest = kept.size > KEPT ? kept.keys().next().value : undefined
  if (oldest !== undefined) {
    kept.delete(oldest)
  }
  return current
}
