import { byEveryPlatform, nextNumber, refusedWith, SIDES, type HookType } from "./support/platforms"
import { suite } from "./support/suite"
import { send } from "./support/wire"
import type { Channel, Staff } from "./support/world"

const JSON_TYPE = { "content-type": "application/json" }

suite("signatures and secrets", (world) => {
  let staff: Staff

  beforeEach(async () => {
    staff = await world().signIn()
  })

  const sideOf = (channel: Channel) => SIDES[channel.type as HookType]
  const bodyFor = (channel: Channel) => JSON.stringify(sideOf(channel).message({ id: nextNumber(), person: "5001", text: "hi" }, channel))
  const deliver = (channel: Channel, raw: string, headers: Record<string, string | string[]>, path = channel.webhook_path) =>
    send(`${world().api.defaults.baseURL}${path}`, { headers: { ...JSON_TYPE, ...headers }, body: raw })
  /** A good message, but for the secret; whether it was stored. */
  const opensWith = async (channel: Channel, secret: string): Promise<boolean> => {
    const before = await messageCount(channel)
    const raw = bodyFor(channel)
    const { status } = await deliver(channel, raw, sideOf(channel).sign(raw, { ...channel, secret }))
    const stored = (await messageCount(channel)) - before
    expect([status, stored]).toEqual(stored ? [200, 1] : [refusedWith(channel), 0])
    return stored === 1
  }
  const messageCount = async ({ id }: Channel): Promise<number> => {
    const [row] = await world().sql<{ n: string }>("select count(*) as n from chat_crm_message where channel_id = ?", [id])
    return Number(row?.n)
  }
  const change = async (chatbot: string, { id }: Channel, body: object) => {
    const { status, data } = await staff.post(`/chatbots/${chatbot}/channels/${id}`, body)
    expect([status, data.message]).toEqual([200, undefined])
    return data.channel
  }

  it("S1 S2 S4 S5 S9 · that are missing, empty, wrong, cut short, too long or sent twice are refused and store nothing", async () => {
    await byEveryPlatform(staff, async ({ side, channel, chatbot }) => {
      const raw = bodyFor(channel)
      const good = side.sign(raw, channel)
      const [header = "", value = ""] = Object.entries(good).at(-1) ?? []
      const wrong = [undefined, "", value.replace(/.$/, (last) => (last === "0" ? "1" : "0")), value.slice(0, -1), `${value}0`, value.repeat(20), [value, value], ["x", value]]
      for (const given of wrong) {
        const { [header]: _, ...others } = good
        const answer = await deliver(channel, raw, given === undefined ? others : { ...others, [header]: given })
        expect([given, answer.status]).toEqual([given, refusedWith(channel)])
      }
      expect((await staff.conversations(chatbot)).count).toBe(0)
      const { data } = await staff.get(`/chatbots/${chatbot}/channels/${channel.id}`)
      expect(data.channel).toMatchObject({ last_error: expect.stringMatching(/wrong or missing secret/), last_event_at: null })
      expect((await deliver(channel, raw, good)).status).toBe(200)
      expect(await staff.texts(chatbot)).toEqual([["hi"]])
    })
  })

  it("S24 · count whatever the case of their header's name", async () => {
    await byEveryPlatform(staff, async ({ side, channel, chatbot }) => {
      const raw = bodyFor(channel)
      const headers = Object.entries(side.sign(raw, channel)).map(([name, value]) => [name.toUpperCase(), value])
      expect((await deliver(channel, raw, Object.fromEntries(headers))).status).toBe(200)
      expect(await staff.texts(chatbot)).toEqual([["hi"]])
    })
  })

  it("S10 · cover the bytes that came, where they cover the body", async () => {
    const chatbot = await staff.chatbot()
    for (const type of ["messenger", "zalo_oa", "ingest"] as const) {
      const channel = await staff.connect(chatbot, type)
      const { message, sign } = SIDES[type]
      const escaped = JSON.stringify(message({ id: nextNumber(), person: "5001", text: "Xin chào / hi" }, channel))
        .replace("à", "\\u00e0")
        .replace("/ hi", "\\/ hi")
        .replace("{", "{ ")
      const signed = sign(escaped, channel)
      expect((await deliver(channel, JSON.stringify(JSON.parse(escaped)), signed)).status).toBe(refusedWith(channel))
      expect(await messageCount(channel)).toBe(0)
      expect((await deliver(channel, escaped, signed)).status).toBe(200)
      expect(await messageCount(channel)).toBe(1)
    }
    expect((await staff.texts(chatbot)).flat()).toEqual(Array.from({ length: 3 }, () => "Xin chào / hi"))
  })

  it("S11 · by the secret of another account are refused", async () => {
    await byEveryPlatform(staff, async ({ type, channel, chatbot }) => {
      const other = await staff.connect(chatbot, type)
      expect(await opensWith(channel, other.secret)).toBe(false)
      expect(await opensWith(channel, channel.secret)).toBe(true)
    })
  })

  it("S12 · count with the old secret and the new one until the rotation is ended", async () => {
    await byEveryPlatform(staff, async ({ type, side, channel, chatbot }) => {
      const path = `/chatbots/${chatbot}/channels/${channel.id}`
      const given = side.credentials()[side.proof] ?? ""
      const secret = type === "ingest" ? (await staff.post(`${path}/rotate`)).data.secret : given
      if (type !== "ingest") {
        await change(chatbot, channel, { credentials: { [side.proof]: secret } })
      }
      expect((await staff.get(path)).data.channel.rotating_until).toEqual(expect.any(String))
      expect(secret).not.toBe(channel.secret)
      expect([await opensWith(channel, channel.secret), await opensWith(channel, secret), await opensWith(channel, "secret_wrong")]).toEqual([true, true, false])
      expect((await change(chatbot, channel, { end_rotation: true })).rotating_until).toBeNull()
      expect([await opensWith(channel, channel.secret), await opensWith(channel, secret)]).toEqual([false, true])
    })
  })

  it("S12 · count with the old secret for a day and no longer", async () => {
    const chatbot = await staff.chatbot()
    const channel = await staff.messenger(chatbot)
    await change(chatbot, channel, { credentials: { app_secret: "the-new-secret" } })
    await world().sql("update chat_crm_channel set rotating_until = rotating_until - interval '23 hours 59 minutes'")
    await world().crm.forgetChannel(channel.id)
    expect(await opensWith(channel, channel.secret)).toBe(true)
    await world().sql("update chat_crm_channel set rotating_until = rotating_until - interval '2 minutes'")
    await world().crm.forgetChannel(channel.id)
    expect([await opensWith(channel, channel.secret), await opensWith(channel, "the-new-secret")]).toEqual([false, true])
  })

  it("S13 · never count on a channel that has lost its secret", async () => {
    await byEveryPlatform(staff, async ({ channel }) => {
      await world().sql("update chat_crm_channel set credentials = '{}' where id = ?", [channel.id])
      await world().crm.forgetChannel(channel.id)
      for (const secret of ["", "undefined", "null", channel.secret]) {
        expect(await opensWith(channel, secret)).toBe(false)
      }
      const raw = bodyFor(channel)
      expect((await deliver(channel, raw, {})).status).toBe(refusedWith(channel))
      expect(await messageCount(channel)).toBe(0)
    })
  })

  it("S27 · that are good, for a body of another account, store nothing on this channel", async () => {
    const chatbot = await staff.chatbot()
    for (const type of ["messenger", "zalo_oa"] as const) {
      const [one, other] = [await staff.connect(chatbot, type), await staff.connect(chatbot, type)]
      const { sign } = SIDES[type]
      const sameApp = { ...other, secret: one.secret, app_id: one.app_id }
      const raw = bodyFor(sameApp)
      expect((await deliver(one, raw, sign(raw, sameApp))).status).toBe(200)
      expect(await messageCount(one)).toBe(0)
    }
  })

  it("S27 · on the path of another type find no channel", async () => {
    await byEveryPlatform(staff, async ({ type, side, channel }) => {
      const raw = bodyFor(channel)
      for (const other of ["telegram", "messenger", "zalo_oa", "zalo_bot", "ingest", "website"].filter((name) => name !== type)) {
        const path = channel.webhook_path.replace(type, other)
        expect((await deliver(channel, raw, side.sign(raw, channel), path)).status).toBe(404)
      }
      expect(await messageCount(channel)).toBe(0)
    })
  })
})
