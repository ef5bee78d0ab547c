import { APIConnectionError, APIConnectionTimeoutError, APIError } from "openai"
import { ProviderUnavailable } from "../../types"
import { DeadlinePassed } from "./deadline"
import { NO_USAGE } from "./usage"

/** So long a server may ask us to wait before somebody else reads instead. */
const PATIENCE_MS = 5_000
/** The wait before the only retry of what may have been bad luck: at least this, at most twice. */
const RETRY_MS = 400
const SHOWN = 200

/** What a failed call means: the sentence for people, and in how many milliseconds it is worth a second try. */
export type Failure = { unavailable: ProviderUnavailable; retryInMs: number | null }

/** A server that refuses charges nothing; of one that breaks off nobody knows. */
const final = (sentence: string, retryAfterMs: number | null = null): Failure => ({
  unavailable: new ProviderUnavailable(sentence, retryAfterMs, NO_USAGE),
  retryInMs: null,
})

const passing = (sentence: string): Failure => ({
  unavailable: new ProviderUnavailable(sentence),
  retryInMs: RETRY_MS * (1 + Math.random()),
})

/** Reads an error of a call. Neither the key nor a message of the conversation is in its sentence. */
export function failureOf(error: unknown, { model, timeoutSeconds }: { model: string; timeoutSeconds: number }): Failure {
  if (error instanceof DeadlinePassed || error instanceof APIConnectionTimeoutError) {
    return passing(`${model} did not answer within ${timeoutSeconds} s.`)
  }
  if (error instanceof APIConnectionError) {
    return passing(`The server of ${model} cannot be reached.`)
  }
  if (!(error instanceof APIError) || error.status === undefined) {
    return passing(`The server of ${model} gave an answer that is none.`)
  }
  const { status, code } = error
  if (status === 401 || status === 403) {
    return final(`The server of ${model} does not accept the API key (${status}).`)
  }
  if (status === 404) {
    return final(`The server does not know the model ${model}, or its address is wrong (404).`)
  }
  if (status === 429) {
    return overLimit(model, code === "insufficient_quota", retryAfterMs(error.headers))
  }
  if (status === 408 || status === 409 || status >= 500) {
    return passing(`The server of ${model} failed (${status}).`)
  }
  return final(`The server of ${model} refused the request (${status}${code ? `, ${code.slice(0, SHOWN)}` : ""}).`)
}

function overLimit(model: string, isOutOfCredit: boolean, waitMs: number | null): Failure {
  if (isOutOfCredit) {
    return final(`The account for ${model} has no credit left (429).`, waitMs)
  }
  const failure = final(`The limits of ${model} are reached (429).`, waitMs)
  return waitMs !== null && waitMs <= PATIENCE_MS ? { ...failure, retryInMs: waitMs } : failure
}

/** The header in seconds or as a date (RFC 9110, 10.2.3), or in milliseconds as some servers add it. */
export function retryAfterMs(headers: Headers | undefined): number | null {
  const exact = Number(headers?.get("retry-after-ms") ?? Number.NaN)
  if (Number.isFinite(exact) && exact >= 0) {
    return exact
  }
  const given = headers?.get("retry-after")?.trim()
  if (!given) {
    return null
  }
  const ms = /^\d+(?:\.\d+)?$/.test(given) ? Number(given) * 1_000 : Date.parse(given) - Date.now()
  return Number.isFinite(ms) ? Math.max(0, ms) : null
}
