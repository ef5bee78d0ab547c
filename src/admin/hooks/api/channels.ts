import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { queryKeys } from "../../lib/query-keys"
import { request } from "../../lib/request"
import type { Channel, ChannelList, ChannelType } from "../../lib/types"
import { CALM_MS, live } from "./query-options"

export type Credentials = Record<string, string | boolean>
export type NewChannel = { type: ChannelType; name: string; credentials: Credentials }
export type ChannelChange = {
  id: string
  name?: string
  enabled?: boolean
  credentials?: Credentials
  /** The previous secret stops working now instead of a day after it was replaced. */
  end_rotation?: true
}
/** `secret` is answered when the server made one, and never again. */
export type ChannelAnswer = { channel: Channel; secret?: string }

/** `interval`, in milliseconds: how often news is looked for. */
export const useChannels = (chatbotId: string, interval = CALM_MS) =>
  useQuery({
    queryKey: queryKeys.channels(chatbotId),
    queryFn: ({ signal }) => request<ChannelList>(pathOf(chatbotId), { signal }),
    select: ({ channels }) => channels,
    ...live(interval),
  })

export const useCreateChannel = (chatbotId: string) => {
  const client = useQueryClient()

  return useMutation({
    mutationFn: (channel: NewChannel) =>
      request<ChannelAnswer>(pathOf(chatbotId), { method: "POST", body: channel }),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.channels(chatbotId) }),
  })
}

export const useUpdateChannel = (chatbotId: string) => {
  const client = useQueryClient()

  return useMutation({
    mutationFn: ({ id, ...change }: ChannelChange) =>
      request<ChannelAnswer>(pathOf(chatbotId, id), { method: "POST", body: change }),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.channels(chatbotId) }),
  })
}

/** Has the server make another secret. It is answered this once; the previous one stays good for a day. */
export const useRotateChannel = (chatbotId: string) => {
  const client = useQueryClient()

  return useMutation({
    mutationFn: (id: string) =>
      request<ChannelAnswer>(`${pathOf(chatbotId, id)}/rotate`, { method: "POST", body: {} }),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.channels(chatbotId) }),
  })
}

export const useDeleteChannel = (chatbotId: string) => {
  const client = useQueryClient()

  return useMutation({
    mutationFn: (id: string) => request(pathOf(chatbotId, id), { method: "DELETE" }),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.channels(chatbotId) }),
  })
}

const pathOf = (chatbotId: string, id?: string) => {
  const list = `/chatbots/${encodeURIComponent(chatbotId)}/channels`
  return id ? `${list}/${encodeURIComponent(id)}` : list
}
