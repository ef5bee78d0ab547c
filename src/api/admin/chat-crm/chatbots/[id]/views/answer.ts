import type { CustomerView } from "../../../../../../types"

/** A view as the API shows it to somebody: whether they may change it stands in `own`. */
export const toAnswer = (view: CustomerView, askerId: string): CustomerView & { own: boolean } => ({
  ...view,
  own: view.created_by === askerId,
})
