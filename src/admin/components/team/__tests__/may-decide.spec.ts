import type { Member } from "../../../lib/types"
import { mayDecide } from "../may-decide"

const member = (user_id: string, role: Member["role"], email: string | null = `${user_id}@example.com`): Member => ({
  user_id,
  role,
  email,
  name: null,
  created_at: "2026-01-01T00:00:00.000Z",
})

describe("who decides who sees a chatbot", () => {
  it("is an owner, and no mere member or stranger", () => {
    const team = [member("lan", "owner"), member("bob", "member")]

    expect(["lan", "bob", "eve", undefined].map((id) => mayDecide(team, id))).toEqual([true, false, false, false])
  })

  it("is everybody while there is no owner, or none who can still sign in", () => {
    expect(mayDecide([member("bob", "member")], "eve")).toBe(true)
    expect(mayDecide([member("lan", "owner", null), member("bob", "member")], "bob")).toBe(true)
    expect(mayDecide([], undefined)).toBe(false)
  })
})
