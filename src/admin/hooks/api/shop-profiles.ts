import { useQuery } from "@tanstack/react-query"
import { queryKeys } from "../../lib/query-keys"
import { request } from "../../lib/request"
import type { ShopProfile } from "../../lib/types"
import { CALM_MS, live } from "./query-options"

/** What chats tell of one of the shop's own customers; with `before`, what they had written by that time. */
export const useShopProfiles = (shopCustomerId: string, before?: string) =>
  useQuery({
    queryKey: [...queryKeys.shopProfiles(shopCustomerId), before],
    queryFn: ({ signal }) =>
      request<{ profiles: ShopProfile[] }>(`/shop-customers/${encodeURIComponent(shopCustomerId)}`, {
        query: { before },
        signal,
      }),
    select: ({ profiles }) => profiles,
    ...live(CALM_MS),
  })
