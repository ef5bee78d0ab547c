import { capped } from "./clean"
import { merged, type Secret, type SecretKind, SECRETS, secretsIn } from "./detect"

/** How a placeholder looks. One that a customer typed is masked itself, so that it is never taken for one of ours. */
const PLACEHOLDER = new RegExp(`<(?:${SECRETS.join("|")})_\\d+>`, "g")
/** The beginning of one at the end of a text. */
const BROKEN_OFF = /<[A-Z]+(?:_\d*)?$/

/** The beginning of a masked text, without a placeholder that would be broken off. */
export const cappedMasked = (masked: string, length: number): string =>
  masked.length > length ? capped(masked, length).replace(BROKEN_OFF, "") : masked

/**
 * Takes out of texts what may not leave and keeps it, so that it can be put back into what comes of them. The same words
 * get the same placeholder, `<PHONE_1>`, in every text of one vault.
 */
export class Vault {
  readonly #placeholders = new Map<string, string>()
  readonly #secrets = new Map<string, string>()
  readonly #counts = new Map<SecretKind, number>()

  constructor(private readonly personal: string[]) {}

  mask(text: string): string {
    const typed = [...text.matchAll(PLACEHOLDER)].map(
      ({ index, 0: whole }): Secret => ({ kind: "TEXT", start: index, end: index + whole.length })
    )
    let masked = ""
    let at = 0
    for (const { kind, start, end } of merged([...secretsIn(text, this.personal), ...typed])) {
      masked += text.slice(at, start) + this.#placeholderOf(kind, text.slice(start, end))
      at = end
    }
    return masked + text.slice(at)
  }

  unmask(text: string): string {
    return text.replace(PLACEHOLDER, (placeholder) => this.#secrets.get(placeholder) ?? placeholder)
  }

  #placeholderOf(kind: SecretKind, secret: string): string {
    const known = this.#placeholders.get(secret)
    if (known) {
      return known
    }
    const count = (this.#counts.get(kind) ?? 0) + 1
    const placeholder = `<${kind}_${count}>`
    this.#counts.set(kind, count)
    this.#placeholders.set(secret, placeholder)
    this.#secrets.set(placeholder, secret)
    return placeholder
  }
}
