import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { queryKeys } from "../../lib/query-keys"
import { request } from "../../lib/request"
import type { Member, MemberRole } from "../../lib/types"
import { fresh } from "./query-options"

export const useMembers = (chatbotId: string) =>
  useQuery({
    queryKey: queryKeys.members(chatbotId),
    queryFn: ({ signal }) => request<{ members: Member[] }>(pathOf(chatbotId), { signal }),
    select: ({ members }) => members,
    ...fresh,
  })

/** Adds somebody, or gives a member another role. */
export const usePutMember = (chatbotId: string) => {
  const client = useQueryClient()

  return useMutation({
    mutationFn: (body: { user_id: string; role: MemberRole }) =>
      request<{ member: Member }>(pathOf(chatbotId), { method: "POST", body }),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.members(chatbotId) }),
  })
}

export const useRemoveMember = (chatbotId: string) => {
  const client = useQueryClient()

  return useMutation({
    mutationFn: (userId: string) =>
      request(`${pathOf(chatbotId)}/${encodeURIComponent(userId)}`, { method: "DELETE" }),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.members(chatbotId) }),
  })
}

const pathOf = (chatbotId: string) => `/chatbots/${encodeURIComponent(chatbotId)}/members`
