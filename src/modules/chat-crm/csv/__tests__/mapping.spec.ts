import { guessMapping, headerWarnings, mappingProblem } from "../mapping"

describe("what the columns of a file are", () => {
  it("our own headers are taken as they are called, keys of metadata by case", () => {
    const headers = ["id", " Platform", "external_id", "metadata.Order ID", "metadata.order id", "metadata.__proto__", "metadata."]
    expect(guessMapping(headers)).toEqual([
      "id", "platform", "external_id", "metadata.Order ID", "metadata.order id", "metadata.__proto__", null,
    ])
  })

  it("headers of other systems are guessed, Vietnamese ones with and without accents", () => {
    expect(guessMapping(["Subscriber ID", "Full Name", "Tags", "E-mail", "Phone Number", "Last Interaction", "Subscribed"])).toEqual([
      "external_id", "name", "traits", "metadata.email", "metadata.phone", "last_active", "first_seen",
    ])
    expect(guessMapping(["Mã khách hàng", "HỌ VÀ TÊN", "Số điện thoại", "Trạng thái", "Nhu cầu", "Nền tảng", "Ghi chú", "Địa chỉ"])).toEqual([
      "external_id", "name", "metadata.phone", "status", "needs", "platform", "metadata.notes", "metadata.address",
    ])
  })

  it("no field is taken twice, the better name wins, and the rest is ignored", () => {
    expect(guessMapping(["customer id", "psid", "name", "name", "reason", "row", "__proto__", "constructor", ""])).toEqual([
      null, "external_id", "name", null, null, null, null, null, null,
    ])
    expect(headerWarnings(["name", "Name", "x", "x"], ["name", null, null, null])).toEqual([
      'The column "Name" is there twice: column 1 counts, column 2 is ignored.',
    ])
  })

  it("a mapping that cannot be is told", () => {
    const headers = ["a", "b"]
    expect(mappingProblem(["name", null], headers)).toBeNull()
    expect(mappingProblem(["name"], headers)).toMatch(/2 columns/)
    expect(mappingProblem(["name", "name"], headers)).toMatch(/both be name/)
    expect(mappingProblem(["name", "shoe size"], headers)).toMatch(/cannot be shoe size/)
  })
})
