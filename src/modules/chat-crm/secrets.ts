import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto"
import { MedusaError } from "@medusajs/framework/utils"

const VERSION = "v1"
const ALGORITHM = "aes-256-gcm"

/**
 * Encrypts a channel's credentials at rest as `v1:key_id:iv:tag:ciphertext`. The channel and the field are part of what
 * is authenticated, so that a value copied to another row does not decrypt there.
 */
export class SecretBox {
  readonly #keys: Map<string, Buffer>
  readonly #current: string

  /** Keys are 32 bytes in base64; the first encrypts, all decrypt. */
  constructor(keys: string[]) {
    const entries = keys.map((key) => [keyId(key), Buffer.from(key, "base64")] as const)
    this.#keys = new Map(entries)
    this.#current = entries[0]?.[0] ?? ""
  }

  encrypt(plain: string, channelId: string, field: string): string {
    const key = this.#keys.get(this.#current)
    if (!key) {
      throw new MedusaError(MedusaError.Types.INVALID_ARGUMENT, "No encryption key is configured.")
    }
    const iv = randomBytes(12)
    const cipher = createCipheriv(ALGORITHM, key, iv).setAAD(additionalData(channelId, field))
    const sealed = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()])
    return [VERSION, this.#current, ...[iv, cipher.getAuthTag(), sealed].map((part) => part.toString("base64url"))].join(":")
  }

  decrypt(stored: string, channelId: string, field: string): string {
    const [version, id, iv, tag, sealed] = stored.split(":")
    const key = this.#keys.get(id ?? "")
    if (version !== VERSION || !key || iv === undefined || tag === undefined || sealed === undefined) {
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        `The ${field} of channel ${channelId} was encrypted with a key that is not among encryption_keys.`
      )
    }
    const decipher = createDecipheriv(ALGORITHM, key, Buffer.from(iv, "base64url"), { authTagLength: 16 })
    decipher.setAAD(additionalData(channelId, field)).setAuthTag(Buffer.from(tag, "base64url"))
    return Buffer.concat([decipher.update(Buffer.from(sealed, "base64url")), decipher.final()]).toString("utf8")
  }
}

/** Derived from the key itself, so that the order of the list may change. */
function keyId(key: string): string {
  return createHash("sha256").update(Buffer.from(key, "base64")).digest("hex").slice(0, 8)
}

function additionalData(channelId: string, field: string): Buffer {
  return Buffer.from(`${channelId}:${field}`)
}
