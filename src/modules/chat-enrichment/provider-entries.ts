import type { ModuleProviderExports } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { EMBEDDED_ID } from "./name"

const provider = z.custom<ModuleProviderExports>((value) => typeof value === "object" && value !== null)

const entry = z.strictObject(
  {
    resolve: z.union([z.string().min(1), provider], "must be the path of a provider, such as medusa-plugin-chat-crm/providers/openai, or the provider itself"),
    id: z
      .string("must be a name of your choice")
      .regex(/^[A-Za-z0-9_-]{1,64}$/, "must be 1 to 64 letters, digits, dashes or underscores")
      .refine((id) => id !== EMBEDDED_ID, `must not be ${EMBEDDED_ID}: the built-in provider has that id and is always there`),
    is_default: z.boolean("must be true or false").optional(),
    options: z.record(z.string(), z.unknown(), "must be an object").optional(),
  },
  "must be an object { resolve, id, is_default?, options? }"
)

/** `enrichment.providers` of the plugin's options. */
export const providerEntries = z
  .array(entry, "must be a list")
  .refine((entries) => new Set(entries.map(({ id }) => id)).size === entries.length, "must have a different id each")
  .refine((entries) => entries.filter(({ is_default }) => is_default).length <= 1, "must have one default at most")

export type ProviderEntry = z.output<typeof entry>
