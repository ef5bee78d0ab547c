import { z } from "@medusajs/framework/zod"
import { isId } from "../../../../../../modules/chat-crm/ids"
import { cursorParams, platformParam } from "../../../../../validators"

export const ListConversations = z.strictObject({
  ...cursorParams,
  customer_id: z.string().refine(isId, "customer_id must be the id of a customer.").optional(),
  platform: platformParam,
})
export type ListConversations = z.infer<typeof ListConversations>

export const ListMessages = z.strictObject({
  ...cursorParams,
  order: z.enum(["sent_at", "-sent_at"]).default("sent_at"),
})
export type ListMessages = z.infer<typeof ListMessages>
