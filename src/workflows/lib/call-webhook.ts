import { lookup as systemLookup, type LookupAddress } from "node:dns"
import { request as httpRequest, type IncomingMessage, type RequestOptions } from "node:http"
import { request as httpsRequest } from "node:https"
import { isIP, type LookupFunction } from "node:net"
import { hostOf, isPublicAddress } from "../../modules/chat-crm/alerts/webhook-url"

const ANSWER_WITHIN_MS = 10_000
/** What a receiver answers is not read any further. */
const LONGEST_ANSWER = 1_024
const LONGEST_REASON = 200

/** All addresses of a host. */
export type Resolve = (host: string) => Promise<LookupAddress[]>

export type WebhookCall = {
  url: string
  headers: Record<string, string>
  body: string
  /** Whether addresses that are not public, and http, may be called. */
  allow_private: boolean
}

export type WebhookOptions = {
  /** The system's own unless told. */
  resolve?: Resolve
  /** 10 s unless told. */
  within_ms?: number
}

/** What a receiver answered, or why there was no answer. */
export type WebhookAnswer = { status: number; error: null } | { status: null; error: string }

/**
 * One POST to an address that somebody typed. The address that the name leads to is checked where the connection is
 * made, so that a name that leads elsewhere a moment later gains nothing. Redirects are answers, proxies of the
 * environment are not used, and the answer's body is not read. Never throws.
 */
export async function callWebhook(call: WebhookCall, { resolve = resolveAll, within_ms = ANSWER_WITHIN_MS }: WebhookOptions = {}): Promise<WebhookAnswer> {
  try {
    const url = new URL(call.url)
    if (!call.allow_private) {
      requirePublic(url)
    }
    return { status: await post(url, call, lookupWith(resolve, call.allow_private), within_ms), error: null }
  } catch (error) {
    return { status: null, error: reasonOf(error, within_ms) }
  }
}

/** A name is looked at when it is resolved; an address is not resolved, so it is looked at here. */
function requirePublic(url: URL): void {
  const host = hostOf(url)
  if (url.protocol !== "https:") {
    throw new Refused("Webhooks go to addresses that begin with https:// only.")
  }
  if (isIP(host) && !isPublicAddress(host)) {
    throw new Refused(`${host} is no public address.`)
  }
}

const resolveAll: Resolve = (host) =>
  new Promise((resolve, reject) =>
    systemLookup(host, { all: true }, (error, addresses) => (error ? reject(error) : resolve(addresses)))
  )

/** Resolves a name for a connection and refuses it where any of its addresses is not public. */
const lookupWith =
  (resolve: Resolve, allowPrivate: boolean): LookupFunction =>
  (host, options, done) => {
    resolve(host).then(
      (addresses) => {
        const [first] = addresses
        const refused = allowPrivate ? undefined : addresses.find(({ address }) => !isPublicAddress(address))
        if (refused || !first) {
          done(new Refused(refused ? `${host} leads to ${refused.address}, which is no public address.` : `${host} has no address.`), "")
        } else if (options.all) {
          done(null, addresses)
        } else {
          done(null, first.address, first.family)
        }
      },
      (error: Error) => done(error, "")
    )
  }

function post(url: URL, { headers, body }: WebhookCall, lookup: LookupFunction, withinMs: number): Promise<number> {
  const request = url.protocol === "https:" ? httpsRequest : httpRequest
  const options: RequestOptions = {
    method: "POST",
    headers: { ...headers, "content-length": Buffer.byteLength(body) },
    lookup,
    // A connection of its own: one that is kept was checked for another call, and agents may read proxies off the environment.
    agent: false,
    signal: AbortSignal.timeout(withinMs),
  }
  return new Promise((resolve, reject) => {
    const sent = request(url, options, (response) => {
      resolve(response.statusCode ?? 0)
      letEnd(response)
    })
    sent.on("error", reject)
    sent.end(body)
  })
}

/** Lets a receiver end its answer, unless that is longer than anybody waits for. */
function letEnd(response: IncomingMessage): void {
  let length = 0
  response.on("error", () => response.destroy())
  response.on("data", (chunk: Buffer) => {
    length += chunk.byteLength
    if (length > LONGEST_ANSWER) {
      response.destroy()
    }
  })
}

/** The call was not made. */
class Refused extends Error {}

function reasonOf(error: unknown, withinMs: number): string {
  const { name, code, message } = error as Error & { code?: string }
  if (error instanceof Refused) {
    return message
  }
  return name === "AbortError" || name === "TimeoutError"
    ? `The receiver did not answer within ${withinMs / 1000} seconds.`
    : `The receiver could not be reached (${(code ?? message).slice(0, LONGEST_REASON)}).`
}
