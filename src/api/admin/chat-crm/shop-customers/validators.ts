import { z } from "@medusajs/framework/zod"

export const ReadShopCustomer = z.strictObject({
  before: z.iso
    .datetime({ offset: true, error: "before is a time as ISO 8601 writes it, such as 2026-01-31T09:30:00Z." })
    .optional(),
})
export type ReadShopCustomer = z.infer<typeof ReadShopCustomer>
