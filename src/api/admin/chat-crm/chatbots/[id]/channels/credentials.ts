import { MedusaError } from "@medusajs/framework/utils"
import { adapterOf, type Credentials } from "../../../../../../platforms"

/** Reads credentials as their channel type takes them. Throws a sentence for each mistake, never with a secret in it. */
export function readCredentials(type: string, given: Record<string, unknown>, partial = false): Credentials {
  const adapter = adapterOf(type)
  const schema = partial ? adapter?.credentials.partial() : adapter?.credentials
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
