import { Modules } from "@medusajs/framework/utils"
import { putChatbotMemberWorkflow, removeChatbotMemberWorkflow } from "../../src/workflows"
import { suite } from "./support/suite"
import { until } from "./support/until"
import type { Staff } from "./support/world"

const onMemberChanging = jest.fn()
putChatbotMemberWorkflow.hooks.chatbotMemberChanging((input) => void onMemberChanging(input))

suite("the team of a chatbot", (world) => {
  let owner: Staff
  let lan: Staff
  let bob: Staff
  let program: Staff
  let chatbot: string

  beforeEach(async () => {
    owner = await world().signIn("owner@example.com")
    lan = await world().signIn("lan@example.com")
    bob = await world().signIn("bob@example.com")
    program = await world().apiKey()
    chatbot = await owner.chatbot({ tracking: false })
  })

  const team = async (who = owner): Promise<[string, string][]> =>
    (await who.get(`/chatbots/${chatbot}/members`)).data.members.map((m: { email: string; role: string }) => [m.email, m.role])
  const put = (who: Staff, { id: user_id }: { id: string }, role?: string) => who.post(`/chatbots/${chatbot}/members`, { user_id, role })
  const remove = (who: Staff, { id }: { id: string }) => who.delete(`/chatbots/${chatbot}/members/${id}`)
  const access = (who: Staff, to: string) => who.post(`/chatbots/${chatbot}`, { access: to })
  const seenBy = async (who: Staff) => (await who.get(`/chatbots/${chatbot}`)).status === 200

  it("begins with who made the chatbot, and grows by name, role and e-mail", async () => {
    const added = await put(owner, lan)
    expect([added.status, added.data.member]).toEqual([
      200,
      { user_id: lan.id, role: "member", name: "Staff", email: "lan@example.com", created_at: expect.any(String) },
    ])
    expect((await put(owner, bob, "owner")).data.member).toMatchObject({ user_id: bob.id, role: "owner" })
    expect((await put(owner, lan, "owner")).data.member).toMatchObject({ user_id: lan.id, role: "owner" })
    expect((await put(owner, lan, "member")).data.member).toMatchObject({ user_id: lan.id, role: "member" })
    const { data } = await lan.get(`/chatbots/${chatbot}/members`)
    expect(data).toMatchObject({ count: 3, limit: 3, offset: 0 })
    expect(await team()).toEqual([["owner@example.com", "owner"], ["bob@example.com", "owner"], ["lan@example.com", "member"]])
    const gone = await remove(owner, lan)
    expect([gone.status, gone.data]).toEqual([200, { id: lan.id, object: "member", deleted: true }])
    expect((await remove(owner, lan)).status).toBe(404)
    expect(await team()).toHaveLength(2)
  })

  it("lets its members see a chatbot that nobody else sees", async () => {
    await put(owner, lan)
    expect((await access(owner, "members")).status).toBe(200)
    expect([await seenBy(owner), await seenBy(lan), await seenBy(bob), await seenBy(program)]).toEqual([true, true, false, true])
    await remove(owner, lan)
    expect(await seenBy(lan)).toBe(false)
    expect((await access(owner, "team")).status).toBe(200)
    expect(await seenBy(bob)).toBe(true)
  })

  it("is read by everyone who sees the chatbot, and changed by owners and programs only", async () => {
    await put(owner, lan)
    expect((await lan.get(`/chatbots/${chatbot}/members`)).status).toBe(200)
    const refused = [await put(lan, bob), await put(lan, lan, "owner"), await remove(lan, owner), await access(lan, "members"), await put(bob, bob)]
    for (const { status, data } of refused) {
      expect([status, data.message]).toEqual([403, "Only an owner of this chatbot decides who sees it. Ask one of them."])
    }
    expect((await lan.post(`/chatbots/${chatbot}`, { name: "Renamed", access: "team" })).status).toBe(200)
    expect((await put(program, bob)).status).toBe(200)
    expect((await remove(program, bob)).status).toBe(200)
    expect(await team()).toEqual([["owner@example.com", "owner"], ["lan@example.com", "member"]])
  })

  it("is changed by anybody while it has no owner, or none who can still sign in", async () => {
    chatbot = await program.chatbot({ tracking: false })
    expect((await put(lan, bob)).status).toBe(200)
    expect((await put(lan, bob, "owner")).status).toBe(200)
    expect((await put(lan, lan)).status).toBe(403)
    await world().container.resolve(Modules.USER).deleteUsers([bob.id])
    expect((await put(lan, lan, "owner")).status).toBe(200)
    expect((await lan.get(`/chatbots/${chatbot}/members`)).data.members).toEqual([
      expect.objectContaining({ user_id: bob.id, name: null, email: null }),
      expect.objectContaining({ user_id: lan.id, email: "lan@example.com" }),
    ])
    expect((await remove(lan, bob)).status).toBe(200)
  })

  it("knows the shop's users only", async () => {
    const wrong: [object, RegExp][] = [
      [{ user_id: "user_01M83K9W5FDKQ8VM59YFQ29V2B" }, /There is no dashboard user user_01/],
      [{ user_id: "'; drop" }, /user_id must be the id of a dashboard user/],
      [{ user_id: lan.id, role: "admin" }, /role/],
      [{ role: "member" }, /user_id/],
      [{ user_id: lan.id, chatbot_id: "x" }, /chatbot_id/],
    ]
    for (const [body, sentence] of wrong) {
      const { status, data } = await owner.post(`/chatbots/${chatbot}/members`, body)
      expect([body, status, data.message]).toEqual([body, 400, expect.stringMatching(sentence)])
    }
    expect(await team()).toHaveLength(1)
  })

  describe("of a chatbot for members only", () => {
    it("keeps its last owner", async () => {
      await put(owner, lan)
      await access(owner, "members")
      for (const { status, data } of [await remove(owner, owner), await put(owner, owner, "member"), await remove(program, owner)]) {
        expect([status, data.message]).toEqual([400, expect.stringMatching(/last owner .* Make somebody else an owner first/)])
      }
      await put(owner, lan, "owner")
      const both = await Promise.all([remove(owner, owner), remove(lan, lan)])
      expect(both.map(({ status }) => status).sort()).toEqual([200, 400])
      expect(await team(program)).toHaveLength(1)
    })

    it("gets who makes it so as its owner, where it has none", async () => {
      chatbot = await program.chatbot({ tracking: false })
      await put(lan, bob)
      expect((await access(lan, "members")).data.chatbot.access).toBe("members")
      expect(await team(lan)).toEqual([["lan@example.com", "owner"], ["bob@example.com", "member"]])
      expect([await seenBy(lan), await seenBy(bob), await seenBy(owner)]).toEqual([true, true, false])
    })

    it("is asked for by a program only where somebody is left who sees it", async () => {
      chatbot = await program.chatbot({ tracking: false })
      const { status, data } = await access(program, "members")
      expect([status, data.message]).toEqual([400, "This chatbot has no members, so nobody could see it. Add a member first."])
      expect(await seenBy(lan)).toBe(true)
      await put(program, lan)
      expect((await access(program, "members")).status).toBe(200)
      expect([await seenBy(lan), await seenBy(bob)]).toEqual([true, false])
      expect((await remove(program, lan)).data.message).toMatch(/last member/)
    })

    it("stays away from those who were removed while they were asking", async () => {
      await put(owner, lan)
      await access(owner, "members")
      const answers = await Promise.all([remove(owner, lan), put(lan, bob), lan.get(`/chatbots/${chatbot}/members`)])
      expect(answers[0].status).toBe(200)
      expect([403, 404]).toContain(answers[1].status)
      expect((await lan.get(`/chatbots/${chatbot}/members`)).status).toBe(404)
    })
  })

  it("tells subscribers who came and went", async () => {
    const heard: unknown[] = []
    world().container.resolve(Modules.EVENT_BUS).subscribe("chat-crm.member.changed", async ({ name, data }) => void heard.push([name, data]))
    world().container.resolve(Modules.EVENT_BUS).subscribe("chat-crm.member.removed", async ({ name, data }) => void heard.push([name, data]))
    await put(owner, lan)
    await remove(owner, lan)
    await until(() => heard.length === 2)
    const data = { chatbot_id: chatbot, ids: [lan.id] }
    expect(heard).toEqual([["chat-crm.member.changed", data], ["chat-crm.member.removed", data]])
  })

  it("is not changed where the shop's own code refuses", async () => {
    onMemberChanging.mockImplementationOnce(() => {
      throw new Error("not today")
    })
    expect((await put(owner, lan)).status).not.toBe(200)
    expect(await team()).toHaveLength(1)
  })

  it("is as it was after a larger workflow failed", async () => {
    await put(owner, lan)
    const input = { chatbot_id: chatbot, user_id: lan.id }
    for (const workflow of [putChatbotMemberWorkflow, removeChatbotMemberWorkflow]) {
      const { transaction } = await workflow(world().container).run({ input: { ...input, role: "owner" as const } })
      await workflow(world().container).cancel({ transactionId: transaction.transactionId, transaction })
      expect(await team()).toEqual([["owner@example.com", "owner"], ["lan@example.com", "member"]])
    }
  })
})
