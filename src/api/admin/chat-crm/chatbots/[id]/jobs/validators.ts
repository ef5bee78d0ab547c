import { z } from "@medusajs/framework/zod"
import { cursorParams } from "../../../../../validators"

export const ListJobs = z.strictObject(cursorParams)
export type ListJobs = z.infer<typeof ListJobs>
