import { useMutation, useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query"
import { queryKeys } from "../../lib/query-keys"
import { request } from "../../lib/request"
import type { CustomerView, ViewParams } from "../../lib/types"
import { fresh } from "./query-options"

export type NewView = { name: string; params: ViewParams; shared: boolean }
export type ViewChange = Partial<NewView> & { id: string }

type ViewList = { views: CustomerView[] }
type ViewAnswer = { view: CustomerView }

/** Own views and those that others share. */
export const useViews = (chatbotId: string) =>
  useQuery({
    queryKey: queryKeys.views(chatbotId),
    queryFn: ({ signal }) => request<ViewList>(pathOf(chatbotId), { signal }),
    select: ({ views }) => views,
    ...fresh,
    refetchOnWindowFocus: true,
  })

export const useCreateView = (chatbotId: string) => {
  const client = useQueryClient()

  return useMutation({
    mutationFn: (view: NewView) => request<ViewAnswer>(pathOf(chatbotId), { method: "POST", body: view }),
    onSuccess: ({ view }) => show(client, chatbotId, (views) => [...views, view]),
  })
}

export const useUpdateView = (chatbotId: string) => {
  const client = useQueryClient()

  return useMutation({
    mutationFn: ({ id, ...change }: ViewChange) =>
      request<ViewAnswer>(pathOf(chatbotId, id), { method: "POST", body: change }),
    onSuccess: ({ view }) =>
      show(client, chatbotId, (views) => views.map((known) => (known.id === view.id ? view : known))),
  })
}

export const useDeleteView = (chatbotId: string) => {
  const client = useQueryClient()

  return useMutation({
    mutationFn: (id: string) => request(pathOf(chatbotId, id), { method: "DELETE" }),
    onSuccess: (_, id) => show(client, chatbotId, (views) => views.filter((view) => view.id !== id)),
  })
}

/** At once, and then as the server has them. */
const show = (client: QueryClient, chatbotId: string, change: (views: CustomerView[]) => CustomerView[]) => {
  const queryKey = queryKeys.views(chatbotId)
  client.setQueryData<ViewList>(queryKey, (list) => list && { ...list, views: change(list.views) })
  void client.invalidateQueries({ queryKey })
}

const pathOf = (chatbotId: string, id?: string) => {
  const list = `/chatbots/${encodeURIComponent(chatbotId)}/views`
  return id ? `${list}/${encodeURIComponent(id)}` : list
}
