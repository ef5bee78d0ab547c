import { z } from "@medusajs/framework/zod"
import type { Profiles, ProfileSource } from "../../modules/chat-crm/profiles"
import { cleanLabel } from "../../platforms/clean"
import { callPlatform, platformUrl } from "../lib/call-platform"
import { busyAnswer, secretsOf, toldReason, type ProfileAnswer } from "./answers"
import { hasExpired, renewZaloTokens } from "./zalo-tokens"

const answered = z.looseObject({
  error: z.coerce.number(),
  message: z.unknown(),
  data: z.looseObject({ display_name: z.string().optional() }).optional().catch(undefined),
})

/*
 * Errors come with status 200 (https://developers.zalo.me/docs/official-account/phu-luc/ma-loi): requests or quota used
 * up, tokens, and people who do not follow, have blocked or have long not written to the Official Account.
 */
const TROUBLE = [-32, -211]
const TOKEN_REFUSED = [-124, -216, -220]
const NO_PROFILE = [-213, -217, -230]

type Asking = { profiles: Profiles; options: { zalo_api_url: string; zalo_oauth_url: string } }

/**
 * Asks Zalo for a person's name (https://developers.zalo.me/docs/official-account/quan-ly/quan-ly-thong-tin-nguoi-dung),
 * with new tokens where the access token has come to its end; once. Throws PlatformUnreachable where there is no answer.
 */
export async function askZalo(source: ProfileSource, userId: string, { profiles, options }: Asking): Promise<ProfileAnswer> {
  const { access_token, access_token_expires_at } = source.credentials
  if (access_token && !hasExpired(access_token_expires_at)) {
    const answer = await askOnce(source, userId, options.zalo_api_url)
    if (answer.kind !== "bad_token") {
      return answer
    }
  }
  const renewed = await profiles.renewTokens(source, renewZaloTokens(options.zalo_oauth_url))
  return renewed ? askOnce(renewed, userId, options.zalo_api_url) : { kind: "stopped" }
}

async function askOnce(source: ProfileSource, userId: string, apiUrl: string): Promise<ProfileAnswer> {
  const { credentials } = source
  const secrets = secretsOf(credentials)
  const query = new URLSearchParams({ data: JSON.stringify({ user_id: userId }) })
  const response = await callPlatform(platformUrl(apiUrl, `/v3.0/oa/user/detail?${query}`), {
    headers: { access_token: String(credentials.access_token) },
    secrets,
  })
  const { data: answer } = answered.safeParse(response.json)
  if (answer?.error === 0) {
    return busyAnswer(response) ?? { kind: "profile", name: cleanLabel(answer.data?.display_name), locale: null }
  }
  const code = answer?.error ?? `HTTP ${response.status}`
  const reason = toldReason(answer?.message, code, secrets)
  if (TOKEN_REFUSED.includes(Number(code)) || response.status === 401) {
    return { kind: "bad_token", reason, source }
  }
  if (TROUBLE.includes(Number(code))) {
    return { kind: "busy", reason, after_ms: response.retry_after_ms }
  }
  const silent = NO_PROFILE.includes(Number(code))
  return busyAnswer(response, reason) ?? { kind: "none", ...(!silent && { complaint: reason }) }
}
