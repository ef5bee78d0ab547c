import { z } from "@medusajs/framework/zod"

const texts = z.array(z.string())

/** Lengths and numbers are judged by the module. */
export const CreateIntent = z.strictObject({
  name: z.string(),
  description: z.string().nullable().optional(),
  examples: texts,
  details: texts.optional(),
  enabled: z.boolean().optional(),
})
export type CreateIntent = z.infer<typeof CreateIntent>

export const UpdateIntent = CreateIntent.partial()
export type UpdateIntent = z.infer<typeof UpdateIntent>

export const TryIntents = z.strictObject({
  text: z.string(),
  intent: z.strictObject({ id: z.string().optional(), name: z.string().optional(), examples: texts }).optional(),
})
export type TryIntents = z.infer<typeof TryIntents>
