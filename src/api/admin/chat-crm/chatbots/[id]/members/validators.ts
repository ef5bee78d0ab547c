import { z } from "@medusajs/framework/zod"
import { isId } from "../../../../../../modules/chat-crm/ids"
import { MEMBER_ROLES } from "../../../../../../types"

export const PutMember = z.strictObject({
  user_id: z.string().refine(isId, "user_id must be the id of a dashboard user."),
  role: z.enum(MEMBER_ROLES).default("member"),
})
export type PutMember = z.infer<typeof PutMember>
