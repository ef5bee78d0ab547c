import { z } from "@medusajs/framework/zod"

/** A look at what a provider would change; each conversation is one run of a paid one's budget. */
export const StartTrial = z.strictObject({
  provider: z.string().min(1).max(100),
  conversations: z.number().int().min(1).max(200).default(20),
})
export type StartTrial = z.infer<typeof StartTrial>
