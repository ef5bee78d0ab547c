import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { linkChatCustomersWorkflow, unlinkChatCustomersWorkflow } from "../../src/workflows"
import type { LinkCustomersInput } from "../../src/workflows/customers/steps/link-customers"
import { shopper, Storefront, websiteChannel } from "./support/storefront"
import { suite } from "./support/suite"
import { Team } from "./support/team"
import type { Staff } from "./support/world"

const FAILURE = "Something later failed."
const failingStep = createStep("fail-after-person", async (given: object | string) => {
  if (given) {
    throw new Error(FAILURE)
  }
  return new StepResponse(given)
})
const linkAndFail = createWorkflow("link-people-and-fail", (input: LinkCustomersInput) =>
  new WorkflowResponse(failingStep(linkChatCustomersWorkflow.runAsStep({ input })))
)
const unlinkAndFail = createWorkflow("unlink-people-and-fail", (input: LinkCustomersInput) =>
  new WorkflowResponse(failingStep(unlinkChatCustomersWorkflow.runAsStep({ input })))
)

suite("linked profiles", (world) => {
  let staff: Staff
  let team: Team
  let lan: string
  let zalo: string

  beforeEach(async () => {
    staff = await world().signIn()
    team = await Team.open(world(), staff)
    lan = await team.meet("Lan")
    zalo = await team.meet("Lan N.", team.zalo)
  })

  const meet = (count: number) =>
    Array.from({ length: count }).reduce<Promise<string[]>>(
      async (met, _, n) => [...(await met), await team.meet(`Person ${n}`)],
      Promise.resolve([])
    )
  const entries = async (customer: string) =>
    world().sql<{ kind: string; actor: object; data: Record<string, unknown> }>(
      "select kind, actor, data from chat_crm_timeline_event where customer_id = ? and kind in ('linked', 'unlinked') order by id",
      [customer]
    )
  /** Everybody's person, as the table has it, and that nobody is a person alone. */
  const persons = async () => {
    const rows = await world().sql<{ person_id: string; ids: string[] }>(
      "select person_id, array_agg(id order by id) as ids from chat_crm_customer where person_id is not null group by person_id"
    )
    expect(rows.filter(({ ids }) => ids.length < 2)).toEqual([])
    return rows.map(({ ids }) => ids)
  }

  it("are one person in each one's view, and keep what is theirs", async () => {
    await staff.post(team.path(zalo), { status: "qualified", purchase_intent: "comparing", metadata: { order: "42" } })
    const before = [await team.profile(lan), await team.profile(zalo)]
    const { status, data } = await team.link(lan, zalo)
    const [one, other] = before
    const shown = ({ id, platform, account, external_id, name, status, purchase_intent, last_active }: Record<string, unknown>) =>
      ({ id, platform, account, external_id, name, status, purchase_intent, last_active })
    const person = { id: expect.stringMatching(/^ccper_/), customers: [shown(one), shown(other)] }
    expect([status, data]).toEqual([200, { person }])
    const after = [await team.profile(lan), await team.profile(zalo)]
    expect(after).toEqual(before.map((profile) => ({ ...profile, person, person_id: data.person.id })))
    expect(before[0].person).toBeNull()
    const { customers } = await staff.customers(team.chatbot, { purchase_intent: "comparing" })
    expect(customers).toMatchObject([{ id: zalo, person_id: data.person.id, version: before[1].version }])
  })

  it("say so on both timelines, with who did it and the other as they then were", async () => {
    const { data: { person } } = await team.link(lan, zalo)
    const actor = { type: "staff", id: staff.id, name: "Staff" }
    const aboutZalo = { customer_id: zalo, person_id: person.id, platform: "zalo", name: "Lan N." }
    const aboutLan = { customer_id: lan, person_id: person.id, platform: "telegram", name: "Lan" }
    await staff.post(team.path(zalo), { name: "Renamed" })
    expect(await entries(lan)).toEqual([{ kind: "linked", actor, data: aboutZalo }])
    expect(await entries(zalo)).toEqual([{ kind: "linked", actor, data: aboutLan }])
    await team.unlink(zalo, lan)
    expect(await entries(lan)).toEqual([
      { kind: "linked", actor, data: aboutZalo },
      { kind: "unlinked", actor, data: { ...aboutZalo, name: "Renamed" } },
    ])
    expect(await entries(zalo)).toMatchObject([{ kind: "linked" }, { kind: "unlinked", data: aboutLan }])
  })

  it("stay as they are when they are linked again", async () => {
    const first = await team.link(lan, zalo)
    for (const again of [await team.link(lan, zalo), await team.link(zalo, lan)]) {
      expect([again.status, again.data]).toEqual([200, first.data])
    }
    expect(await entries(lan)).toHaveLength(1)
  })

  it("merge two persons into one, and leave it one by one", async () => {
    const [bob, website] = await meet(2) as [string, string]
    await team.link(lan, zalo)
    await team.link(bob, website)
    const { data } = await team.link(zalo, bob)
    const all = [lan, zalo, bob, website].sort()
    expect(data.person.customers.map(({ id }: { id: string }) => id)).toEqual(all)
    expect(await persons()).toEqual([all])
    const left = await team.unlink(lan, bob)
    expect(left.data.person).toMatchObject({ id: data.person.id, customers: [{ id: lan }, { id: zalo }, { id: website }] })
    expect([await team.linked(bob), await team.linked(website)]).toEqual([null, [lan, zalo, website].sort()])
  })

  it("are no person when one is left, and can be linked anew", async () => {
    const first = await team.link(lan, zalo)
    expect((await team.unlink(lan, zalo)).data).toEqual({ person: null })
    expect([await team.linked(lan), await team.linked(zalo), await persons()]).toEqual([null, null, []])
    const { status, data } = await team.unlink(lan, zalo)
    expect([status, data.message]).toEqual([404, `There is no linked profile ${zalo}.`])
    const again = await team.link(zalo, lan)
    expect(again.data.person.id).not.toBe(first.data.person.id)
    expect(await team.linked(lan)).toEqual([lan, zalo].sort())
  })

  it("are never a profile and itself, nor of two chatbots, nor somebody who is not there", async () => {
    const other = await Team.open(world(), await world().signIn())
    const theirs = await other.meet("Theirs")
    const itself = await team.link(lan, lan)
    expect([itself.status, itself.data.message]).toEqual([400, expect.stringContaining("cannot be linked to itself")])
    expect((await team.unlink(lan, lan)).status).toBe(400)
    for (const [customer, linked] of [[lan, theirs], [theirs, lan], [lan, "cccus_nobody"], ["cccus_nobody", lan]] as const) {
      const { status, data } = await team.link(customer, linked)
      expect([status, data.message]).toEqual([404, `There is no customer ${customer === lan ? linked : customer}.`])
    }
    await other.link(theirs, await other.meet("Also theirs"))
    expect([(await team.unlink(lan, theirs)).status, (await team.unlink(theirs, lan)).status]).toEqual([404, 404])
    for (const body of [{}, { customer_id: 1 }, { customer_id: "a'b" }, { customer_id: zalo, person_id: "ccper_1" }]) {
      expect([body, (await staff.post(team.path(lan, "/links"), body)).status]).toEqual([body, 400])
    }
    expect(await team.linked(lan)).toBeNull()
    expect(await other.linked(theirs)).toHaveLength(2)
  })

  it("are at most twenty", async () => {
    const many = [lan, zalo, ...(await meet(19))]
    for (const id of many.slice(1, 19)) {
      await team.link(lan, id)
    }
    const [twentieth, twentyFirst] = many.slice(19) as [string, string]
    await team.link(twentieth, twentyFirst)
    const { status, data } = await team.link(twentieth, lan)
    expect([status, data.message]).toEqual([400, "A person has at most 20 profiles; these would be 21."])
    await team.unlink(twentieth, twentyFirst)
    expect((await team.link(twentieth, lan)).data.person.customers).toHaveLength(20)
    expect((await team.link(twentyFirst, zalo)).status).toBe(400)
    expect(await persons()).toEqual([many.slice(0, 20).sort()])
  })

  it("end as one person where twenty are linked crosswise at the same moment", async () => {
    const people = [lan, zalo, ...(await meet(18))]
    const pairs = people.map((id, n) => [id, people[(n + 1) % people.length] as string] as const)
    const answers = await Promise.all(pairs.map(([one, other], n) => (n % 2 ? team.link(one, other) : team.link(other, one))))
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200))
    expect(await persons()).toEqual([[...people].sort()])
    const told = await world().sql("select 1 from chat_crm_timeline_event where kind = 'linked'")
    expect(told).toHaveLength(2 * 19)
  })

  it("are never half a person, however links, their ends and deletions cross", async () => {
    const people = [lan, zalo, ...(await meet(6))]
    const at = (n: number) => people[n % people.length] as string
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, n) => {
        if (n === 17) {
          return team.forget(at(3))
        }
        return n % 3 === 2 ? team.unlink(at(n), at(n + 1)) : team.link(at(n), at(n * 2 + 1))
      })
    )
    expect(answers.map(({ status }) => status).filter((status) => ![200, 400, 404].includes(status))).toEqual([])
    await persons()
    expect(await team.profile(at(3))).toBeUndefined()
  })

  it("lose no message that arrives while they are linked, and no link to one", async () => {
    const [person] = await world().sql<{ external_id: string }>("select external_id from chat_crm_customer where id = ?", [lan])
    const before = await team.profile(lan)
    const external = String(person?.external_id)
    const work = await Promise.all([
      ...Array.from({ length: 10 }, () => team.say(external, team.telegram, "New name")),
      team.link(lan, zalo),
      ...Array.from({ length: 10 }, () => team.say(external, team.telegram, "New name")),
    ])
    expect(work.map(({ status }) => status)).toEqual(Array(21).fill(200))
    expect(await team.linked(lan)).toEqual([lan, zalo].sort())
    const after = await team.profile(lan)
    expect(after).toMatchObject({ name: "New name", version: before.version })
    const { conversations } = await staff.conversations(team.chatbot, { customer_id: lan })
    expect(conversations).toMatchObject([{ message_count: 21 }])
  })

  it("lose no message that arrives while they are linked and unlinked again and again", async () => {
    const rows = await world().sql<{ id: string; external_id: string }>("select id, external_id from chat_crm_customer")
    const external = (id: string) => String(rows.find((row) => row.id === id)?.external_id)
    const ROUNDS = 8
    const decide = async () => {
      const statuses: number[] = []
      for (let round = 0; round < ROUNDS; round++) {
        statuses.push((await team.link(lan, zalo)).status, (await team.unlink(zalo, lan)).status)
      }
      return statuses
    }
    const write = async (id: string, channel: Team["telegram"]) => {
      const statuses: number[] = []
      for (let message = 0; message < 2 * ROUNDS; message++) {
        statuses.push((await team.say(external(id), channel, "Still Lan")).status)
      }
      return statuses
    }
    const [decided, ...written] = await Promise.all([decide(), write(lan, team.telegram), write(zalo, team.zalo)])
    expect([decided, ...written].flat()).toEqual(Array(6 * ROUNDS).fill(200))
    expect([await persons(), await team.linked(lan), await team.linked(zalo)]).toEqual([[], null, null])
    for (const id of [lan, zalo]) {
      const { conversations } = await staff.conversations(team.chatbot, { customer_id: id })
      expect(conversations).toMatchObject([{ message_count: 2 * ROUNDS + 1 }])
      const kinds = (await entries(id)).map(({ kind }) => kind)
      expect(kinds.sort()).toEqual([...Array(ROUNDS).fill("linked"), ...Array(ROUNDS).fill("unlinked")])
      expect(await team.profile(id)).toMatchObject({ name: "Still Lan", version: 1 })
    }
  })

  it("stay linked when one of them is deleted, whose name goes; the last one is no person", async () => {
    const website = await team.meet("Lan of the website")
    const { data: { person } } = await team.link(lan, zalo)
    await team.link(lan, website)
    await team.write(zalo, "on Zalo")
    await team.forget(zalo)
    expect(await team.linked(lan)).toEqual([lan, website].sort())
    expect(await entries(lan)).toEqual([
      { kind: "linked", actor: expect.any(Object), data: { customer_id: zalo, person_id: person.id, platform: "zalo" } },
      { kind: "linked", actor: expect.any(Object), data: expect.objectContaining({ customer_id: website, name: "Lan of the website" }) },
      { kind: "unlinked", actor: { type: "system" }, data: { customer_id: zalo, person_id: person.id, platform: "zalo", deleted: true } },
    ])
    expect(await team.notes(lan)).toEqual([])
    expect(JSON.stringify(await world().sql("select * from chat_crm_timeline_event"))).not.toContain("Lan N.")
    await team.forget(lan)
    expect([await team.linked(website), await persons()]).toEqual([null, []])
    expect((await team.profile(website)).person_id).toBeNull()
  })

  it("are put back where a workflow that composes a link, or its end, fails later", async () => {
    const [bob, website] = await meet(2) as [string, string]
    await team.link(lan, zalo)
    await team.link(bob, website)
    const before = await persons()
    const input = (other_id: string) =>
      ({ chatbot_id: team.chatbot, customer_id: lan, other_id, actor: { type: "staff" as const, id: staff.id, name: "Staff" } })
    const { container } = world()
    await expect(linkAndFail(container).run({ input: input(bob) })).rejects.toMatchObject({ message: FAILURE })
    expect((await persons()).sort()).toEqual(before.sort())
    await expect(unlinkAndFail(container).run({ input: input(zalo) })).rejects.toMatchObject({ message: FAILURE })
    expect((await persons()).sort()).toEqual(before.sort())
    await expect(linkAndFail(container).run({ input: input(zalo) })).rejects.toMatchObject({ message: FAILURE })
    expect((await persons()).sort()).toEqual(before.sort())
    expect((await entries(lan)).map(({ kind }) => kind)).toEqual(["linked", "linked", "unlinked", "unlinked", "linked"])
  })

  it("are told to subscribers, a shop's account that signed in among them", async () => {
    const names = ["chat-crm.customer.linked", "chat-crm.customer.unlinked"]
    const pair = [lan, zalo].sort()
    expect(await team.heard(names, () => team.link(lan, zalo))).toEqual([[names[0], pair]])
    expect(await team.heard(names, () => team.link(lan, zalo))).toEqual([])
    expect(await team.heard(names, () => team.unlink(lan, zalo))).toEqual([[names[1], pair]])
    await team.link(lan, zalo)
    expect(await team.heard(names, () => team.forget(zalo))).toEqual([[names[1], [lan]]])
    const channel = await websiteChannel(staff, team.chatbot)
    const shop = await Storefront.open(world())
    const session = await shop.open(channel)
    await shop.say(session, "before")
    const [visitor] = (await staff.customers(team.chatbot, { platform: "website" })).customers
    const signedIn = await shopper(world())
    expect(await team.heard(names, () => shop.say(session, "signed in", signedIn))).toEqual([[names[0], [visitor.id]]])
  })

  it("need the plan for Customer Tracking", async () => {
    world().crm.options.plan = "free"
    const answers = [await team.link(lan, zalo), await team.unlink(lan, zalo)]
    world().crm.options.plan = "pro"
    expect(answers.map(({ status, data }) => [status, data.code])).toEqual(Array(2).fill([403, "plan_required"]))
    expect(await persons()).toEqual([])
  })
})
