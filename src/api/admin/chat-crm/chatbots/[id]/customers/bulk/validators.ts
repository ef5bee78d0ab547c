import { z } from "@medusajs/framework/zod"
import { isId } from "../../../../../../../modules/chat-crm/ids"
import { asInAddress, customerFilter } from "../validators"

const MAX_IDS = 10_000

const ids = z
  .array(z.string().refine(isId, "A customer's id has letters, digits and _ alone."))
  .refine(({ length }) => length <= MAX_IDS, `Name at most ${MAX_IDS} customers, or choose them by a filter.`)

/** Who, by ids or by the list's filters, and what. Which values fit is decided by the module. */
export const BulkChangeBody = z
  .strictObject({
    customer_ids: ids.optional(),
    filter: z.preprocess(asInAddress, z.strictObject(customerFilter).optional()),
    except_ids: ids.optional(),
    changes: z.record(z.string(), z.unknown()),
  })
  .refine(({ customer_ids, filter }) => (customer_ids === undefined) !== (filter === undefined), {
    message: "Choose customers by customer_ids or by filter: one of them.",
  })
  .refine(({ customer_ids }) => customer_ids?.length !== 0, { message: "customer_ids names nobody." })
  .refine(({ customer_ids, except_ids }) => !(customer_ids && except_ids), { message: "except_ids goes with a filter." })
export type BulkChangeBody = z.infer<typeof BulkChangeBody>
