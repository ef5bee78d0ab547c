import type { CustomerFilter } from "./job"

/** The list's filters and its order, under the names they have in the address. */
export type ViewParams = CustomerFilter & { order?: "last_active" | "-last_active" }

/** Filters of the list that somebody gave a name. */
export type CustomerView = {
  id: string
  name: string
  params: ViewParams
  shared: boolean
  /** Whether whoever is signed in saved it: nobody else changes it. */
  own: boolean
  created_by: string
  created_by_name: string
  created_at: string
}
