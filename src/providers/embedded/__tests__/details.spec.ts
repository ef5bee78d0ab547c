import type { IntentDefinition } from "../../../types"
import { detailsIn } from "../findings/details"
import { conversation, said } from "./conversation"

const intent = (details: string[], id = "book"): IntentDefinition => ({ id, name: "Book", examples: [], details })
const found = [{ value: "book" }]
const one = (name: string, text: string) => detailsIn(said(text), [intent([name])], found)[0]?.value ?? null

describe("the details of a named intent", () => {
  it.each([
    ["date", "Can I come tomorrow 3pm?", "tomorrow 3pm"],
    ["date", "book me for next Friday please", "next Friday"],
    ["date", "the 12th of March works", "the 12th of March"],
    ["date", "thứ bảy còn chỗ không shop", "thứ bảy"],
    ["date", "cho em đặt lịch 15/12 nhé", "15/12"],
    ["date", "chủ nhật tuần sau lúc 9h được không ạ", "chủ nhật tuần sau lúc 9h"],
    ["date", "chu nhat tuan sau luc 9h dc ko", "chu nhat tuan sau luc 9h"],
    ["date", "9h sáng mai nha", "9h sáng mai"],
    ["ngày", "ngày 20 tháng 11 mình qua", "ngày 20 tháng 11"],
    ["date", "how much is it?", null],
    ["time", "chiều mai lúc 15h30 nhé", "lúc 15h30"],
    ["time", "see you at 10 am", "at 10 am"],
    ["phone", "số em 0912 345 678 nhé, giá 350.000đ đúng không", "0912 345 678"],
    ["số điện thoại", "+84 912 345 678", "+84 912 345 678"],
    ["phone", "giá 1.250.000 hả shop", null],
    ["email", "mail của em là lan.nguyen@example.com nhé", "lan.nguyen@example.com"],
    ["quantity", "đặt bàn cho 4 người", "4 người"],
    ["number of guests", "a table for two people", "table for two people"],
    ["so_luong", "lấy hai hộp nhé", "hai hộp"],
    ["quantity", "còn size 38 không", null],
    ["name", "mình tên là Nguyễn Thị Lan, sđt 0912345678", "Nguyễn Thị Lan"],
    ["customer name", "My name is John Smith and I want to book", "John Smith"],
    ["name", "tên gì vậy shop", null],
    ["address", "giao về 12 Nguyễn Trãi, quận 5, TP HCM nhé", "12 Nguyễn Trãi, quận 5, TP HCM"],
    ["address", "my address is 221B Baker Street, London. Thanks", "221B Baker Street, London"],
    ["address", "ship to me please", null],
  ])("%s in %j is %j", (name, text, value) => {
    expect(one(name, text)).toBe(value)
  })

  it("keep the day and the time apart where both are asked for", () => {
    const details = detailsIn(said("tomorrow 3pm"), [intent(["date", "time"])], found)
    expect(details.map(({ name, value }) => [name, value])).toEqual([["date", "tomorrow"], ["time", "3pm"]])
  })

  it("are what the customer said last, in words of the customer alone", () => {
    const messages = conversation("c: tomorrow 3pm?", "b: Sunday 5pm would suit us", "c: ok, Saturday 4pm then")
    const [detail] = detailsIn(messages, [intent(["date"])], found)
    expect(detail?.value).toBe("Saturday 4pm")
    expect(messages.find(({ id }) => id === detail?.evidence.message_id)?.text).toContain(detail?.evidence.quote)
  })

  it("are not looked for where the intent was not found, or asks for what no rule knows", () => {
    expect(detailsIn(said("tomorrow 3pm"), [intent(["date"], "other")], found)).toEqual([])
    expect(one("favourite colour", "tomorrow 3pm")).toBeNull()
  })
})
