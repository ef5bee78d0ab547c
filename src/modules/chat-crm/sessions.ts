import { createHash, hkdfSync, randomBytes } from "node:crypto"
import { sign, verify } from "jsonwebtoken"
import { z } from "@medusajs/framework/zod"
import type { ResolvedOptions } from "./options"

const ALGORITHM = "HS256"
const ISSUER = "medusa-plugin-chat-crm"
const AUDIENCE = "website-chat"
const DAYS = 180

/** A visitor's browser on a website channel. */
export type ChatSession = { session_id: string; visitor_id: string; channel_id: string }

/** What a storefront keeps of a session; `expires_at` in ISO 8601. */
export type OpenedSession = { session_id: string; visitor_id: string; token: string; expires_at: string }

const claims = z.object({ sid: z.string().min(1), vid: z.string().min(1), acc: z.string().min(1), exp: z.number() })

/**
 * Sessions of website visitors. Nothing is stored: a session is its token, a JWT signed by HS256 (RFC 7519) with the
 * option `session_secret`, or else with keys derived from `encryption_keys`, the first of which signs and all of which
 * verify. A token is good for 180 days.
 */
export class Sessions {
  readonly #secrets: (string | Buffer)[]

  constructor({ session_secret, encryption_keys }: Pick<ResolvedOptions, "session_secret" | "encryption_keys">) {
    this.#secrets = session_secret ? [session_secret] : encryption_keys.map(derivedSecret)
  }

  /** A session on a channel, of a new visitor unless told. */
  open(channelId: string, { visitor_id = newVisitorId(), session_id = randomId("ccses") } = {}): OpenedSession {
    const exp = Math.floor(Date.now() / 1000) + DAYS * 86_400
    const token = sign({ sid: session_id, vid: visitor_id, acc: channelId, exp }, this.#secrets[0] as string | Buffer, {
      algorithm: ALGORITHM,
      issuer: ISSUER,
      audience: AUDIENCE,
    })
    return { session_id, visitor_id, token, expires_at: new Date(exp * 1000).toISOString() }
  }

  /** The session of a token; null where it is not one of ours, or has expired. */
  read(token: string): ChatSession | null {
    for (const secret of this.#secrets) {
      const parsed = claims.safeParse(verified(token, secret))
      if (parsed.success) {
        const { sid, vid, acc } = parsed.data
        return { session_id: sid, visitor_id: vid, channel_id: acc }
      }
    }
    return null
  }
}

/** An id that nobody can guess: whoever knows it may name the visitor in the ingest API. */
export const newVisitorId = (): string => randomId("ccvis")

/**
 * The session that messages of `session` go on in when they turn out to be another visitor's. It is the same one each
 * time, so that a request that is sent again finds its messages stored.
 */
export const movedSessionId = ({ session_id }: ChatSession, visitorId: string): string =>
  `ccses_${createHash("sha256").update(`${session_id} ${visitorId}`).digest("hex").slice(0, 32)}`

function verified(token: string, secret: string | Buffer): unknown {
  try {
    // The flag is named because the library reads it from the prototype of its options where it is not.
    return verify(token, secret, { algorithms: [ALGORITHM], issuer: ISSUER, audience: AUDIENCE, ignoreExpiration: false })
  } catch {
    return null
  }
}

const randomId = (prefix: string): string => `${prefix}_${randomBytes(16).toString("hex")}`

function derivedSecret(key: string): Buffer {
  return Buffer.from(hkdfSync("sha256", Buffer.from(key, "base64"), "", "medusa-plugin-chat-crm website sessions", 32))
}
