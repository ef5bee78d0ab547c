import type { Sql } from "../database"

/** What a platform told about a person; null where it told nothing. */
export type LookedUpProfile = { name: string | null; locale: string | null }

/*
 * The identity first, which is the lock order of ingest. It remembers when it was asked for, so that the answer to an
 * earlier question does not overwrite that to a later one.
 */
const STORE = `
  with asked as (
    update chat_crm_identity set looked_up_at = $3
    where chatbot_id = $1 and customer_id = $2 and (looked_up_at is null or looked_up_at < $3)
    returning customer_id
  )
  update chat_crm_customer customer set platform_name = coalesce($4, platform_name), locale = coalesce($5, locale),
    profile_updated_at = greatest(profile_updated_at, $3), updated_at = now()
  from asked
  where customer.chatbot_id = $1 and customer.id = asked.customer_id and coalesce($4::text, $5::text) is not null
  returning 1`

const NAME_CONVERSATIONS = `
  update chat_crm_conversation set participant_name = $3
  where chatbot_id = $1 and customer_id = $2 and participant_name is distinct from $3`

/**
 * Stores the answer to a look-up that began at `askedAt`. A name that staff gave is kept elsewhere and stays. Of a
 * customer who was deleted meanwhile nothing is stored.
 */
export async function storeLookedUpProfile(
  sql: Sql,
  { chatbot_id, customer_id }: { chatbot_id: string; customer_id: string },
  { name, locale }: LookedUpProfile,
  askedAt: Date
): Promise<void> {
  const stored = await sql(STORE, [chatbot_id, customer_id, askedAt, name, locale])
  if (stored.length > 0 && name) {
    await sql(NAME_CONVERSATIONS, [chatbot_id, customer_id, name])
  }
}
