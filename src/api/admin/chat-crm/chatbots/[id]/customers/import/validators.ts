import { z } from "@medusajs/framework/zod"
import { PLATFORMS, type ImportOptions } from "../../../../../../../types"
import { flagParam } from "../../../../../../validators"

const MAX_ACCOUNT = 255

const fill = z.enum(["empty_or_ai", "overwrite"]).optional()
const platform = z.enum(PLATFORMS).nullish()
const account = z
  .string()
  .max(MAX_ACCOUNT)
  .refine((given) => !given.includes("\u0000"), "NUL characters cannot be stored.")
  .nullish()

/** How a file is imported, in its address: the body is the file. */
export const ImportOptionsParams = z.strictObject({
  file_name: z.string().max(255).optional(),
  fill,
  clear_empty: flagParam,
  platform,
  account,
})
export type ImportOptionsParams = z.infer<typeof ImportOptionsParams>

const MAX_COLUMNS = 1_000

/** What is to be otherwise when a file is looked at again. */
export const PreviewImport = z.strictObject({
  mapping: z.array(z.string().max(100).nullable()).max(MAX_COLUMNS).optional(),
  fill,
  clear_empty: z.boolean().optional(),
  platform,
  account,
})
export type PreviewImport = z.infer<typeof PreviewImport>

/** The options that were named. */
export const named = (options: { [Option in keyof ImportOptions]?: ImportOptions[Option] | undefined }): Partial<ImportOptions> =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
