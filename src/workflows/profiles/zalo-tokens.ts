import { z } from "@medusajs/framework/zod"
import type { RenewTokens } from "../../modules/chat-crm/profiles"
import { callPlatform, isTrouble, platformUrl, PlatformUnreachable } from "../lib/call-platform"
import { secretsOf, toldReason } from "./answers"

/** An access token is renewed this long before its end. */
const EARLY_MS = 60_000

const answered = z.looseObject({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1).optional(),
  expires_in: z.union([z.string(), z.number()]).optional(),
})
const refused = z.looseObject({ error: z.unknown(), error_description: z.unknown(), error_name: z.unknown(), message: z.unknown() })

/** Whether an access token has come to its end, as far as is known. */
export const hasExpired = (expiresAt: unknown): boolean =>
  typeof expiresAt === "string" && Date.parse(expiresAt) - EARLY_MS <= Date.now()

/**
 * Exchanges a Zalo OA's refresh token, which is good once, for new tokens
 * (https://developers.zalo.me/docs/official-account/bat-dau/xac-thuc-va-uy-quyen-cho-ung-dung-new). Throws
 * {@link PlatformUnreachable} where Zalo does not answer.
 */
export const renewZaloTokens =
  (oauthUrl: string): RenewTokens =>
  async (credentials) => {
    const { app_id, app_secret_key, refresh_token } = credentials
    if (typeof app_secret_key !== "string" || typeof refresh_token !== "string") {
      return { refused: sentence("the access token is valid no longer, and there is no refresh token with app secret key") }
    }
    const secrets = secretsOf(credentials)
    const { status, json, retry_after_ms } = await callPlatform(platformUrl(oauthUrl, "/v4/oa/access_token"), {
      method: "POST",
      headers: { secret_key: app_secret_key },
      body: new URLSearchParams({ app_id: String(app_id), refresh_token, grant_type: "refresh_token" }),
      secrets,
    })
    const { data } = answered.safeParse(json)
    if (data) {
      return { renewed: { refresh_token, ...tokensOf(data) } }
    }
    if (isTrouble(status) || json === null) {
      throw new PlatformUnreachable(`HTTP ${status}`, retry_after_ms)
    }
    const { error, error_description, error_name, message } = refused.safeParse(json).data ?? {}
    const reason = toldReason(error_description ?? error_name ?? message, error ?? `HTTP ${status}`, secrets)
    return { refused: sentence(`Zalo refused the refresh token: ${reason}`) }
  }

function tokensOf({ access_token, refresh_token, expires_in }: z.infer<typeof answered>) {
  const seconds = Number(expires_in)
  // Where Zalo does not say, its own time is taken: 25 hours.
  const expiresAt = new Date(Date.now() + (seconds > 0 ? seconds : 90_000) * 1000).toISOString()
  return { access_token, ...(refresh_token && { refresh_token }), access_token_expires_at: expiresAt }
}

const sentence = (reason: string): string =>
  `Names of customers cannot be looked up: ${reason}. Look-ups stop until a new access token and refresh token are given.`
