import type { Platform, PurchaseIntent } from "../../../src/types"
import type { World } from "./world"

/** A customer as a test makes one; what is left out is as it is for most. */
export type Seed = {
  id: string
  platform?: Platform
  external_id?: string
  name?: string
  display_name?: string
  username?: string
  status?: string
  purchase_intent?: PurchaseIntent | null
  metadata?: Record<string, string>
  first_seen?: Date
  /** null: never wrote. */
  last_active?: Date | null
}

const INSERT = `
  insert into chat_crm_customer (chatbot_id, id, platform, account, external_id, first_seen, last_active, sort_at, platform_name,
    display_name, username, status, purchase_intent, metadata)
  select ?, id, platform, '', external_id, first_seen, last_active, coalesce(last_active, first_seen), name, display_name,
    username, status, purchase_intent, metadata
  from json_to_recordset(?) as given (id text, platform text, external_id text, first_seen timestamptz, last_active timestamptz,
    name text, display_name text, username text, status text, purchase_intent text, metadata jsonb)`

const COUNT = [
  "delete from chat_crm_customer_count where chatbot_id = ?",
  `insert into chat_crm_customer_count
   select chatbot_id, platform, coalesce(purchase_intent, 'none'), status, 0, count(*) from chat_crm_customer
   where chatbot_id = ? group by 1, 2, 3, 4`,
  "delete from chat_crm_first_seen_count where chatbot_id = ?",
  `insert into chat_crm_first_seen_count
   select chatbot_id, date_bin('15 minutes', first_seen, 'epoch'), 0, count(*) from chat_crm_customer
   where chatbot_id = ? group by 1, 2`,
]

/** Many customers at once, with times of their own: messages would all make them active now. */
export async function seedCustomers(world: World, chatbot: string, seeds: Seed[]): Promise<void> {
  const now = new Date()
  const rows = seeds.map(({ last_active, ...seed }) => {
    const first_seen = seed.first_seen ?? last_active ?? now
    return {
      ...{ platform: "telegram", external_id: seed.id.replace(/\D/g, ""), status: "new", ...seed, first_seen },
      metadata: seed.metadata ?? {},
      last_active: last_active === undefined ? first_seen : last_active,
    }
  })
  await world.sql(INSERT, [chatbot, JSON.stringify(rows)])
  for (const statement of COUNT) {
    await world.sql(statement, [chatbot])
  }
}
