import type { MedusaContainer } from "@medusajs/framework/types"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../modules/chat-crm"
import { exampleSentences } from "../../modules/chat-crm/intents/values"
import { textOf } from "../../modules/chat-crm/texts"
import { INTENT_THRESHOLD } from "../../providers/embedded/analyzer"
import { tryIntents } from "../../providers/embedded/findings/try-intents"
import type { IntentMatch } from "../../types"

const LONGEST_TEXT = 2_000

/** An intent that somebody tries before saving it; with the id of a saved one it stands in its place. */
export type IntentDraft = { id?: string; name?: string; examples: string[] }

/** What the built-in analyzer makes of a text, and from which confidence on an intent is found. */
export type TriedSentence = { matches: IntentMatch[]; threshold: number }

/**
 * Tries a text on all intents of a chatbot that are on, and on a draft, the surest first; stores nothing. Throws a sentence
 * (400) for a text or examples that cannot be.
 */
export async function trySentence(
  { chatbot_id, text, intent }: { chatbot_id: string; text: string; intent?: IntentDraft },
  container: MedusaContainer
): Promise<TriedSentence> {
  const tried = textOf(text, "A text", LONGEST_TEXT)
  const draft = intent && { id: intent.id ?? "", name: intent.name ?? "", examples: exampleSentences(intent.examples) }
  const saved = await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).intents.list(chatbot_id)
  // In the order in which conversations are read for them: what is learnt for the one is then there for the other.
  const others = saved.filter(({ id, enabled }) => enabled && id !== draft?.id).sort((one, other) => (one.id < other.id ? -1 : 1))
  // The draft in front: where there are more than are looked for, it is not the one left out.
  const intents = [...(draft ? [draft] : []), ...others]
  const names = new Map(intents.map(({ id, name }) => [id, name]))
  const matches = tryIntents(tried, intents).map(({ id, ...match }) => ({
    intent_id: id || null,
    name: names.get(id) ?? "",
    ...match,
  }))
  return { matches, threshold: INTENT_THRESHOLD }
}
