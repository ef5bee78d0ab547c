import { Modules } from "@medusajs/framework/utils"
import type { Alert, AlertDelivery, AlertRule, Signal } from "../../src/types"
import { deliverAlert } from "../../src/workflows/alerts/deliver-alert"
import type { WebhookOptions } from "../../src/workflows/lib/call-webhook"
import { letterBox } from "../support/letter-box"
import { raise, Receiver } from "./support/alerts"
import type { Channel } from "./support/platforms"
import { suite } from "./support/suite"
import type { Answered } from "./support/team"
import { envelope, seconds, type Staff } from "./support/world"

const HUMAN = { kind: "human_needed" }
const READY = { kind: "intent_level", level: "ready_to_buy" }
const BOOKING = { name: "Book appointment", examples: ["can I come by tomorrow", "đặt lịch hẹn", "is Friday free"], details: ["date"] }

suite(
  "alerts",
  (world) => {
    let staff: Staff
    let chatbot: string
    let channel: Channel
    let receiver: Receiver
    let lan: { customer_id: string; conversation_id: string; message_id: string }

    beforeEach(async () => {
      Object.assign(letterBox, { letters: [], failure: null })
      receiver = await Receiver.start()
      staff = await world().signIn("lan@shop.example")
      chatbot = await staff.chatbot()
      await staff.post(`/chatbots/${chatbot}/features`, { intent_detection: true })
      channel = await staff.ingest(chatbot)
      lan = await hear("I want to talk to a human")
    })

    afterEach(async () => {
      world().crm.options.plan = "pro"
      world().crm.options.backend_url = undefined
      await receiver.stop()
    })

    /** Somebody says something; gives where that stands. */
    async function hear(text: string, { user = "u-1", ...message }: { user?: string; [key: string]: unknown } = {}) {
      const said = envelope({ id: user, name: user === "u-1" ? "Lan" : user }, [{ id: `m-${Math.random()}`, text, ...message }])
      const { data } = await world().ingest(channel, said)
      const [{ message_id }] = data.results
      const [row] = await world().sql<{ customer_id: string; conversation_id: string }>(
        `select conversation.customer_id, conversation.id as conversation_id from chat_crm_message message
         join chat_crm_conversation conversation on conversation.id = message.conversation_id where message.id = ?`,
        [message_id]
      )
      return { customer_id: String(row?.customer_id), conversation_id: String(row?.conversation_id), message_id: String(message_id) }
    }

    const path = (rest = "") => `/chatbots/${chatbot}${rest}`
    const saveRule = (rule: object, who = staff) => who.post(path("/alert-rules"), { name: "A rule", recipients: [staff.id], ...rule })
    const rule = async (given: object): Promise<AlertRule & { secret: string }> => {
      const { status, data } = await saveRule(given)
      expect([status, data.message]).toEqual([200, undefined])
      return { ...data.alert_rule, secret: data.secret }
    }
    const toWebhook = (given: object = {}) => rule({ trigger: HUMAN, channels: ["webhook"], webhook: { url: receiver.url }, ...given })
    const editRule = ({ id }: { id: string }, change: object) => staff.post(path(`/alert-rules/${id}`), change)
    const alerts = async (params: object = {}, who = staff): Promise<Answered<Alert>[]> => (await who.get(path("/alerts"), params)).data.alerts
    const deliveries = async (alert?: { id: string }): Promise<Answered<AlertDelivery>[]> => {
      const [first] = alert ? [alert] : await alerts()
      return (await staff.get(path(`/alerts/${first?.id}/deliveries`))).data.deliveries
    }
    const statesOf = async () => (await deliveries()).map(({ state, last_error }) => [state, last_error])
    const decide = (alert: { id: string } | undefined, state: string, who = staff) => who.post(path(`/alerts/${alert?.id}`), { state })
    const setLevel = (purchase_intent: string | null) => staff.post(path(`/customers/${lan.customer_id}`), { purchase_intent })
    const needy = async () => (await staff.customers(chatbot, { needs_attention: true })).customers.map(({ id }: { id: string }) => id)
    const bell = () => world().container.resolve(Modules.NOTIFICATION).listNotifications({ channel: "feed" })
    const intent = async (): Promise<string> => (await staff.post(path("/intents"), BOOKING)).data.intent.id

    const human = (given: object = {}, said = lan): Signal => ({
      kind: "human_needed",
      reason: "asked_for_human",
      chatbot_id: chatbot,
      customer_id: said.customer_id,
      conversation_id: said.conversation_id,
      evidence: { message_id: said.message_id, quote: "I want to talk to a human" },
      confidence: 0.9,
      ...given,
    })
    const booking = (intent_id: string): Signal => ({
      kind: "intent",
      intent_id,
      chatbot_id: chatbot,
      customer_id: lan.customer_id,
      conversation_id: lan.conversation_id,
      evidence: { message_id: lan.message_id, quote: "talk to a human" },
      confidence: 0.8,
      details: [{ name: "date", value: "Friday", evidence: { message_id: lan.message_id, quote: "human" } }],
    })

    it("tell a webhook who, what, why and where, signed", async () => {
      world().crm.options.backend_url = "https://shop.example.com/"
      const { id, secret } = await toWebhook({ name: "Humans" })
      await raise(world(), [human()])
      const [alert] = await alerts()
      await world().runTasks()
      expect(receiver.verified(secret)).toEqual([
        {
          type: "chat_crm.alert",
          timestamp: alert?.created_at,
          data: {
            alert: expect.objectContaining({ id: alert?.id, kind: "human_needed", reason: "asked_for_human", confidence: 0.9 }),
            rule: { id, name: "Humans" },
            customer: { id: lan.customer_id, name: "Lan", platform: "website" },
            chatbot: { id: chatbot, name: "Bike shop" },
            reason: "A human is needed: asked for a person",
            evidence: { message_id: lan.message_id, quote: "I want to talk to a human" },
            link: `https://shop.example.com/app/chatbots/${chatbot}/customers/${lan.customer_id}`,
          },
        },
      ])
      expect(await deliveries()).toEqual([
        expect.objectContaining({ rule_id: id, channel: "webhook", recipient: null, recipient_name: null, state: "delivered", attempts: 1, response_status: 200 }),
      ])
      expect((await alerts())[0]?.delivered_at).not.toBeNull()
    })

    it("are the same once, though it be raised a hundred times, by several at once", async () => {
      const { secret } = await toWebhook()
      const watched = await intent()
      await toWebhook({ trigger: { kind: "intent", intent_id: watched } })
      for (let round = 0; round < 10; round += 1) {
        await Promise.all(Array.from({ length: 10 }, () => raise(world(), [human(), booking(watched), human()])))
      }
      await world().runTasks()
      await world().runTasks()
      expect((await alerts()).map(({ kind }) => kind).sort()).toEqual(["human_needed", "intent"])
      expect([receiver.received.length, receiver.ids.length]).toEqual([2, 2])
      expect(secret).toMatch(/^whsec_/)
      const { events } = (await staff.get(path(`/customers/${lan.customer_id}/timeline`), { kind: ["human_needed", "intent_triggered"] })).data
      expect(events.map(({ kind }: { kind: string }) => kind).sort()).toEqual(["human_needed", "intent_triggered"])
    })

    it("of a named intent carry its details, and stand on the timeline", async () => {
      const watched = await intent()
      await rule({ trigger: { kind: "intent", intent_id: watched } })
      await raise(world(), [booking(watched)])
      expect((await alerts())[0]).toMatchObject({
        kind: "intent",
        reason: "Book appointment",
        intent_id: watched,
        conversation_id: lan.conversation_id,
        details: [{ name: "date", value: "Friday" }],
        customer: { id: lan.customer_id, name: "Lan", platform: "website" },
      })
      const { events } = (await staff.get(path(`/customers/${lan.customer_id}/timeline`), { kind: "intent_triggered" })).data
      expect(events[0]).toMatchObject({ actor: { type: "ai" }, data: { intent: "Book appointment", intent_id: watched, evidence: { quote: "talk to a human" } } })
      expect((await staff.delete(path(`/intents/${watched}`))).status).toBe(200)
      expect((await staff.get(path("/alert-rules"))).data.alert_rules[0].enabled).toBe(false)
    })

    it("of a level come when it is reached or passed from below, by whoever sets it", async () => {
      await rule({ name: "Ready", trigger: READY })
      await rule({ name: "Comparing", trigger: { kind: "intent_level", level: "comparing" } })
      await setLevel("browsing")
      expect(await alerts()).toEqual([])
      await setLevel("ready_to_buy")
      expect((await alerts()).map(({ rule_name, level, reason }) => [rule_name, level, reason]).sort()).toEqual([
        ["Comparing", "comparing", "ready_to_buy"],
        ["Ready", "ready_to_buy", "ready_to_buy"],
      ])
      await setLevel("comparing")
      expect(await alerts()).toHaveLength(2)
    })

    it("of a level come again only after the rule's hours", async () => {
      const { id } = await rule({ trigger: READY })
      const reach = async () => {
        await setLevel(null)
        await setLevel("ready_to_buy")
        return (await alerts()).length
      }
      expect([await reach(), await reach()]).toEqual([1, 1])
      await world().sql("update chat_crm_alert set created_at = now() - interval '25 hours'")
      expect([await reach(), await reach()]).toEqual([2, 2])
      await editRule({ id }, { again_after_hours: 0 })
      expect([await reach(), await reach()]).toEqual([3, 4])
      await world().sql("update chat_crm_alert set created_at = now() - interval '2 years'")
      await editRule({ id }, { again_after_hours: null })
      expect(await reach()).toBe(4)
    })

    it("are not made by bulk changes, nor by their undo, nor where Intent Detection is off", async () => {
      await rule({ trigger: READY })
      const bulk = await staff.post(path("/customers/bulk"), { customer_ids: [lan.customer_id], changes: { purchase_intent: "ready_to_buy" } })
      await world().runTasks()
      expect((await staff.customer(chatbot, lan.customer_id)).purchase_intent).toBe("ready_to_buy")
      await staff.post(path(`/jobs/${bulk.data.job.id}/undo`))
      await world().runTasks()
      await staff.post(path("/features"), { intent_detection: false })
      await setLevel("ready_to_buy")
      await raise(world(), [human()])
      expect(await alerts()).toEqual([])
      expect((await staff.get(path(`/customers/${lan.customer_id}/timeline`), { kind: "human_needed" })).data.events).toHaveLength(1)
    })

    it("ring the bell of each recipient, and write to their e-mail", async () => {
      const colleague = await world().signIn("minh@shop.example")
      await rule({ trigger: HUMAN, recipients: [staff.id, colleague.id], channels: ["feed", "email"] })
      await raise(world(), [human()])
      await world().runTasks()
      const rung = await bell()
      expect(rung.map(({ to }) => to).sort()).toEqual([staff.id, colleague.id].sort())
      expect(rung[0]).toMatchObject({
        template: "admin-ui",
        data: { title: "Lan – A human is needed: asked for a person", description: "“I want to talk to a human” · Bike shop" },
      })
      expect(letterBox.letters.map(({ to, channel: by }) => [to, by]).sort()).toEqual([
        ["lan@shop.example", "email"],
        ["minh@shop.example", "email"],
      ])
      expect(letterBox.letters[0]).toMatchObject({
        template: "chat-crm-alert",
        data: { customer: { name: "Lan" }, chatbot: "Bike shop", quote: "I want to talk to a human", link: `/app/chatbots/${chatbot}/customers/${lan.customer_id}` },
      })
    })

    it("of a chatbot for members go to members alone, and name nobody where Medusa would show it to all", async () => {
      const outsider = await world().signIn("outsider@shop.example")
      const member = await world().signIn("member@shop.example")
      await staff.post(path("/members"), { user_id: member.id })
      await staff.post(path(), { access: "members" })
      await rule({ trigger: HUMAN, recipients: [member.id, outsider.id], channels: ["feed", "email"] })
      await rule({ trigger: HUMAN, recipients: "team" })
      await raise(world(), [human()])
      await world().runTasks()
      expect([...new Set((await bell()).map(({ to }) => to))].sort()).toEqual([staff.id, member.id].sort())
      expect(letterBox.letters.map(({ to }) => to)).toEqual(["member@shop.example"])
      const { headers } = outsider
      const { data } = await world().api.get("/admin/notifications", { headers })
      expect(data.notifications.length).toBeGreaterThanOrEqual(3)
      expect(JSON.stringify(data.notifications)).not.toMatch(/Lan|talk to a human|Bike shop/)
      const all = (await Promise.all((await alerts()).map(deliveries))).flat()
      expect(all.filter(({ recipient }) => recipient === outsider.id).map(({ state, last_error }) => [state, last_error])).toEqual(
        Array(2).fill(["dropped", "This person has no access to the chatbot."])
      )
    })

    it("are not delivered to somebody who lost access while they waited", async () => {
      const member = await world().signIn("member@shop.example")
      await staff.post(path("/members"), { user_id: member.id })
      await staff.post(path(), { access: "members" })
      const { id } = await rule({ trigger: HUMAN, recipients: [member.id], quiet_hours: quietNow() })
      await raise(world(), [human()])
      await world().runTasks()
      expect((await deliveries())[0]?.state).toBe("pending")
      await staff.delete(path(`/members/${member.id}`))
      await editRule({ id }, { quiet_hours: null })
      await world().runTasks()
      expect([await bell(), await statesOf()]).toEqual([[], [["dropped", "This person has no access to the chatbot."]]])
    })

    it("are tried again under the same id until the receiver takes them", async () => {
      const { secret } = await toWebhook()
      receiver.reply = (count) => ({ status: count < 3 ? 500 : 204 })
      await raise(world(), [human()])
      await world().runTasks()
      const [failed] = await deliveries()
      expect(failed).toMatchObject({ state: "pending", attempts: 1, response_status: 500, last_error: "The receiver answered 500." })
      const wait = Date.parse(String(failed?.next_try_at)) - Date.now()
      expect([wait > 20_000, wait < 31_000]).toEqual([true, true])
      await world().runTasks()
      await world().runTasks()
      await world().runTasks()
      expect(await deliveries()).toEqual([expect.objectContaining({ state: "delivered", attempts: 3, last_error: null })])
      expect([receiver.verified(secret).length, receiver.ids]).toEqual([3, [failed?.id]])
      expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1)
    })

    it("have failed after eight tries, and can be made again", async () => {
      await toWebhook()
      receiver.reply = () => ({ status: 503 })
      await raise(world(), [human()])
      for (let round = 0; round < 10; round += 1) {
        await world().runTasks()
      }
      const [failed] = await deliveries()
      expect([failed?.state, failed?.attempts, receiver.received.length]).toEqual(["failed", 8, 8])
      const retry = path(`/alerts/${failed?.alert_id}/deliveries/${failed?.id}/retry`)
      receiver.reply = () => ({ status: 200 })
      expect((await staff.post(retry)).data.delivery).toMatchObject({ id: failed?.id, state: "pending" })
      const { status, data } = await staff.post(retry)
      expect([status, data.message]).toEqual([400, "This delivery is pending: only one that failed or was dropped can be made again."])
      await world().runTasks()
      expect(await statesOf()).toEqual([["delivered", null]])
      expect(receiver.ids).toEqual([failed?.id])
      const ofRule = await staff.get(path(`/alert-rules/${failed?.rule_id}/deliveries`), { state: "delivered" })
      expect(ofRule.data).toMatchObject({ deliveries: [{ id: failed?.id }], next_cursor: null })
    })

    it("follow no redirect, and stop where the receiver is gone", async () => {
      const other = await Receiver.start()
      const { id } = await toWebhook()
      receiver.reply = (count) => (count === 1 ? { status: 302, headers: { location: other.url } } : { status: 410 })
      await raise(world(), [human()])
      await world().runTasks()
      expect(await statesOf()).toEqual([["pending", expect.stringMatching(/answered 302.+redirects are not followed/)]])
      await world().runTasks()
      expect([(await statesOf())[0]?.[0], other.received.length]).toEqual(["failed", 0])
      await other.stop()
      expect((await staff.get(path("/alert-rules"))).data.alert_rules[0].webhook.stopped).toMatch(/410/)
      await raise(world(), [human({ reason: "complaint" })])
      await world().runTasks()
      expect(await statesOf()).toEqual([["dropped", expect.stringMatching(/410/)]])
      expect((await editRule({ id }, { enabled: true })).data.alert_rule.webhook.stopped).toBeNull()
    })

    it("are written again by a provider that failed, once", async () => {
      await rule({ trigger: HUMAN, channels: ["email"] })
      letterBox.failure = "out of stamps"
      await raise(world(), [human()])
      await world().runTasks()
      await world().runTasks()
      expect(await statesOf()).toEqual([["pending", expect.stringContaining("out of stamps")]])
      letterBox.failure = null
      await world().runTasks()
      await world().runTasks()
      expect([letterBox.letters.length, await statesOf()]).toEqual([1, [["delivered", null]]])
    })

    it("are not repeated where a process died between sending and noting it, but told by their id", async () => {
      await rule({ trigger: HUMAN, channels: ["feed", "email"] })
      await toWebhook()
      await raise(world(), [human()])
      await world().runTasks()
      await world().sql("update chat_crm_alert_delivery set state = 'pending'")
      await world().sql(
        `select graphile_worker.add_job('chat-crm:deliver-alert', json_build_object('chatbot_id', chatbot_id, 'delivery_id', id))
         from chat_crm_alert_delivery`
      )
      await world().runTasks()
      expect([(await bell()).length, letterBox.letters.length, receiver.ids.length]).toEqual([1, 1, 1])
      expect((await Promise.all((await alerts()).map(deliveries))).flat().map(({ state }) => state)).toEqual(Array(3).fill("delivered"))
    })

    it("of a deleted rule, of a plan without them, and of a feature switched off are dropped", async () => {
      const quiet = { quiet_hours: quietNow() }
      const { id } = await toWebhook(quiet)
      await raise(world(), [human()])
      await world().runTasks()
      expect((await staff.delete(path(`/alert-rules/${id}`))).data).toEqual({ id, object: "alert_rule", deleted: true })
      await world().runTasks()
      expect(await statesOf()).toEqual([["dropped", "The rule was deleted."]])

      await toWebhook()
      await raise(world(), [human({ reason: "complaint" })])
      world().crm.options.plan = "free"
      await world().runTasks()
      expect((await staff.get(path("/alerts"))).data.code).toBe("plan_required")
      world().crm.options.plan = "pro"
      expect(await statesOf()).toEqual([["dropped", expect.stringContaining("needs the basic plan")]])
      // It was noted all the while, and is open after the upgrade; what was not sent says why, and can be sent then.
      const [noted] = await alerts({ state: "open" })
      const [unsent] = await deliveries(noted)
      expect([noted?.reason, noted?.delivered_at, receiver.received.length]).toEqual(["complaint", null, 0])
      await staff.post(path(`/alerts/${noted?.id}/deliveries/${unsent?.id}/retry`))
      await world().runTasks()
      expect([(await statesOf())[0]?.[0], receiver.received.length]).toEqual(["delivered", 1])

      await raise(world(), [human({ reason: "bot_failed" })])
      await staff.post(path("/features"), { intent_detection: false })
      await world().runTasks()
      expect(await statesOf()).toEqual([["dropped", "Intent Detection is switched off."]])
      expect(receiver.received).toHaveLength(1)
    })

    it("of a rule that was deleted before it was decided whom they go to go to nobody, and stay among the alerts", async () => {
      const { id } = await toWebhook({ channels: ["webhook", "feed"] })
      await raise(world(), [human()])
      await staff.delete(path(`/alert-rules/${id}`))
      await world().runTasks()
      expect([await deliveries(), await bell(), receiver.received]).toEqual([[], [], []])
      expect(await alerts()).toMatchObject([{ rule_name: "A rule", state: "open", delivered_at: null }])
      expect(await needy()).toEqual([lan.customer_id])
    })

    it("wait for no receiver that hangs, and reach none that leads to a private address after it was saved", async () => {
      const deliver = async (options: WebhookOptions) => {
        const [pending] = await deliveries()
        await deliverAlert({ chatbot_id: chatbot, delivery_id: String(pending?.id) }, world().container, options)
        return (await deliveries()).map(({ state, last_error, response_status }) => [state, last_error, response_status])
      }
      const { id } = await toWebhook({ quiet_hours: quietNow() })
      await raise(world(), [human()])
      await world().runTasks()
      await editRule({ id }, { quiet_hours: null })
      receiver.reply = () => "hang"
      expect(await deliver({ within_ms: 200 })).toEqual([["pending", "The receiver did not answer within 0.2 seconds.", null]])
      expect(receiver.received).toHaveLength(1)

      world().crm.options.allow_private_webhooks = false
      const { port } = new URL(receiver.url)
      expect((await editRule({ id }, { webhook: { url: `https://rebinding.example.com:${port}/hook` } })).status).toBe(200)
      const resolve = async () => [{ address: "127.0.0.1", family: 4 }]
      const refused = await deliver({ resolve })
      world().crm.options.allow_private_webhooks = true
      expect(refused).toEqual([["pending", "rebinding.example.com leads to 127.0.0.1, which is no public address.", null]])
      expect(receiver.received).toHaveLength(1)
    })

    it("wait for the end of quiet hours, and are open at once", async () => {
      const { id } = await toWebhook({ quiet_hours: quietNow() })
      await raise(world(), [human()])
      await world().runTasks()
      const [waiting] = await deliveries()
      expect([waiting?.state, waiting?.attempts, Date.parse(String(waiting?.next_try_at)) > Date.now()]).toEqual(["pending", 0, true])
      expect((await alerts())[0]?.state).toBe("open")
      await editRule({ id }, { quiet_hours: null })
      await world().runTasks()
      expect([receiver.received.length, (await statesOf())[0]?.[0]]).toEqual([1, "delivered"])
    })

    it("that a human is needed need no rule, and mark the customer until somebody handles them", async () => {
      await hear("hello", { user: "u-2" })
      expect(await needy()).toEqual([])
      await raise(world(), [human()])
      const [alert] = await alerts()
      expect(alert).toMatchObject({ rule_id: null, rule_name: null, kind: "human_needed", state: "open", delivered_at: null })
      expect(await needy()).toEqual([lan.customer_id])
      const { count, count_is_exact } = await staff.customers(chatbot, { needs_attention: true, platform: ["website", "zalo"], q: "lan" })
      expect([count, count_is_exact]).toEqual([1, true])
      expect((await staff.customers(chatbot, { needs_attention: true, platform: "zalo" })).count).toBe(0)
      const { data } = await decide(alert, "handled")
      expect(data.alert).toMatchObject({ state: "handled", handled_by: staff.id, handled_by_name: "Staff", answered: false })
      expect([await needy(), await alerts({ state: "open" })]).toEqual([[], []])
      expect((await decide(alert, "open")).data.alert).toMatchObject({ state: "open", handled_by: null, handled_at: null })
      expect(await needy()).toEqual([lan.customer_id])
    })

    it("that a human is needed end when staff answers in the conversation, not when the bot does", async () => {
      await raise(world(), [human()])
      await hear("One moment", { direction: "outgoing" })
      await world().runTasks()
      expect(await needy()).toEqual([lan.customer_id])
      await hear("Sorry, an old one", { direction: "outgoing", sender: "staff", sent_at: new Date(Date.now() - 3_600_000).toISOString() })
      await world().runTasks()
      expect(await needy()).toEqual([lan.customer_id])
      await hear("Hi, this is Minh", { direction: "outgoing", sender: "staff", sent_at: new Date((seconds() + 2) * 1000).toISOString() })
      await world().runTasks()
      expect(await needy()).toEqual([])
      expect((await alerts())[0]).toMatchObject({ state: "handled", answered: true, handled_by: null })
    })

    it("come anew for the same need only by something written after it was handled", async () => {
      await raise(world(), [human()])
      const second = await hear("a human please!!")
      await raise(world(), [human({}, second)])
      expect(await alerts()).toHaveLength(1)
      await decide((await alerts())[0], "handled")
      await raise(world(), [human({}, second), human()])
      expect(await alerts()).toHaveLength(1)
      const third = await hear("hello? a human!")
      await raise(world(), [human({}, third)])
      await raise(world(), [human({}, third)])
      expect((await alerts({ state: "open" })).map(({ evidence }) => evidence?.message_id)).toEqual([third.message_id])
      expect(await alerts()).toHaveLength(2)
    })

    it("are not made for a need that staff has answered already", async () => {
      await hear("Hi, this is Minh", { direction: "outgoing", sender: "staff", sent_at: new Date((seconds() + 2) * 1000).toISOString() })
      await raise(world(), [human()])
      expect([await alerts(), await needy()]).toEqual([[], []])
    })

    it("are listed by state, kind, customer and whose they are, by pages, with how many are open", async () => {
      const colleague = await world().signIn()
      await rule({ name: "Mine", trigger: HUMAN })
      await rule({ name: "Theirs", trigger: HUMAN, recipients: [colleague.id] })
      await rule({ name: "Ready", trigger: READY, recipients: "team" })
      await raise(world(), [human()])
      await setLevel("ready_to_buy")
      const names = async (params: object, who = staff) => (await alerts(params, who)).map(({ rule_name }) => rule_name).sort()
      expect(await names({})).toEqual(["Mine", "Ready", "Theirs"])
      expect(await names({ mine: true })).toEqual(["Mine", "Ready"])
      expect(await names({ mine: true }, colleague)).toEqual(["Ready", "Theirs"])
      expect(await names({ kind: "human_needed" })).toEqual(["Mine", "Theirs"])
      expect(await names({ customer_id: "cccus_nobody" })).toEqual([])
      expect((await staff.get(path("/alerts"))).data.counts).toEqual({ open: 3, open_mine: 2 })
      const first = (await staff.get(path("/alerts"), { limit: 2 })).data
      const second = (await staff.get(path("/alerts"), { limit: 2, cursor: first.next_cursor })).data
      expect([first.alerts.length, second.alerts.length, second.next_cursor]).toEqual([2, 1, null])
      expect((await staff.get(path("/alerts"), { limit: 2, state: "open", cursor: first.next_cursor })).status).toBe(400)
      const [one] = await alerts({ kind: "human_needed" })
      await decide(one, "handled", colleague)
      expect(await alerts({ kind: "human_needed", state: "open" })).toEqual([])
      expect(await names({ state: ["handled"] })).toEqual(["Mine", "Theirs"])
      expect((await staff.get(path("/alerts"))).data.counts).toEqual({ open: 1, open_mine: 1 })
    })

    it("go with their customer, and with their chatbot", async () => {
      await toWebhook()
      await raise(world(), [human()])
      await world().runTasks()
      await staff.delete(path(`/customers/${lan.customer_id}`))
      const rows = () => world().sql("select id from chat_crm_alert union all select id from chat_crm_alert_delivery")
      expect(await rows()).toEqual([])
      await raise(world(), [human()])
      expect(await rows()).toEqual([])
      const later = await hear("a human")
      await intent()
      await raise(world(), [human({}, later)])
      expect(await rows()).toHaveLength(1)
      await staff.delete(path())
      await world().runTasks()
      expect([await rows(), await world().sql("select id from chat_crm_alert_rule union all select id from chat_crm_intent")]).toEqual([[], []])
    })

    it("tell subscribers", async () => {
      const told: unknown[] = []
      const bus = world().container.resolve(Modules.EVENT_BUS)
      const names = ["chat-crm.alert.raised", "chat-crm.alert.handled"]
      names.forEach((name) => bus.subscribe(name, async (event) => void told.push(event.name), { subscriberId: name }))
      await raise(world(), [human()])
      await world().runTasks()
      await decide((await alerts())[0], "handled")
      await world().runTasks()
      await new Promise((resolve) => setImmediate(resolve))
      expect(told).toEqual(names)
    })

    /** Quiet hours, in UTC, that it is within for more than an hour to come. */
    function quietNow() {
      const clock = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString().slice(11, 16)
      return { from: clock(-2), to: clock(2) }
    }
  },
  { CHAT_CRM_ALLOW_PRIVATE_WEBHOOKS: "on", CHAT_CRM_NOTIFICATION_PROVIDER: require.resolve("../support/letter-box") }
)
