import { z } from "@medusajs/framework/zod"
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { zodValidator } from "@medusajs/framework"
import { PLATFORMS } from "../types"

/** Reads a query: `req.validatedQuery`. Unknown parameters are an error that names them. */
export const validateQuery =
  (schema: z.ZodObject) =>
  async (req: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction): Promise<void> => {
    req.validatedQuery = await zodValidator(schema, req.query)
    next()
  }

/** One value or several of the same name. */
const several = <T extends z.ZodType>(item: T) => z.preprocess((v) => (v === undefined ? v : [v].flat()), z.array(item))

/** Parameters of a list that is walked by cursor. */
export const cursorParams = {
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z.string().max(500).optional(),
}

export const platformParam = several(z.enum(PLATFORMS)).optional()
