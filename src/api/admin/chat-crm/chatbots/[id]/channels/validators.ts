import { z } from "@medusajs/framework/zod"
import { connectableTypes } from "../../../../../../platforms"
import { nameOf } from "../../../../../validators"

const name = nameOf("channel")
// What belongs in here depends on the type: the adapter's own schema reads it.
const credentials = z.record(z.string(), z.unknown())

export const CreateChannel = z.strictObject({
  type: z.enum(connectableTypes),
  name,
  enabled: z.boolean().optional(),
  credentials: credentials.default({}),
})
export type CreateChannel = z.infer<typeof CreateChannel>

export const UpdateChannel = z.strictObject({
  name: name.optional(),
  enabled: z.boolean().optional(),
  credentials: credentials.optional(),
  end_rotation: z.literal(true).optional(),
})
export type UpdateChannel = z.infer<typeof UpdateChannel>
