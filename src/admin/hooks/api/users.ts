import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { queryKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"

/** Everybody who can sign in to the dashboard, by what was typed. */
export const useUsers = (search: string) =>
  useQuery({
    queryKey: [...queryKeys.users(), "list", search],
    queryFn: () =>
      sdk.admin.user.list({ q: search || undefined, limit: 20, fields: "id,email,first_name,last_name" }),
    select: ({ users }) =>
      users.map(({ id, email, first_name, last_name }) => ({
        id,
        email,
        name: [first_name, last_name].filter(Boolean).join(" "),
      })),
    placeholderData: keepPreviousData,
  })

/** The id of who is signed in. */
export const useMyId = () =>
  useQuery({
    queryKey: [...queryKeys.users(), "me"],
    queryFn: () => sdk.admin.user.me({ fields: "id" }),
    select: ({ user }) => user.id,
    staleTime: Infinity,
  })

export type DashboardUser = { id: string; email: string; name: string }

/** Users by their ids; who is no user any more is missing. */
export const useUsersById = (ids: string[]) =>
  useQuery({
    queryKey: [...queryKeys.users(), "ids", [...ids].sort()],
    queryFn: () => sdk.admin.user.list({ id: ids, limit: ids.length, fields: "id,email,first_name,last_name" }),
    select: ({ users }) =>
      users.map(
        ({ id, email, first_name, last_name }): DashboardUser => ({
          id,
          email,
          name: [first_name, last_name].filter(Boolean).join(" "),
        })
      ),
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
  })
