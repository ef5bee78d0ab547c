import { MedusaError } from "@medusajs/framework/utils"
import type { ChatbotAccess, MemberRole } from "../../types"
import type { Database } from "./database"
import { notFound } from "./errors"
import { listMembers, lockTeam, putMember, removeMember, type LockedTeam, type MemberRow } from "./queries/members"

/** Who asks for a change of a team, and which of its members can still sign in: others count for nothing. */
export type TeamRequest = {
  chatbot_id: string
  /** A dashboard user; null for a program, which may do what an owner may. */
  asked_by: string | null
  /** The ids of those members whose users exist. */
  users: string[]
}

/** A member as they were before a change; role null where they were none. */
export type MemberBefore = { chatbot_id: string; user_id: string; role: MemberRole | null }

/** Who belongs to a chatbot. Rules are checked where the chatbot's row is locked. */
export class Members {
  constructor(private readonly database: Database) {}

  /** The members, owners first. */
  list(chatbotId: string): Promise<MemberRow[]> {
    return listMembers(this.database.query, chatbotId)
  }

  /** Adds a member, or gives one another role. Throws where the asker may not, or where no owner would be left. */
  async put(request: TeamRequest, member: { user_id: string; role: MemberRole }): Promise<MemberBefore> {
    return this.#change(request, member.user_id, member.role)
  }

  /** Removes a member. Throws where there is no such member, the asker may not, or where no owner would be left. */
  async remove(request: TeamRequest, userId: string): Promise<MemberBefore> {
    return this.#change(request, userId, null)
  }

  /** Puts a member back as they were. */
  async restore({ chatbot_id, user_id, role }: MemberBefore): Promise<void> {
    await (role
      ? putMember(this.database.query, chatbot_id, user_id, role)
      : removeMember(this.database.query, chatbot_id, user_id))
  }

  /**
   * Makes sure that somebody can get in before a chatbot is open to its members only: where it has no owner the asker
   * becomes one. Gives what that changed, or null. Throws where the asker may not, or a program would lock everybody out.
   */
  async prepareAccess(request: TeamRequest, access: ChatbotAccess): Promise<MemberBefore | null> {
    const { chatbot_id, asked_by, users } = request
    return this.database.transaction(async (sql) => {
      const team = await lockTeam(sql, chatbot_id)
      if (!team || team.access === access) {
        return null
      }
      requireMayChange(team, request)
      if (access === "team" || ownersOf(team, users).length > 0) {
        return null
      }
      if (asked_by) {
        await putMember(sql, chatbot_id, asked_by, "owner")
        return { chatbot_id, user_id: asked_by, role: roleOf(team, asked_by) }
      }
      if (!team.members.some(({ user_id }) => users.includes(user_id))) {
        throw notAllowed("This chatbot has no members, so nobody could see it. Add a member first.")
      }
      return null
    })
  }

  async #change(request: TeamRequest, userId: string, role: MemberRole | null): Promise<MemberBefore> {
    const { chatbot_id, users } = request
    return this.database.transaction(async (sql) => {
      const team = await lockTeam(sql, chatbot_id)
      if (!team) {
        throw notFound("chatbot", chatbot_id)
      }
      const before = roleOf(team, userId)
      if (role === null && before === null) {
        throw notFound("member", userId)
      }
      requireMayChange(team, request)
      if (team.access === "members") {
        requireSomebodyStays(team, users, userId, role)
      }
      await (role ? putMember(sql, chatbot_id, userId, role) : removeMember(sql, chatbot_id, userId))
      return { chatbot_id, user_id: userId, role: before }
    })
  }
}

const ownersOf = ({ members }: LockedTeam, users: string[]): string[] =>
  members.filter(({ user_id, role }) => role === "owner" && users.includes(user_id)).map(({ user_id }) => user_id)

const roleOf = ({ members }: LockedTeam, userId: string): MemberRole | null =>
  members.find(({ user_id }) => user_id === userId)?.role ?? null

/** A chatbot that only its members see keeps an owner, and where it has none, somebody. */
function requireSomebodyStays(team: LockedTeam, users: string[], userId: string, role: MemberRole | null): void {
  const owners = ownersOf(team, users)
  if (role !== "owner" && owners.length === 1 && owners[0] === userId) {
    throw notAllowed("This is the last owner of a chatbot that only its members see. Make somebody else an owner first.")
  }
  const staying = team.members.filter(({ user_id }) => user_id !== userId && users.includes(user_id))
  if (role === null && staying.length === 0 && users.includes(userId)) {
    throw notAllowed("This is the last member of a chatbot that only its members see. Add somebody else first.")
  }
}

/** Owners decide, and programs; where there is no owner, everybody who sees the chatbot. */
function requireMayChange(team: LockedTeam, { asked_by, users }: TeamRequest): void {
  const owners = ownersOf(team, users)
  if (asked_by && owners.length > 0 && !owners.includes(asked_by)) {
    throw new MedusaError(MedusaError.Types.FORBIDDEN, "Only an owner of this chatbot decides who sees it. Ask one of them.")
  }
}

const notAllowed = (sentence: string): MedusaError => new MedusaError(MedusaError.Types.NOT_ALLOWED, sentence)
