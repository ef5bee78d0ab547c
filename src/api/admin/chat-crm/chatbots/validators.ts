import { z } from "@medusajs/framework/zod"
import { nameOf, text } from "../../../validators"

const name = nameOf("chatbot")
const description = text(1_000, "A description takes at most 1,000 characters.").nullish()
const timezone = z
  .string()
  .refine(isTimeZone, "The time zone must be one of the IANA names, such as UTC or Asia/Ho_Chi_Minh.")

export const CreateChatbot = z.strictObject({ name, description, timezone: timezone.optional() })
export type CreateChatbot = z.infer<typeof CreateChatbot>

const stage = z.strictObject({
  key: z.string().optional(),
  label: z.string(),
  color: z.string(),
  rank: z.number().optional(),
})

/** Which stages make sense together is decided by the module. */
export const UpdateChatbot = z.strictObject({
  name: name.optional(),
  description,
  access: z.enum(["team", "members"]).optional(),
  timezone: timezone.optional(),
  conversation_gap_hours: z.number().int().min(1).max(8_760).optional(),
  statuses: z.array(stage).optional(),
  moved: z.record(z.string(), z.string()).optional(),
}).refine(({ statuses, moved }) => statuses || !moved, "moved says where people of removed stages go: send it with statuses.")
export type UpdateChatbot = z.infer<typeof UpdateChatbot>

export const SetFeatures = z.strictObject({
  customer_tracking: z.boolean().optional(),
  intent_detection: z.boolean().optional(),
})
export type SetFeatures = z.infer<typeof SetFeatures>

export const ListChatbots = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
})
export type ListChatbots = z.infer<typeof ListChatbots>

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name })
    return true
  } catch {
    return false
  }
}
