import { z } from "@medusajs/framework/zod"
import { cursorParams, platformParam } from "../../../../../validators"

export const ListCustomers = z.strictObject({
  ...cursorParams,
  order: z.enum(["last_active", "-last_active"]).default("-last_active"),
  platform: platformParam,
})
export type ListCustomers = z.infer<typeof ListCustomers>
