import type { CustomerView, NewView } from "../../../types"
import type { Sql } from "../database"
import { nameKey } from "../views/parts"

const COLUMNS = "view.id, view.name, view.params, view.shared, view.created_by, view.created_by_name, view.created_at"

/** The views that somebody sees, by name: their own, and what others share. There are few, so all of them. */
export const listViews = (sql: Sql, chatbotId: string, makerId: string): Promise<CustomerView[]> =>
  sql<CustomerView>(
    `select ${COLUMNS} from chat_crm_view view
     where chatbot_id = $1 and (shared or created_by = $2) order by name_key, id`,
    [chatbotId, makerId]
  )

/** Who saves views in a chatbot does so one after the other: their number and their names are looked at before. */
export async function lockMaker(sql: Sql, chatbotId: string, makerId: string): Promise<void> {
  await sql("select pg_advisory_xact_lock(hashtextextended($1, 0))", [`chat_crm views of ${chatbotId} ${makerId}`])
}

/** How many views somebody has, and the one among them with this name. */
export async function findNamed(
  sql: Sql,
  chatbotId: string,
  makerId: string,
  name: string
): Promise<{ count: number; named: string | null }> {
  const [row] = await sql<{ count: number; named: string | null }>(
    `select count(*)::int as count, max(id) filter (where name_key = $3) as named
     from chat_crm_view where chatbot_id = $1 and created_by = $2`,
    [chatbotId, makerId, nameKey(name)]
  )
  return row ?? { count: 0, named: null }
}

/** Stores a view; undefined where there is no such chatbot (any more). */
export async function addView(sql: Sql, id: string, { chatbot_id, name, params, shared, maker }: NewView): Promise<CustomerView | undefined> {
  const [view] = await sql<CustomerView>(
    `with chatbot as (
       select id from chat_crm_chatbot where id = $1 and deleted_at is null for key share
     )
     insert into chat_crm_view as view (chatbot_id, id, name, name_key, params, shared, created_by, created_by_name)
     select id, $2, $3, $4, $5, $6, $7, $8 from chatbot returning ${COLUMNS}`,
    [chatbot_id, id, name, nameKey(name), JSON.stringify(params), shared, maker.id, maker.name]
  )
  return view
}

/** A view that somebody sees, which stays as it is until the transaction ends. */
export async function lockView(sql: Sql, chatbotId: string, viewId: string, makerId: string): Promise<CustomerView | undefined> {
  const [view] = await sql<CustomerView>(
    `select ${COLUMNS} from chat_crm_view view
     where chatbot_id = $1 and id = $2 and (shared or created_by = $3) for update`,
    [chatbotId, viewId, makerId]
  )
  return view
}

export async function storeView(sql: Sql, chatbotId: string, { id, name, params, shared }: CustomerView): Promise<void> {
  await sql("update chat_crm_view set name = $3, name_key = $4, params = $5, shared = $6 where chatbot_id = $1 and id = $2", [
    chatbotId,
    id,
    name,
    nameKey(name),
    JSON.stringify(params),
    shared,
  ])
}

export async function deleteView(sql: Sql, chatbotId: string, viewId: string): Promise<void> {
  await sql("delete from chat_crm_view where chatbot_id = $1 and id = $2", [chatbotId, viewId])
}

/** Puts a deleted view back as it was, unless its maker has another of that name by now. */
export async function restoreView(sql: Sql, chatbotId: string, view: CustomerView): Promise<void> {
  const { id, name, params, shared, created_by, created_by_name, created_at } = view
  await sql(
    `insert into chat_crm_view (chatbot_id, id, name, name_key, params, shared, created_by, created_by_name, created_at)
     select id, $2, $3, $4, $5, $6, $7, $8, $9 from chat_crm_chatbot where id = $1 and deleted_at is null
     on conflict do nothing`,
    [chatbotId, id, name, nameKey(name), JSON.stringify(params), shared, created_by, created_by_name, created_at]
  )
}
