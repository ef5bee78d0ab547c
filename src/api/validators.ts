import { z } from "@medusajs/framework/zod"
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { zodValidator } from "@medusajs/framework"
import { MedusaError } from "@medusajs/framework/utils"
import { PLATFORMS } from "../types"

/** Reads a query: `req.validatedQuery`. Unknown parameters are an error that names them. */
export const validateQuery =
  (schema: z.ZodObject) =>
  async (req: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction): Promise<void> => {
    req.validatedQuery = await zodValidator(schema, req.query)
    next()
  }

/**
 * Reads a body: `req.validatedBody`. The host's own prints what is wrong with it, and fails (500) where that is an object with
 * a `toString` of its own.
 */
export const validateBody =
  (schema: z.ZodType) =>
  async (req: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction): Promise<void> => {
    try {
      req.validatedBody = await zodValidator(schema, req.body)
    } catch (error) {
      const isUnprintable = error instanceof TypeError
      throw isUnprintable ? new MedusaError(MedusaError.Types.INVALID_DATA, "The body holds an object in place of a value.") : error
    }
    next()
  }

/** Trimmed text that PostgreSQL can hold. The host words broken limits of its own making; refinements keep our sentences. */
export const text = (maxLength: number, tooLong: string) =>
  z
    .string()
    .trim()
    .refine((given) => !given.includes("\u0000"), "NUL characters cannot be stored.")
    .refine((given) => given.length <= maxLength, tooLong)

/** The name of a thing. */
export const nameOf = (thing: string) =>
  text(120, "A name takes at most 120 characters.").refine((given) => given !== "", `A ${thing} needs a name.`)

/** One value or several of the same name. */
export const several = <T extends z.ZodType>(item: T) => z.preprocess((v) => (v === undefined ? v : [v].flat()), z.array(item))

/** Parameters of a list that is walked by cursor. */
export const cursorParams = {
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z.string().max(500).optional(),
}

/** `true` or `false` in an address. */
export const flagParam = z
  .enum(["true", "false"])
  .transform((given) => given === "true")
  .optional()

export const platformParam = several(z.enum(PLATFORMS)).optional()
