import { ApiError, NetworkError } from "./errors"
import { authType, backendUrl, sdk } from "./sdk"

type QueryValue = string | number | boolean | null | undefined | readonly string[]

export type Query = Record<string, QueryValue>

type RequestOptions = {
  method?: "GET" | "POST" | "DELETE"
  query?: Query
  body?: unknown
  signal?: AbortSignal
}

const ROOT = "/admin/chat-crm"

/** Whether requests are the signed-in user's by a cookie, instead of by a token. */
export const hasSession = authType === "session"

/**
 * One call to the plugin's admin API. The SDK's own `fetch` keeps only the message of an error; the fields beside it
 * (`required_plan`, `current`) are what these screens act on, so the body is kept here.
 *
 * @throws ApiError with the answer's status, code and body; NetworkError when no answer came.
 */
export const request = async <T>(
  path: string,
  { method = "GET", query = {}, body, signal }: RequestOptions = {}
): Promise<T> => {
  const response = await send(addressOf(path, query), {
    method,
    headers: { ...jsonHeaders(body), ...(await authHeaders()) },
    credentials: hasSession ? "include" : "omit",
    body: body === undefined ? undefined : JSON.stringify(body),
    signal,
  })

  const answer: unknown = await response.json().catch(() => null)

  if (!response.ok) {
    throw new ApiError(response.status, answer)
  }

  return answer as T
}

/** The bare answer of a route that gives a file, its body still to be read. Throws as `request` does. */
export const requestFile = async (
  path: string,
  { query = {}, signal }: Pick<RequestOptions, "query" | "signal"> = {}
): Promise<Response> => {
  const response = await send(addressOf(path, query), {
    headers: await authHeaders(),
    credentials: hasSession ? "include" : "omit",
    signal,
  })

  if (!response.ok) {
    throw new ApiError(response.status, await response.json().catch(() => null))
  }

  return response
}

/** Where a route of the plugin's admin API answers. */
export const addressOf = (path: string, query: Query = {}): string => `${backendUrl()}${ROOT}${path}${searchOf(query)}`

/** Arrays repeat their name with brackets, as the contract spells them: `platform[]=zalo`. */
export const searchOf = (query: Query): string => {
  const params = new URLSearchParams()

  for (const [name, value] of Object.entries(query)) {
    if (Array.isArray(value)) {
      value.forEach((item: string) => params.append(`${name}[]`, item))
    } else if (value !== undefined && value !== null && value !== "") {
      params.set(name, String(value))
    }
  }

  const search = params.toString()
  return search && `?${search}`
}

const send = async (url: string, init: RequestInit): Promise<Response> => {
  try {
    return await fetch(url, init)
  } catch (cause) {
    if (init.signal?.aborted) {
      throw cause
    }
    throw new NetworkError(cause)
  }
}

const jsonHeaders = (body: unknown): Record<string, string> =>
  body === undefined
    ? { accept: "application/json" }
    : { accept: "application/json", "content-type": "application/json" }

export const authHeaders = async (): Promise<Record<string, string>> => {
  if (hasSession) {
    return {}
  }
  const token = await sdk.client.getToken()
  return token ? { authorization: `Bearer ${token}` } : {}
}
