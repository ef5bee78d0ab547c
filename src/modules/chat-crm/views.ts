import type { CustomerView, NewView, ViewChange, ViewOf } from "../../types"
import type { Database, Sql } from "./database"
import { nameTaken, notFound, notTheMaker } from "./errors"
import { newId } from "./ids"
import { addView, deleteView, findNamed, listViews, lockMaker, lockView, restoreView, storeView } from "./queries/views"
import { invalid, viewName, viewParams } from "./views/parts"

const MAX_VIEWS = 100

/** Filters of the list of customers under a name: for their maker, or for everybody with access to the chatbot. */
export class Views {
  constructor(private readonly database: Database) {}

  /** The views that somebody sees, by name: their own, and those that others share. */
  list(chatbotId: string, makerId: string): Promise<CustomerView[]> {
    return listViews(this.database.query, chatbotId, makerId)
  }

  /** Saves a view. Throws where its maker has one of that name (`name_taken`) or too many, and where it cannot be (400). */
  async add(given: NewView): Promise<CustomerView> {
    const wanted = { ...given, name: viewName(given.name), params: viewParams(given.params) }
    const view = await this.database.transaction(async (sql) => {
      await requireFree(sql, wanted, wanted.name, null)
      return addView(sql, newId("view"), wanted)
    })
    if (!view) {
      throw notFound("chatbot", given.chatbot_id)
    }
    return view
  }

  /** Changes what is named of a view. Throws as {@link add} does, and where it is somebody else's (403) or not there (404). */
  async edit({ change, ...of }: ViewOf & { change: ViewChange }): Promise<{ before: CustomerView; view: CustomerView }> {
    const { name, params, shared } = change
    const wanted = {
      ...(name !== undefined && { name: viewName(name) }),
      ...(params !== undefined && { params: viewParams(params) }),
      ...(shared !== undefined && { shared }),
    }
    return this.database.transaction(async (sql) => {
      if (wanted.name !== undefined) {
        await requireFree(sql, of, wanted.name, of.view_id)
      }
      const before = await lockOwn(sql, of)
      const view = { ...before, ...wanted }
      await storeView(sql, of.chatbot_id, view)
      return { before, view }
    })
  }

  /** Deletes a view and gives what it was. Throws where it is somebody else's (403) or not there (404). */
  async remove(of: ViewOf): Promise<CustomerView> {
    return this.database.transaction(async (sql) => {
      const before = await lockOwn(sql, of)
      await deleteView(sql, of.chatbot_id, before.id)
      return before
    })
  }

  /** Takes a saved view back. */
  async takeBack(chatbotId: string, { id }: CustomerView): Promise<void> {
    await deleteView(this.database.query, chatbotId, id)
  }

  /** Takes a change back; nothing where its maker has given its old name to another view since. */
  async revert(chatbotId: string, before: CustomerView): Promise<void> {
    await this.database.transaction(async (sql) => {
      await lockMaker(sql, chatbotId, before.created_by)
      const { named } = await findNamed(sql, chatbotId, before.created_by, before.name)
      if (named === null || named === before.id) {
        await storeView(sql, chatbotId, before)
      }
    })
  }

  /** Puts a deleted view back, unless its maker has another of that name since. */
  async restore(chatbotId: string, view: CustomerView): Promise<void> {
    await restoreView(this.database.query, chatbotId, view)
  }
}

/** Throws where the maker has another view of this name, or, to save one more, too many. */
async function requireFree(
  sql: Sql,
  { chatbot_id, maker }: Pick<ViewOf, "chatbot_id" | "maker">,
  name: string,
  viewId: string | null
): Promise<void> {
  await lockMaker(sql, chatbot_id, maker.id)
  const { count, named } = await findNamed(sql, chatbot_id, maker.id, name)
  if (named !== null && named !== viewId) {
    throw nameTaken(name)
  }
  if (viewId === null && count >= MAX_VIEWS) {
    throw invalid(`You have ${MAX_VIEWS} views here, and more are not kept. Delete one first.`)
  }
}

async function lockOwn(sql: Sql, { chatbot_id, view_id, maker }: ViewOf): Promise<CustomerView> {
  const view = await lockView(sql, chatbot_id, view_id, maker.id)
  if (!view) {
    throw notFound("view", view_id)
  }
  if (view.created_by !== maker.id) {
    throw notTheMaker(view.created_by_name)
  }
  return view
}
