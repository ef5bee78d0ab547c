import { createHmac } from "node:crypto"
import { z } from "@medusajs/framework/zod"
import type { ProfileSource } from "../../modules/chat-crm/profiles"
import { cleanLabel } from "../../platforms/clean"
import { callPlatform, platformUrl, type PlatformResponse } from "../lib/call-platform"
import { busyAnswer, secretsOf, toldReason, type ProfileAnswer } from "./answers"

const profile = z.looseObject({ first_name: z.string().optional(), last_name: z.string().optional() })
const refusal = z.looseObject({
  error: z.looseObject({
    message: z.unknown(),
    code: z.number().optional(),
    error_subcode: z.number().optional(),
    is_transient: z.boolean().optional(),
  }),
})

/*
 * Codes of the Graph API (https://developers.facebook.com/docs/graph-api/guides/error-handling and
 * https://developers.facebook.com/docs/graph-api/overview/rate-limiting).
 */
const TROUBLE = [1, 2, 4, 17, 32, 341, 613, 80001, 80006]
const TOKEN_REFUSED = [102, 190]
/** "No profile available for this user", and an object that does not exist or is not to be seen. */
const NO_PROFILE = [2018218, 33]

/**
 * Asks Messenger for a person's name (https://developers.facebook.com/docs/messenger-platform/identity/user-profile).
 * Pictures are not asked for: their addresses expire. Throws PlatformUnreachable where there is no answer.
 */
export async function askMessenger(
  source: ProfileSource,
  psid: string,
  { messenger_api_url, messenger_api_version }: { messenger_api_url: string; messenger_api_version: string }
): Promise<ProfileAnswer> {
  const { credentials } = source
  const token = String(credentials.page_access_token)
  const proof = createHmac("sha256", String(credentials.app_secret ?? "")).update(token).digest("hex")
  const query = new URLSearchParams({
    fields: "first_name,last_name",
    access_token: token,
    ...(credentials.app_secret && { appsecret_proof: proof }),
  })
  const secrets = [...secretsOf(credentials), proof]
  const path = `/${messenger_api_version}/${encodeURIComponent(psid)}?${query}`
  const response = await callPlatform(platformUrl(messenger_api_url, path), { secrets })
  const { data } = refusal.safeParse(response.json)
  return data ? readRefusal(data.error, response, { source, secrets }) : readProfile(response)
}

type Refusal = z.infer<typeof refusal>["error"]

function readRefusal(
  { code = 0, error_subcode = 0, is_transient, message }: Refusal,
  response: PlatformResponse,
  { source, secrets }: { source: ProfileSource; secrets: string[] }
): ProfileAnswer {
  const reason = toldReason(message, error_subcode || code, secrets)
  if (TOKEN_REFUSED.includes(code)) {
    return { kind: "bad_token", reason, source }
  }
  if (TROUBLE.includes(code) || is_transient) {
    return { kind: "busy", reason, after_ms: response.retry_after_ms }
  }
  const isSilent = NO_PROFILE.includes(error_subcode)
  return busyAnswer(response, reason) ?? { kind: "none", ...(!isSilent && { complaint: reason }) }
}

function readProfile(response: PlatformResponse): ProfileAnswer {
  const busy = busyAnswer(response)
  if (busy || response.status >= 300) {
    return busy ?? { kind: "none", complaint: `HTTP ${response.status}` }
  }
  const person = profile.safeParse(response.json).data
  const name = [person?.first_name, person?.last_name].flatMap((part) => cleanLabel(part) ?? []).join(" ")
  return { kind: "profile", name: cleanLabel(name), locale: null }
}
