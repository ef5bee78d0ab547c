const ANSWER_WITHIN_MS = 10_000
const LONGEST_ANSWER = 64 * 1024
const LONGEST_PAUSE_MS = 24 * 3_600_000
const LONGEST_REASON = 200

/** A platform could not be reached or has trouble of its own: worth another try. */
export class PlatformUnreachable extends Error {
  /** `retry_after_ms`: how long it asks to be left alone, where it says. */
  constructor(
    reason: string,
    readonly retry_after_ms: number | null = null
  ) {
    super(reason)
  }
}

export type PlatformRequest = {
  method?: "GET" | "POST"
  headers?: Record<string, string>
  body?: string | URLSearchParams
  /** What must not be told, wherever it turns up in an answer or an error. */
  secrets: string[]
}

export type PlatformResponse = {
  status: number
  /** The parsed body; null where it is no JSON, such as the error page of a proxy. */
  json: unknown
  /** How long the platform asks to be left alone, in milliseconds. */
  retry_after_ms: number | null
}

/**
 * One request to a platform: answered within ten seconds and 64 kB, redirects refused, for they would carry secrets
 * elsewhere. Any status is an answer. Throws {@link PlatformUnreachable} where there is none, without secrets in it.
 */
export async function callPlatform(
  url: string,
  { method = "GET", headers, body, secrets }: PlatformRequest
): Promise<PlatformResponse> {
  try {
    const signal = AbortSignal.timeout(ANSWER_WITHIN_MS)
    const response = await fetch(url, { method, headers, body, signal, redirect: "error" })
    return {
      status: response.status,
      json: parseJson(await readText(response)),
      retry_after_ms: retryAfter(response.headers.get("retry-after")),
    }
  } catch (error) {
    if (error instanceof PlatformUnreachable) {
      throw error
    }
    const { cause, message } = error as Error & { cause?: { code?: string } }
    throw new PlatformUnreachable(withoutSecrets(cause?.code ?? message, secrets))
  }
}

/** A reason as it may be told: whoever answers may repeat a secret, and so may an error of fetch. At most 200 characters. */
export function withoutSecrets(reason: string, secrets: string[]): string {
  const forms = secrets.filter(Boolean).flatMap((secret) => [secret, encodeURIComponent(secret)])
  return forms.reduce((text, form) => text.replaceAll(form, "…"), reason).slice(0, LONGEST_REASON)
}

/** Whether a status says that the platform has trouble or is asked too much, whatever its body says. */
export const isTrouble = (status: number): boolean => status === 429 || status >= 500

/** Joins the base address of a platform, which may end in a slash, and a path that begins with one. */
export const platformUrl = (base: string, path: string): string => `${base.replace(/\/+$/, "")}${path}`

async function readText(response: Response): Promise<string> {
  const reader = response.body?.getReader()
  const chunks: Uint8Array[] = []
  let length = 0
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    chunks.push(part.value)
    length += part.value.byteLength
    if (length > LONGEST_ANSWER) {
      await reader?.cancel()
      throw new PlatformUnreachable("the answer is too long")
    }
  }
  return Buffer.concat(chunks).toString("utf8")
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Seconds or a date (https://www.rfc-editor.org/rfc/rfc9110#field.retry-after), at most a day. */
function retryAfter(header: string | null): number | null {
  if (!header) {
    return null
  }
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now()
  return ms > 0 ? Math.min(ms, LONGEST_PAUSE_MS) : null
}
