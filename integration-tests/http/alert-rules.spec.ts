import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import type { AlertRule, AlertRuleChange, AlertRuleOf, NewAlertRule } from "../../src/types"
import { createAlertRuleWorkflow, deleteAlertRuleWorkflow, updateAlertRuleWorkflow } from "../../src/workflows"
import { letterBox } from "../support/letter-box"
import { Receiver } from "./support/alerts"
import { suite } from "./support/suite"
import type { Staff } from "./support/world"

const FAILURE = "Something later failed."
const failingStep = createStep("fail-after-rule", async (given: object | string) => {
  if (given) {
    throw new Error(FAILURE)
  }
  return new StepResponse(given)
})
const createAndFail = createWorkflow("create-rule-and-fail", (input: NewAlertRule) =>
  new WorkflowResponse(failingStep(createAlertRuleWorkflow.runAsStep({ input })))
)
const updateAndFail = createWorkflow("update-rule-and-fail", (input: AlertRuleChange) =>
  new WorkflowResponse(failingStep(updateAlertRuleWorkflow.runAsStep({ input })))
)
const deleteAndFail = createWorkflow("delete-rule-and-fail", (input: AlertRuleOf) =>
  new WorkflowResponse(failingStep(deleteAlertRuleWorkflow.runAsStep({ input })))
)

createAlertRuleWorkflow.hooks.alertRuleCreating(({ name }: NewAlertRule) => {
  if (name === "Forbidden") {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "Not that name.")
  }
})

const HUMAN = { name: "Humans", trigger: { kind: "human_needed" as const } }
const URL = "https://hooks.example.com/leads"

