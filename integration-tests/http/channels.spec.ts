import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { suite } from "./support/suite"
import { TelegramApi } from "./support/telegram-api"
import { envelope, LAN, telegramText, type Channel, type Staff } from "./support/world"

const BOT_TOKEN = "123456789:AAF-not_a_real_token_of_a_bot_0123456"
const SECRET_TOKEN = "the_secret_of_this_bot"

suite(
  "channels",
  (world) => {
    let staff: Staff
    let chatbot: string

    beforeEach(async () => {
      staff = await world().signIn()
      chatbot = await staff.chatbot()
    })

    const path = (channel?: { id: string }) => `/chatbots/${chatbot}/channels${channel ? `/${channel.id}` : ""}`
    const channels = async () => (await staff.get(path())).data.channels
    const count = async () => (await staff.customers(chatbot)).count
    const hi = () => envelope({ id: "u1" }, [{ text: "hi" }])

    describe("a secret", () => {
      it("is answered once, and never again", async () => {
        const { data } = await staff.post(path(), { type: "ingest", name: "Framework" })
        expect(data.secret).toMatch(/^whsec_/)
        expect(data.channel).toEqual({
          id: expect.any(String),
          chatbot_id: chatbot,
          type: "ingest",
          platform: null,
          name: "Framework",
          enabled: true,
          webhook_path: `/hooks/chat-crm/ingest/${data.channel.id}`,
          last_event_at: null,
          last_error: null,
          last_error_at: null,
          rotating_until: null,
          configured: [],
          created_at: expect.any(String),
        })
        const answers = [await staff.get(path()), await staff.get(path(data.channel)), await staff.post(path(data.channel), { name: "Renamed" })]
        for (const { status, data: answered } of answers) {
          expect(status).toBe(200)
          expect(JSON.stringify(answered)).not.toMatch(/whsec_|credentials|secret/)
        }
      })

      it("of a merchant's is not answered at all", async () => {
        const { data } = await staff.post(path(), { type: "telegram", name: "Bot", credentials: { secret_token: SECRET_TOKEN } })
        expect(data.channel).toMatchObject({ type: "telegram", platform: "telegram" })
        expect(JSON.stringify(data)).not.toContain(SECRET_TOKEN)
      })

      it("is encrypted in the database, bound to its channel", async () => {
        const first = await staff.telegram(chatbot)
        const second = await staff.telegram(chatbot)
        const rows = await world().sql<{ credentials: { secret_token: string } }>("select credentials from chat_crm_channel order by id")
        expect(rows.map(({ credentials }) => Object.keys(credentials))).toEqual([["secret_token"], ["secret_token"]])
        for (const { credentials } of rows) {
          expect(credentials.secret_token).toMatch(/^v1:/)
          expect(JSON.stringify(rows)).not.toContain(first.secret)
        }
        await world().sql("update chat_crm_channel set credentials = (select credentials from chat_crm_channel where id = ?) where id = ?", [first.id, second.id])
        await world().crm.forgetChannel(second.id)
        const answer = await world().telegram({ ...second, secret: first.secret }, telegramText(LAN, "hi"))
        expect(answer.status).toBeGreaterThanOrEqual(400)
        expect(await count()).toBe(0)
      })

      it("S12 · is replaced without a gap: the old one is accepted for a day, or until that is ended", async () => {
        const channel = await staff.telegram(chatbot)
        const send = (secret: string) => world().telegram({ ...channel, secret }, telegramText(LAN, "hi"))
        const { data } = await staff.post(path(channel), { credentials: { secret_token: "another_secret" } })
        expect(new Date(data.channel.rotating_until).getTime()).toBeCloseTo(Date.now() + 24 * 3_600_000, -5)
        expect([(await send(channel.secret)).status, (await send("another_secret")).status]).toEqual([200, 200])
        const ended = await staff.post(path(channel), { end_rotation: true })
        expect(ended.data.channel.rotating_until).toBeNull()
        expect([(await send(channel.secret)).status, (await send("another_secret")).status]).toEqual([401, 200])
      })

      it("S12 · that was replaced is accepted no more once its day is over", async () => {
        const channel = await staff.telegram(chatbot)
        await staff.post(path(channel), { credentials: { secret_token: "another_secret" } })
        await world().sql("update chat_crm_channel set rotating_until = now() - interval '1 second' where id = ?", [channel.id])
        await world().crm.forgetChannel(channel.id)
        expect((await world().telegram(channel, telegramText(LAN, "old"))).status).toBe(401)
        expect((await staff.get(path(channel))).data.channel.rotating_until).toBeNull()
      })

      it("S12 · made here is replaced by another one made here, told once", async () => {
        const channel = await staff.ingest(chatbot)
        const { data } = await staff.post(`${path(channel)}/rotate`)
        expect(data.secret).toMatch(/^whsec_/)
        expect(data.secret).not.toBe(channel.secret)
        expect((await world().ingest(channel, hi())).status).toBe(200)
        expect((await world().ingest({ ...channel, secret: data.secret }, hi())).status).toBe(200)
        await staff.post(path(channel), { end_rotation: true })
        expect((await world().ingest(channel, hi())).status).toBe(401)
        expect((await world().ingest({ ...channel, secret: data.secret }, hi())).status).toBe(200)
      })

      it("of a platform's is not made here", async () => {
        const { status, data } = await staff.post(`${path(await staff.telegram(chatbot))}/rotate`)
        expect([status, data.message]).toEqual([400, expect.stringContaining("comes from its platform")])
      })

      it("stays when only the bearer mode is changed", async () => {
        const channel = await staff.ingest(chatbot)
        await staff.post(path(channel), { credentials: { allow_bearer: true } })
        expect((await world().ingest(channel, hi())).status).toBe(200)
        const bearer = () => world().post(channel.webhook_path, hi(), { authorization: `Bearer ${channel.secret}` })
        expect((await bearer()).status).toBe(200)
        await staff.post(path(channel), { credentials: { allow_bearer: false } })
        expect((await bearer()).status).toBe(401)
      })
    })

    describe("a channel", () => {
      it("that is switched off answers the platform and stores nothing, until it is on again", async () => {
        const [telegram, ingest] = [await staff.telegram(chatbot), await staff.ingest(chatbot)]
        for (const channel of [telegram, ingest]) {
          expect((await staff.post(path(channel), { enabled: false })).data.channel.enabled).toBe(false)
        }
        const answer = await world().telegram(telegram, telegramText(LAN, "hi"))
        expect([answer.status, answer.data]).toEqual([200, ""])
        const delivery = { id: "msg_again" }
        const refused = await world().ingest(ingest, hi(), delivery)
        expect([refused.status, refused.data]).toEqual([200, { results: [{ index: 0, status: "refused", reason: "This channel is switched off." }] }])
        expect((await world().telegram({ ...telegram, secret: "wrong" }, telegramText(LAN, "hi"))).status).toBe(401)
        expect((await staff.conversations(chatbot)).count).toBe(0)
        await staff.post(path(ingest), { enabled: true })
        expect((await world().ingest(ingest, hi(), delivery)).data.results).toMatchObject([{ status: "stored" }])
      })

      it("that is deleted is not found, its secrets are gone, and what was said stays", async () => {
        const channel = await staff.telegram(chatbot)
        await world().telegram(channel, telegramText(LAN, "hi"))
        expect((await staff.delete(path(channel))).data).toEqual({ id: channel.id, object: "channel", deleted: true })
        expect((await world().telegram(channel, telegramText(LAN, "again"))).status).toBe(404)
        expect((await staff.get(path(channel))).status).toBe(404)
        expect(await channels()).toEqual([])
        expect(await world().sql("select credentials from chat_crm_channel")).toEqual([{ credentials: {} }])
        expect((await staff.conversations(chatbot)).count).toBe(1)
        expect(await count()).toBe(1)
      })

      it("of a deleted chatbot is not found", async () => {
        const channel = await staff.telegram(chatbot)
        await world().telegram(channel, telegramText(LAN, "hi"))
        await staff.delete(`/chatbots/${chatbot}`)
        expect((await world().telegram(channel, telegramText(LAN, "again"))).status).toBe(404)
      })

      it("tells of its last event and of its last error", async () => {
        const channel = await staff.telegram(chatbot)
        await world().telegram(channel, telegramText(LAN, "hi"))
        await world().telegram({ ...channel, secret: "wrong" }, telegramText(LAN, "hi"))
        expect(await channels()).toMatchObject([
          { last_event_at: expect.any(String), last_error: "A request came with a wrong or missing secret or signature.", last_error_at: expect.any(String) },
        ])
      })

      it("is described wrongly in a sentence, without the secret in it", async () => {
        const channel = await staff.telegram(chatbot)
        const wrong: [string, object, RegExp][] = [
          [path(), { type: "telegram", name: "Bot", credentials: {} }, /Give the secret token/],
          [path(), { type: "telegram", name: "Bot", credentials: { secret_token: "has a space" } }, /letters, digits, _ and -/],
          [path(), { type: "telegram", name: "Bot", credentials: { secret_token: "x".repeat(257) } }, /1 to 256/],
          [path(), { type: "telegram", name: "Bot", credentials: { secret_token: "x", bot_token: "nope-secret" } }, /as BotFather shows it/],
          [path(), { type: "telegram", name: "Bot", credentials: { secret_token: "x", app_secret: "nope-secret" } }, /telegram channels have no app_secret/],
          [path(), { type: "ingest", name: "Framework", credentials: { secret: "nope-secret" } }, /ingest channels have no secret/],
          [path(), { type: "ingest", name: "Framework", credentials: { allow_bearer: "yes" } }, /allow_bearer/],
          [path(), { type: "icq", name: "ICQ" }, /type/],
          [path(), { type: "ingest", name: " " }, /A channel needs a name\./],
          [path(), { type: "ingest" }, /name/],
          [path(channel), { type: "ingest" }, /type/],
          [path(channel), { credentials: { secret_token: "" } }, /letters, digits/],
        ]
        for (const [route, body, sentence] of wrong) {
          const { status, data } = await staff.post(route, body)
          expect([body, status, data.message]).toEqual([body, 400, expect.stringMatching(sentence)])
          expect(JSON.stringify(data)).not.toContain("nope-secret")
        }
        expect(await channels()).toHaveLength(1)
      })
    })

    describe("Telegram's bot", () => {
      let api: TelegramApi
      let logged: string[]

      beforeEach(async () => {
        api = await TelegramApi.start()
        world().crm.options.telegram_api_url = api.url
        logged = []
        const logger = world().container.resolve(ContainerRegistrationKeys.LOGGER)
        for (const level of ["error", "warn", "info", "debug"] as const) {
          jest.spyOn(logger, level).mockImplementation((...line: unknown[]) => void logged.push(line.map(String).join(" ")))
        }
      })
      afterEach(async () => {
        jest.restoreAllMocks()
        await api.stop()
        expect(logged.join("\n")).not.toContain(BOT_TOKEN)
      })

      const connect = async () => {
        const answer = await staff.post(path(), { type: "telegram", name: "Bot", credentials: { secret_token: SECRET_TOKEN, bot_token: BOT_TOKEN } })
        expect(JSON.stringify(answer.data)).not.toContain(BOT_TOKEN)
        return answer
      }

      it("is pointed at the channel", async () => {
        const { status, data } = await connect()
        expect([status, data.channel.last_error]).toEqual([200, null])
        expect(api.calls).toEqual([
          {
            token: BOT_TOKEN,
            method: "setWebhook",
            body: {
              url: `https://shop.example.com${data.channel.webhook_path}`,
              secret_token: SECRET_TOKEN,
              allowed_updates: [
                "message",
                "edited_message",
                "callback_query",
                "business_message",
                "edited_business_message",
                "deleted_business_messages",
                "my_chat_member",
              ],
            },
          },
        ])
        const channel: Channel = { ...data.channel, secret: SECRET_TOKEN }
        expect((await world().telegram(channel, telegramText(LAN, "hi"))).status).toBe(200)
        expect(await world().jobs()).not.toContainEqual(expect.objectContaining({ task_identifier: "chat-crm:connect-telegram" }))
      })

      it("whose token Telegram refuses makes no channel", async () => {
        api.refuse(401, "Unauthorized")
        const { status, data } = await connect()
        expect([status, data.message]).toEqual([400, "Telegram could not be connected: Unauthorized."])
        expect(await channels()).toEqual([])
      })

      it.each([
        ["is overloaded", () => ({ status: 429, body: { ok: false, description: "Too Many Requests: retry after 5" } })],
        ["has an error", () => ({ status: 502, body: "<html>Bad Gateway</html>" })],
        ["answers no JSON", () => ({ status: 200, body: "<html>a proxy says hello</html>" })],
      ])("is tried again later where Telegram %s", async (_, answer) => {
        api.answer = answer
        const { status, data } = await connect()
        expect(status).toBe(200)
        expect(data.channel.last_error).toMatch(/^Telegram could not be connected: .*\.$/)
        api.answer = () => ({ status: 200, body: { ok: true, result: true } })
        await world().runTasks()
        expect(api.calls.map(({ method }) => method)).toEqual(["setWebhook", "setWebhook"])
        expect(await channels()).toMatchObject([{ last_error: null }])
        expect(await world().jobs()).toEqual([])
      })

      it("is tried again and again while Telegram cannot be reached", async () => {
        const { url } = api
        await api.stop()
        const { status, data } = await connect()
        expect([status, data.channel.last_error]).toEqual([200, expect.stringContaining("ECONNREFUSED")])
        await world().runTasks()
        const tried = (await world().jobs()).filter(({ task_identifier }) => task_identifier === "chat-crm:connect-telegram")
        expect(tried).toMatchObject([{ attempts: 1, last_error: expect.any(String) }])
        expect(JSON.stringify(await world().jobs())).not.toContain(BOT_TOKEN)
        expect(url).toBe(world().crm.options.telegram_api_url)
        api = await TelegramApi.start()
        world().crm.options.telegram_api_url = api.url
        await world().runTasks()
        expect(await channels()).toMatchObject([{ last_error: null }])
        expect(await world().jobs()).toEqual([])
      })

      it("that Telegram refuses later is not tried for ever, and the channel says why", async () => {
        api.answer = () => ({ status: 503, body: {} })
        await connect()
        api.refuse(401, "Unauthorized")
        await world().runTasks()
        expect(await channels()).toMatchObject([{ last_error: "Telegram could not be connected: Unauthorized." }])
        expect(await world().jobs()).toEqual([])
      })

      it("is waited for no longer than ten seconds", async () => {
        api.answer = () => ({ status: 200, body: { ok: true }, afterMs: 30_000 })
        const start = Date.now()
        const { status, data } = await connect()
        expect([status, data.channel.last_error]).toEqual([200, expect.stringMatching(/could not be connected/)])
        expect(Date.now() - start).toBeLessThan(15_000)
      })

      it("never has its token told, not even where Telegram repeats it", async () => {
        api.refuse(400, `Bad Request: bot${BOT_TOKEN} is not allowed`)
        expect((await connect()).status).toBe(400)
        api.answer = () => ({ status: 500, body: { ok: false, description: `bot${BOT_TOKEN} failed` } })
        await connect()
        expect(JSON.stringify(await channels())).not.toContain(BOT_TOKEN)
      })

      it("gets new secrets, and is let go with its channel", async () => {
        const { data } = await connect()
        await staff.post(path(data.channel), { credentials: { secret_token: "another_secret" } })
        expect(api.calls.at(-1)).toMatchObject({ method: "setWebhook", token: BOT_TOKEN, body: { secret_token: "another_secret" } })
        await staff.delete(path(data.channel))
        expect(api.calls.at(-1)).toMatchObject({ method: "deleteWebhook", token: BOT_TOKEN })
      })

      it("whose new token is refused keeps the old one", async () => {
        const { data } = await connect()
        api.refuse(401, "Unauthorized")
        const changed = await staff.post(path(data.channel), { credentials: { secret_token: "another_secret" } })
        expect(changed.status).toBe(400)
        const channel: Channel = { ...data.channel, secret: SECRET_TOKEN }
        expect((await world().telegram(channel, telegramText(LAN, "hi"))).status).toBe(200)
      })

      it("is let go of though Telegram does not answer", async () => {
        const { data } = await connect()
        api.answer = () => ({ status: 500, body: {} })
        expect((await staff.delete(path(data.channel))).status).toBe(200)
        expect(await channels()).toEqual([])
      })
    })
  },
  { CHAT_CRM_BACKEND_URL: "https://shop.example.com" }
)
