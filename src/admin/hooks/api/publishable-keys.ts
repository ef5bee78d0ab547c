import { useQuery } from "@tanstack/react-query"
import { queryKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import { fresh } from "./query-options"

const MOST_KEYS = 100

export type PublishableKey = { id: string; title: string; token: string }

/** The shop's publishable keys that are in use. They are public: a storefront sends one with each request. */
export const usePublishableKeys = ({ isNeeded }: { isNeeded: boolean }) =>
  useQuery({
    queryKey: queryKeys.publishableKeys(),
    queryFn: () => sdk.admin.apiKey.list({ type: "publishable", limit: MOST_KEYS }),
    select: ({ api_keys }): PublishableKey[] =>
      api_keys
        .filter(({ revoked_at }) => !revoked_at)
        .map(({ id, title, token }) => ({ id, title, token })),
    enabled: isNeeded,
    ...fresh,
  })
