import type { SignedInActor } from "./timeline"
import type { BulkFilter } from "./job"

/** The list's filters and its order, under the names they have in the address. */
export type ViewParams = BulkFilter & { order?: "last_active" | "-last_active" }

/** Filters of the list of customers that somebody gave a name. */
export type CustomerView = {
  id: string
  name: string
  params: ViewParams
  /** Whether everybody with access to the chatbot sees it, or its maker alone. */
  shared: boolean
  /** A user, or a secret API key. */
  created_by: string
  /** As the maker was called when they saved it. */
  created_by_name: string
  created_at: Date
}

/** A view to be saved, and who saves it. */
export type NewView = { chatbot_id: string; name: string; params: ViewParams; shared: boolean; maker: SignedInActor }

/** A saved view, and who wants to change it. */
export type ViewOf = { chatbot_id: string; view_id: string; maker: SignedInActor }

/** What becomes of a view; what is not named stays. */
export type ViewChange = Partial<Pick<CustomerView, "name" | "params" | "shared">>
