import {
  chosenFilter,
  filtersOf,
  firstQueryOf,
  isFiltered,
  NO_FILTERS,
  onlyOrNone,
  orderOf,
  searchTextOf,
  toggled,
  withFilters,
  withOrder,
} from "../customer-filters"

const STAGES = [{ key: "new" }, { key: "customer" }]
const read = (search: string) => filtersOf(new URLSearchParams(search), STAGES)

describe("filters in the address", () => {
  it("stand there under the API's names", () => {
    const filters = {
      q: "nguyen",
      platform: ["telegram" as const, "zalo" as const],
      purchase_intent: ["none" as const],
      status: ["customer"],
      new_this_month: true,
      needs_attention: true,
    }
    const params = withFilters(new URLSearchParams(), filters)

    expect(decodeURIComponent(params.toString())).toBe(
      "q=nguyen&platform[]=telegram&platform[]=zalo&purchase_intent[]=none&status[]=customer&new_this_month=true&needs_attention=true"
    )
    expect(filtersOf(params, STAGES)).toEqual(filters)
  })

  it("are understood without brackets", () => {
    expect(read("platform=zalo&purchase_intent=ready_to_buy&status=new")).toMatchObject({
      platform: ["zalo"],
      purchase_intent: ["ready_to_buy"],
      status: ["new"],
    })
  })

  it("are passed over where they mean nothing", () => {
    const unknown = "platform[]=fax&purchase_intent[]=__proto__&status[]=removed&new_this_month=maybe&order=name&q=%20"

    expect(read(unknown)).toEqual(NO_FILTERS)
    expect(orderOf(new URLSearchParams(unknown))).toBe("-last_active")
  })

  it("take each value once", () => {
    expect(read("platform[]=zalo&platform[]=zalo&platform=zalo").platform).toEqual(["zalo"])
  })

  it("search for no more than the API takes", () => {
    expect(read(`q=${"a".repeat(500)}`).q).toHaveLength(200)
  })

  it("start on the first page and leave the rest of the address alone", () => {
    const next = withFilters(new URLSearchParams("q=lan&platform[]=zalo&order=last_active&cursor=abc&x=1"), NO_FILTERS)

    expect(next.toString()).toBe("order=last_active&x=1")
  })

  it("keep an order that is not the usual one", () => {
    const params = new URLSearchParams("q=lan&cursor=abc")

    expect(withOrder(params, "last_active").toString()).toBe("q=lan&order=last_active")
    expect(withOrder(withOrder(params, "last_active"), "-last_active").toString()).toBe("q=lan")
  })

  it("are one text for one list, whatever the order in the address", () => {
    const one = read("platform[]=zalo&q=lan&platform[]=telegram")
    const other = read("q=lan&platform[]=telegram&platform[]=zalo&cursor=abc")

    expect(searchTextOf(one)).toBe(searchTextOf(other))
    expect(searchTextOf(one, "last_active")).not.toBe(searchTextOf(one))
  })

  it("ask only for what was chosen", () => {
    expect(chosenFilter(NO_FILTERS)).toEqual({})
    expect(chosenFilter({ ...NO_FILTERS, q: "lan", new_this_month: true })).toEqual({ q: "lan", new_this_month: true })
    expect(isFiltered(NO_FILTERS)).toBe(false)
    expect(isFiltered({ ...NO_FILTERS, status: ["new"] })).toBe(true)
  })

  it("tell what to ask for before the chatbot is known, unless they name its stages", () => {
    const ask = (search: string) => firstQueryOf(new URLSearchParams(search), 50)

    expect(ask("q=lan&platform[]=zalo&cursor=abc&order=last_active")).toEqual({
      q: "lan",
      platform: ["zalo"],
      order: "last_active",
      limit: 50,
      cursor: "abc",
    })
    expect(ask("")).toEqual({ order: "-last_active", limit: 50, cursor: undefined })
    expect(ask("status[]=new&q=lan")).toBeNull()
  })
})

describe("choosing", () => {
  it("adds to a menu's choice or takes away, in the order offered", () => {
    expect(toggled(["a", "b", "c"], ["c"], "a")).toEqual(["a", "c"])
    expect(toggled(["a", "b", "c"], ["a", "c"], "a")).toEqual(["c"])
  })

  it("by a stat shows those people only, and by the same again everybody", () => {
    expect(onlyOrNone(["a", "b"], "c")).toEqual(["c"])
    expect(onlyOrNone(["c"], "c")).toEqual([])
  })
})
