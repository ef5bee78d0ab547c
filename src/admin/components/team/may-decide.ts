import type { Member } from "../../lib/types"

/** Owners decide who sees a chatbot. While none of them can sign in any more, everybody who sees it does. */
export const mayDecide = (members: Member[], userId: string | undefined): boolean => {
  const owners = members.filter(({ role, email }) => role === "owner" && email !== null)
  return userId !== undefined && (owners.length === 0 || owners.some(({ user_id }) => user_id === userId))
}
