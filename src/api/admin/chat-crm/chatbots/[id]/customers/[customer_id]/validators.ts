import { z } from "@medusajs/framework/zod"
import { isId } from "../../../../../../../modules/chat-crm/ids"
import { TIMELINE_KINDS } from "../../../../../../../types"
import { cursorParams, several } from "../../../../../../validators"

export const ListTimeline = z.strictObject({
  ...cursorParams,
  kind: several(z.enum(TIMELINE_KINDS)).optional(),
})
export type ListTimeline = z.infer<typeof ListTimeline>

export const ListNotes = z.strictObject(cursorParams)
export type ListNotes = z.infer<typeof ListNotes>

/** What a note says; the module decides which texts it takes. */
export const WriteNote = z.strictObject({ body: z.string() })
export type WriteNote = z.infer<typeof WriteNote>

export const LinkCustomer = z.strictObject({
  customer_id: z.string().refine(isId, "customer_id must be the id of a customer."),
})
export type LinkCustomer = z.infer<typeof LinkCustomer>

export const ListRuns = z.strictObject(cursorParams)
export type ListRuns = z.infer<typeof ListRuns>
