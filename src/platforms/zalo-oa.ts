import { createHash } from "node:crypto"
import type { IncomingHttpHeaders } from "node:http"
import { z } from "@medusajs/framework/zod"
import { safeEqual, singleHeader, type Credentials, type PlatformAdapter, type RawRequest } from "./adapter"
import { cleanId } from "./clean"
import { fieldsOf, type Fields } from "./fields"
import { readEvent } from "./zalo-oa-events"

const id = (what: string) =>
  z.string(`Give ${what}.`).regex(/^[A-Za-z0-9_-]{1,64}$/, `Give ${what}, as Zalo shows it: digits, no spaces.`)
const secret = (what: string) =>
  z.string(`Give ${what}.`).regex(/^\S{1,2048}$/, `Give ${what}: text without spaces, of at most 2,048 characters.`)

/**
 * Zalo Official Accounts (https://docs.zaloplatforms.com/docs/OA/webhook). Zalo takes no answer but 200, switches the
 * address off after a few others, and tries it out with requests that are not signed: what is not from Zalo gets 200
 * too, and is dropped.
 */
export const zaloOa: PlatformAdapter = {
  type: "zalo_oa",
  platform: "zalo",
  credentials: z.strictObject({
    app_id: id("the app's id"),
    oa_id: id("the Official Account's id"),
    oa_secret_key: secret("the OA Secret Key, from the app's webhook settings (it is not the app's secret key)"),
    app_secret_key: secret("the app's secret key").optional(),
    access_token: secret("the Official Account's access token").optional(),
    refresh_token: secret("the Official Account's refresh token").optional(),
  }),
  fixed: ["oa_id"],
  proofs: ["oa_secret_key"],
  verify: isFromZalo,
  parse: (payload, { now, credentials }) => {
    const item = readEvent(fieldsOf(payload), cleanId(credentials.oa_id), now)
    return { delivery_id: null, items: item ? [item] : [] }
  },
  dropped: { status: 200 },
  answer: () => ({ status: 200 }),
}

/**
 * `mac` is no HMAC but the SHA-256 of app id, body as it came, the body's own timestamp and the OA Secret Key, one
 * after the other. The app id is the channel's: else the secret of another app would open this one.
 */
function isFromZalo({ raw, headers }: RawRequest, { app_id, oa_secret_key }: Credentials): boolean {
  const given = macOf(headers)
  if (!given || !isSet(app_id) || !isSet(oa_secret_key)) {
    return false
  }
  const body = bodyOf(raw)
  const timestamp = cleanId(body.timestamp)
  if (timestamp === null || cleanId(body.app_id) !== app_id) {
    return false
  }
  const mac = createHash("sha256").update(app_id).update(raw).update(timestamp).update(oa_secret_key).digest("hex")
  return safeEqual(given, mac)
}

const isSet = (value: unknown): value is string => typeof value === "string" && value !== ""

/** The header's hex digits in lower case, with or without `mac=` in front; null where it holds anything else. */
function macOf(headers: IncomingHttpHeaders): string | null {
  const given = singleHeader(headers, "x-zevent-signature")?.trim().replace(/^mac\s*=\s*/i, "").toLowerCase()
  return given !== undefined && /^[0-9a-f]{64}$/.test(given) ? given : null
}

function bodyOf(raw: Buffer): Fields {
  try {
    return fieldsOf(JSON.parse(raw.toString("utf8").replace(/^\ufeff/, "")))
  } catch {
    return {}
  }
}