suite(
  "alert rules",
  (world) => {
    let staff: Staff
    let chatbot: string
    let path: string

    beforeEach(async () => {
      Object.assign(letterBox, { letters: [], failure: null })
      staff = await world().signIn("lan@shop.example")
      chatbot = await staff.chatbot()
      path = `/chatbots/${chatbot}/alert-rules`
    })

    afterEach(() => {
      world().crm.options.allow_private_webhooks = false
    })

    const save = (given: object = {}) => staff.post(path, { ...HUMAN, ...given })
    const saved = async (given: object = {}): Promise<AlertRule> => (await save(given)).data.alert_rule
    const edit = ({ id }: { id: string }, change: object) => staff.post(`${path}/${id}`, change)
    const rules = async () => (await staff.get(path)).data.alert_rules
    const stored = () => world().sql("select webhook_secret, webhook_url, channels from chat_crm_alert_rule order by id")

    it("alert all who have access by the bell, unless told", async () => {
      const { status, data } = await save()
      expect([status, data]).toEqual([
        200,
        {
          alert_rule: {
            id: expect.stringMatching(/^ccrule_/),
            ...HUMAN,
            recipients: "team",
            channels: ["feed"],
            webhook: null,
            quiet_hours: null,
            again_after_hours: 24,
            enabled: true,
            created_at: expect.stringMatching(/Z$/),
            updated_at: expect.stringMatching(/Z$/),
          },
        },
      ])
      const channels = [
        { channel: "feed", available: true },
        { channel: "email", available: true },
        { channel: "sms", available: true },
        { channel: "webhook", available: true },
      ]
      expect((await staff.get(path)).data).toEqual({ alert_rules: [data.alert_rule], count: 1, limit: 1, offset: 0, channels })
    })

    it("tell the secret of a webhook once, and keep it encrypted", async () => {
      const { data } = await save({ channels: ["webhook"], webhook: { url: URL } })
      expect(data.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
      expect(data.alert_rule.webhook).toEqual({ url: URL, stopped: null })
      expect(JSON.stringify([await rules(), await stored()])).not.toContain(data.secret.slice(6))
      expect((await stored())[0]).toMatchObject({ webhook_secret: expect.stringMatching(/^v1:/) })
      expect((await edit(data.alert_rule, { name: "Renamed", webhook: { url: `${URL}/2` } })).data.secret).toBeUndefined()
      const again = (await edit(data.alert_rule, { rotate_secret: true })).data
      expect([again.secret === data.secret, again.secret]).toEqual([false, expect.stringMatching(/^whsec_/)])
      expect((await edit(data.alert_rule, { channels: ["feed"], webhook: null })).data).toMatchObject({ alert_rule: { webhook: null } })
      expect(await stored()).toEqual([{ webhook_secret: null, webhook_url: null, channels: ["feed"] }])
      expect((await edit(data.alert_rule, { rotate_secret: true })).data.message).toMatch(/has no secret/)
    })

    it("take what can alert, else say why not", async () => {
      const kept = await saved({ name: "Kept" })
      const refused: [object, RegExp][] = [
        [{ name: " " }, /name must not be empty/],
        [{ name: "x".repeat(81) }, /at most 80/],
        [{ trigger: { kind: "intent_level", level: "angry" } }, /level/],
        [{ trigger: { kind: "intent", intent_id: "ccint_none" } }, /has no intent ccint_none/],
        [{ trigger: { kind: "moon" } }, /trigger/],
        [{ trigger: { kind: "intent_level" } }, /kind intent_level has a level/],
        [{ trigger: { kind: "intent" } }, /an intent_id/],
        [{ trigger: { kind: "human_needed", level: "browsing" } }, /neither/],
        [{ recipients: [] }, /at least one recipient/],
        [{ recipients: [staff.id, "user_nobody"] }, /no user user_nobody/],
        [{ recipients: "everyone" }, /recipients/],
        [{ channels: [] }, /at least one channel/],
        [{ channels: ["pigeon"] }, /no notification channel pigeon; it has feed, email, sms, webhook/],
        [{ channels: ["webhook"] }, /needs webhook/],
        [{ webhook: { url: "http://hooks.example.com" } }, /begins with https/],
        [{ webhook: { url: "https://10.0.0.1/" } }, /public address/],
        [{ webhook: { url: "https://u:p@hooks.example.com/" } }, /password/],
        [{ quiet_hours: { from: "22:00", to: "25:00" } }, /Quiet hours/],
        [{ quiet_hours: { from: "22:00", to: "22:00" } }, /Quiet hours/],
        [{ again_after_hours: -1 }, /again_after_hours/],
        [{ again_after_hours: 1.5 }, /again_after_hours/],
        [{ webhook_secret: "x" }, /webhook_secret/],
      ]
      for (const [body, sentence] of refused) {
        for (const { status, data } of [await save(body), await edit(kept, body)]) {
          expect([body, status, data.message]).toEqual([body, 400, expect.stringMatching(sentence)])
        }
      }
      expect(await rules()).toEqual([kept])
    })

    it("are a hundred in a chatbot at most", async () => {
      await world().sql(
        `insert into chat_crm_alert_rule (chatbot_id, id, name, trigger, recipients, channels)
         select ?, 'ccrule_' || i, 'r' || i, '{"kind": "human_needed"}', '"team"', '["feed"]' from generate_series(1, 99) as i`,
        [chatbot]
      )
      const answers = await Promise.all([save(), save(), save()])
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400])
      expect(answers.find(({ status }) => status === 400)?.data.message).toMatch(/at most 100 alert rules/)
    })

    it("are tested by each of their channels, and tell what became of it", async () => {
      world().crm.options.allow_private_webhooks = true
      const receiver = await Receiver.start()
      const outsider = await world().signIn("outsider@shop.example")
      await staff.post(`/chatbots/${chatbot}`, { access: "members" })
      const recipients = [staff.id, outsider.id]
      const { data } = await save({ recipients, channels: ["feed", "email", "webhook"], webhook: { url: receiver.url } })
      receiver.reply = (count) => ({ status: count === 1 ? 200 : 500 })
      const test = () => staff.post(`${path}/${data.alert_rule.id}/test`)
      const refused = { state: "dropped", response_status: null, last_error: "This person has no access to the chatbot." }
      const arrived = { state: "delivered", response_status: null, last_error: null }
      expect((await test()).data.deliveries).toEqual([
        { channel: "feed", recipient: staff.id, ...arrived },
        { channel: "feed", recipient: outsider.id, ...refused },
        { channel: "email", recipient: staff.id, ...arrived },
        { channel: "email", recipient: outsider.id, ...refused },
        { channel: "webhook", recipient: null, ...arrived, response_status: 200 },
      ])
      expect(letterBox.letters.map(({ to }) => to)).toEqual(["lan@shop.example"])
      expect((await world().container.resolve(Modules.NOTIFICATION).listNotifications({ channel: "feed" })).map(({ to }) => to)).toEqual([staff.id])
      expect((await test()).data.deliveries.at(-1)).toMatchObject({ state: "failed", response_status: 500, last_error: "The receiver answered 500." })
      expect(receiver.verified(data.secret).map(({ type }) => type)).toEqual(Array(2).fill("chat_crm.alert.test"))
      expect((await staff.get(`/chatbots/${chatbot}/alerts`)).data.alerts).toEqual([])
      await receiver.stop()
    })

    it("sign with the secret that was replaced too, for a day", async () => {
      world().crm.options.allow_private_webhooks = true
      const receiver = await Receiver.start()
      const { data: first } = await save({ channels: ["webhook"], webhook: { url: receiver.url } })
      const { data: second } = await edit(first.alert_rule, { rotate_secret: true })
      await staff.post(`${path}/${first.alert_rule.id}/test`)
      expect([receiver.verified(first.secret).length, receiver.verified(second.secret).length]).toEqual([1, 1])
      await world().sql("update chat_crm_alert_rule set webhook_rotated_at = now() - interval '25 hours'")
      await staff.post(`${path}/${first.alert_rule.id}/test`)
      expect(receiver.verified(second.secret)).toHaveLength(2)
      expect(() => receiver.verified(first.secret)).toThrow()
      await receiver.stop()
    })

    it("reach no private address by a test either", async () => {
      const receiver = await Receiver.start()
      world().crm.options.allow_private_webhooks = true
      const rule = await saved({ channels: ["webhook"], webhook: { url: receiver.url } })
      world().crm.options.allow_private_webhooks = false
      const { data } = await staff.post(`${path}/${rule.id}/test`)
      expect(data.deliveries).toEqual([expect.objectContaining({ state: "failed", last_error: expect.stringContaining("https://") })])
      expect(receiver.received).toEqual([])
      await receiver.stop()
    })

    it("can be refused by whoever hooks in, before they are saved", async () => {
      const { status, data } = await save({ name: "Forbidden" })
      expect([status, data.message, await rules()]).toEqual([400, "Not that name.", []])
    })

    it("are undone where a workflow that composes them fails later, their secret included", async () => {
      const rule = await saved({ webhook: { url: URL } })
      const before = await stored()
      const { container } = world()
      const of = { chatbot_id: chatbot, rule_id: rule.id }
      const runs = [
        () => createAndFail(container).run({ input: { chatbot_id: chatbot, ...HUMAN } }),
        () => updateAndFail(container).run({ input: { ...of, change: { name: "Never", rotate_secret: true } } }),
        () => deleteAndFail(container).run({ input: of }),
      ]
      for (const run of runs) {
        await expect(run()).rejects.toMatchObject({ message: FAILURE })
      }
      expect([(await rules()).map(({ id, name }: AlertRule) => [id, name]), await stored()]).toEqual([[[rule.id, "Humans"]], before])
    })
  },
  { CHAT_CRM_NOTIFICATION_PROVIDER: require.resolve("../support/letter-box") }
)
