import { z } from "@medusajs/framework/zod"
import { several } from "../../../../../../validators"
import { customerFilter } from "../validators"

const MAX_COLUMN = 100

export const ExportCustomers = z.strictObject({
  ...customerFilter,
  columns: several(z.string().max(MAX_COLUMN)).optional(),
})
export type ExportCustomers = z.infer<typeof ExportCustomers>
