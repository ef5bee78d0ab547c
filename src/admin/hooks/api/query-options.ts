import type { Query, QueryKey } from "@tanstack/react-query"
import { ApiError } from "../../lib/errors"

/** How often an open screen looks for news. Hidden tabs do not ask. */
export const LIVE_MS = 4_000
export const CALM_MS = 15_000

/** A refusal stays a refusal: only a server in trouble is asked a second time. */
const retry = (failures: number, error: Error): boolean =>
  failures < 1 && !(error instanceof ApiError && error.status < 500)

const refused = (error: unknown): boolean =>
  error instanceof ApiError && error.status < 500

export const fresh = { retry, staleTime: 0 }

export const live = (interval: number) => ({
  ...fresh,
  refetchOnWindowFocus: true,
  refetchInterval: (query: { state: { error: unknown } }) =>
    refused(query.state.error) ? (false as const) : interval,
})

/** Turning a page keeps the old rows on screen, but never those of another chatbot. */
export const keepRowsOf =
  (chatbotId: string) =>
  <T>(previous: T | undefined, query?: Pick<Query, "queryKey">): T | undefined =>
    belongsTo(query?.queryKey, chatbotId) ? previous : undefined

const belongsTo = (key: QueryKey | undefined, chatbotId: string): boolean =>
  key?.[2] === chatbotId
