import { MedusaError } from "@medusajs/framework/utils"
import type { z } from "@medusajs/framework/zod"
import { adapterOf, type Credentials } from "../../../../../../platforms"

/** Reads the credentials of a new channel. Throws a sentence for each mistake, never with a secret in it. */
export const readCredentials = (type: string, given: Record<string, unknown>): Credentials =>
  read(type, adapterOf(type)?.credentials, given)

/** Reads those credentials of a channel that are replaced. What names the account it belongs to stays. */
export function readReplacedCredentials(type: string, given: Record<string, unknown>): Credentials {
  const adapter = adapterOf(type)
  const fixed = adapter?.fixed?.filter((field) => given[field] !== undefined) ?? []
  if (fixed.length > 0) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `The ${fixed.join(", ")} of a channel cannot be changed: connect another channel for another account.`
    )
  }
  return read(type, adapter?.credentials.partial(), given)
}

function read(type: string, schema: z.ZodObject | undefined, given: Record<string, unknown>): Credentials {
  const parsed = schema?.safeParse(given)
  if (parsed?.success) {
    return parsed.data as Credentials
  }
  const mistakes = (parsed?.error.issues ?? []).map((issue) =>
    issue.code === "unrecognized_keys"
      ? `${type} channels have no ${issue.keys.join(", ")}.`
      : `${issue.path.join(".")}: ${issue.message}`
  )
  throw new MedusaError(MedusaError.Types.INVALID_DATA, `The credentials are not complete. ${mistakes.join(" ")}`)
}
