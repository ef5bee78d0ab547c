import { displayName } from "../customer-name"

describe("what a customer is called", () => {
  it.each([
    ["Nguyễn Văn Ân 🚲", "5121837", "Nguyễn Văn Ân 🚲"],
    ["  ", "5121837", "5121837"],
    [null, "5121837", "5121837"],
    [null, "ccvis_a93c87c7c7fde6626bd098ff47732dd0", "#A93C87"],
    ["Callum Reid", "ccvis_a93c87c7c7fde6626bd098ff47732dd0", "Callum Reid"],
  ])("%j with the id %s is %s", (name, external_id, expected) => {
    expect(displayName({ name, external_id })).toBe(expected)
  })
})
