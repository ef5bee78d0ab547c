import { z } from "@medusajs/framework/zod"
import { viewParams } from "../customers/validators"

/** A name is judged by the module. */
export const CreateView = z.strictObject({ name: z.string(), params: viewParams, shared: z.boolean().default(false) })
export type CreateView = z.infer<typeof CreateView>

export const UpdateView = CreateView.extend({ shared: z.boolean() }).partial()
export type UpdateView = z.infer<typeof UpdateView>
