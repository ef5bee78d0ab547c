import type { ProfileSource } from "../../modules/chat-crm/profiles"
import { cleanLabel } from "../../platforms/clean"
import { isTrouble, withoutSecrets, type PlatformResponse } from "../lib/call-platform"

/** What a platform said when it was asked who somebody is. */
export type ProfileAnswer =
  | { kind: "profile"; name: string | null; locale: string | null }
  /** It has or gives no profile of this person; `complaint`: for a reason that the merchant should know. */
  | { kind: "none"; complaint?: string }
  /** It will answer later: it has trouble, or was asked too much. */
  | { kind: "busy"; reason: string; after_ms: number | null }
  /** It takes the token no more. */
  | { kind: "bad_token"; reason: string; source: ProfileSource }
  /** There is no token to ask with any more; the merchant was told. */
  | { kind: "stopped" }

/** The answer of a platform that has trouble or answers no JSON; null where there is something to read. */
export function busyAnswer(response: PlatformResponse, reason = `HTTP ${response.status}`): ProfileAnswer | null {
  const { status, json, retry_after_ms } = response
  return isTrouble(status) || json === null ? { kind: "busy", reason, after_ms: retry_after_ms } : null
}

/** A platform's own words as they may be told: one line, without secrets, without the period at their end. */
export function toldReason(message: unknown, code: unknown, secrets: string[]): string {
  const words = cleanLabel(withoutSecrets(typeof message === "string" ? message : "", secrets))?.replace(/[.\s]+$/, "")
  return words ? `${words} (${String(code)})` : `error ${String(code)}`
}

export const secretsOf = (credentials: Record<string, unknown>): string[] =>
  Object.values(credentials).filter((value): value is string => typeof value === "string" && value.length > 5)
