import { createHash } from "node:crypto"
import type { AnalysisMessage } from "../../../types"

/** Stands for exactly these messages, in their order: an edit, or one that comes late in between, makes it another. */
export function hashOf(messages: AnalysisMessage[]): string {
  const hash = createHash("sha256")
  for (const { id, sender, text } of messages) {
    hash.update(`${id} ${sender} ${text.length} ${text}\n`)
  }
  return hash.digest("base64url")
}
