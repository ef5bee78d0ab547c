import { formOfRule, isAgainHours, ruleOfForm, triggerOf } from "../rule-form"
import type { AlertRule } from "../types"

const RULE: AlertRule = {
  id: "ccrule_1",
  name: "Bookings",
  trigger: { kind: "intent", intent_id: "ccint_1" },
  recipients: ["user_1"],
  channels: ["feed", "webhook"],
  webhook: { url: "https://example.com/hook", stopped: null },
  quiet_hours: { from: "21:00", to: "06:30" },
  again_after_hours: null,
  enabled: true,
}

describe("the form of an alert rule", () => {
  it("starts with whoever becomes ready to buy, by the bell, for the team", () => {
    expect(ruleOfForm(formOfRule(), "Ready to buy")).toEqual({
      name: "Ready to buy",
      trigger: { kind: "intent_level", level: "ready_to_buy" },
      recipients: "team",
      channels: ["feed"],
      quiet_hours: null,
      again_after_hours: 24,
    })
  })

  it("gives back what a rule had", () => {
    expect(ruleOfForm(formOfRule(RULE), "")).toEqual({
      name: "Bookings",
      trigger: RULE.trigger,
      recipients: ["user_1"],
      channels: ["feed", "webhook"],
      webhook: { url: "https://example.com/hook" },
      quiet_hours: { from: "21:00", to: "06:30" },
    })
  })

  it.each([
    [null, "never", null],
    [0, "always", 0],
    [48, "after", 48],
  ] as const)("tells %p hours as %s, and back", (again_after_hours, again, saved) => {
    const form = formOfRule({ ...RULE, trigger: { kind: "intent_level", level: "comparing" }, again_after_hours })

    expect(form.again).toBe(again)
    expect(ruleOfForm(form, "").again_after_hours).toBe(saved)
  })

  it("keeps the address of a webhook that is not used now, with its secret", () => {
    expect(ruleOfForm({ ...formOfRule(RULE), channels: ["feed"] }, "")).not.toHaveProperty("webhook")
  })

  it("names of a trigger only what it needs", () => {
    expect(triggerOf({ ...formOfRule(RULE), kind: "human_needed" })).toEqual({ kind: "human_needed" })
  })

  it("takes whole hours of up to a year", () => {
    expect(["1", " 24 ", "8760"].every(isAgainHours)).toBe(true)
    expect(["", "0", "8761", "1.5", "-3", "1e3"].some(isAgainHours)).toBe(false)
  })
})
