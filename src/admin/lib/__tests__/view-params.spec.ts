import { activeView, ALL_VIEW, hasLostStages, READY_VIEW, viewParamsOf, withView } from "../view-params"
import type { ViewParams } from "../types"

const STAGES = [{ key: "new" }, { key: "active" }, { key: "closed" }]
const address = (text: string) => new URLSearchParams(text)
const view = (id: string, params: ViewParams) => ({ id, params })

describe("saved views and the address", () => {
  it("keep what is chosen, and neither the page nor the usual order", () => {
    const chosen = address(
      "q=lan&platform[]=zalo&platform[]=telegram&purchase_intent[]=none&status[]=new&new_this_month=true&order=last_active&cursor=abc&x=1"
    )
    expect(viewParamsOf(chosen, STAGES)).toEqual({
      q: "lan",
      platform: ["telegram", "zalo"],
      purchase_intent: ["none"],
      status: ["new"],
      new_this_month: true,
      order: "last_active",
    })
    expect(viewParamsOf(address("order=-last_active&cursor=abc&q=%20"), STAGES)).toEqual({})
  })

  it("come back as they were kept, in place of what was chosen before", () => {
    const params: ViewParams = { q: "lan", status: ["new"], order: "last_active" }
    const before = address("platform[]=zalo&cursor=abc&new_this_month=true&x=1")
    const after = withView(before, params, STAGES)

    expect(viewParamsOf(after, STAGES)).toEqual(params)
    expect([after.get("cursor"), after.get("x")]).toEqual([null, "1"])
    expect(withView(after, {}, STAGES).toString()).toBe("x=1")
  })

  it("are recognised whatever the order of their values", () => {
    const hot = view("hot", { platform: ["zalo", "telegram"] })
    const views = [ALL_VIEW, READY_VIEW, hot]

    expect(activeView(views, address("platform[]=telegram&platform[]=zalo"), STAGES)).toBe(hot)
    expect(activeView(views, address("platform=telegram&platform=zalo&cursor=abc"), STAGES)).toBe(hot)
    expect(activeView(views, address("purchase_intent[]=ready_to_buy"), STAGES)).toBe(READY_VIEW)
    expect(activeView(views, address(""), STAGES)).toBe(ALL_VIEW)
    expect(activeView(views, address("platform[]=zalo"), STAGES)).toBeUndefined()
    expect(activeView(views, address("platform[]=telegram&platform[]=zalo&order=last_active"), STAGES)).toBeUndefined()
  })

  it("do without stages that were removed", () => {
    const params: ViewParams = { status: ["gone", "new"] }

    expect(withView(address(""), params, STAGES).getAll("status[]")).toEqual(["new"])
    expect(activeView([view("v", params)], address("status[]=new"), STAGES)?.id).toBe("v")
  })

  it("say when nothing is left of them", () => {
    expect(hasLostStages({ status: ["gone"] }, STAGES)).toBe(true)
    expect(hasLostStages({ status: ["gone"], q: "lan" }, STAGES)).toBe(false)
    expect(hasLostStages({ status: ["gone", "new"] }, STAGES)).toBe(false)
    expect(hasLostStages({}, STAGES)).toBe(false)
  })
})
