import { analyze, trainModel } from "../analyzer"
import { isFailure, offerOf } from "../conversation/offers"
import { conversation } from "./conversation"

const model = trainModel()
const answered = (question: string, answer: string) => analyze({ messages: conversation(`b: ${question}`, `c: ${answer}`) }, model)

describe("what the bot asks", () => {
  it.each([
    ["order", "Shall I place the order for you?"],
    ["order", "Dạ em lên đơn cho chị nhé?"],
    ["order", "Great choice. Would you like to order it?"],
    ["order", "Anh chốt mẫu này luôn không ạ?"],
    ["delivery_details", "Could you send me your address and phone number?"],
    ["delivery_details", "Dạ chị cho em xin địa chỉ và số điện thoại ạ"],
    ["delivery_details", "How would you like to pay?"],
    ["appointment", "What time suits you?"],
    ["appointment", "Chị muốn đặt lịch hôm nào ạ?"],
    ["human", "Shall I connect you to a colleague?"],
    ["human", "Em kết nối anh với nhân viên nhé?"],
    ["choose_to_buy", "Chị lấy mẫu nào ạ?"],
    ["choose", "Which size are you looking at?"],
    ["details", "Would you like to see more photos?"],
    ["browse", "Are you looking for something special?"],
  ])("is %s: %s", (offer, text) => expect(offerOf(text)).toBe(offer))

  it.each(["Could you send me your order number and phone?", "Anh cho em xin mã đơn ạ", "Can I help you with anything else?", "It costs 40.", "We ship everywhere."])(
    "is nothing of buying: %s",
    (text) => expect(offerOf(text)).toBeNull()
  )

  it.each(["Sorry, I didn't understand that. Could you rephrase?", "Dạ em chưa hiểu ý mình ạ", "Xin lỗi, mình chưa có thông tin này"])(
    "fails: %s",
    (text) => expect(isFailure(text)).toBe(true)
  )
})

describe("an answer", () => {
  it.each([
    ["Shall I place the order for you?", "yes"],
    ["Shall I place the order?", "ok go ahead"],
    ["Dạ em lên đơn cho chị nhé?", "ok em"],
    ["Dạ em lên đơn cho chị nhé?", "vâng ạ"],
    ["Chị lấy mẫu nào ạ?", "số 2 nha"],
    ["Could you send me your address and phone number?", "Anna, 0912345678, 10 Le Loi street"],
    ["Dạ chị cho em xin địa chỉ và số điện thoại ạ", "12 Lê Lợi quận 1, 0912345678"],
    ["What time would suit you for the appointment?", "saturday at 2"],
    ["Chị muốn đặt lịch hôm nào ạ?", "sáng thứ 7"],
  ])("to “%s” makes ready: %s", (question, answer) => {
    const { purchase_intent } = answered(question, answer)
    expect(purchase_intent).toMatchObject({ value: "ready_to_buy", evidence: { message_id: "m2", quote: answer } })
  })

  it.each([
    ["Shall I place the order for you?", "no"],
    ["Dạ em lên đơn cho chị nhé?", "chưa em"],
    ["Could you send me your order number and phone?", "A1023, 0912345678"],
    ["Anything else I can help with?", "yes"],
    ["It is 40 dollars.", "ok"],
    ["Dạ giá 400k ạ", "vâng"],
  ])("to “%s” makes nothing ready: %s", (question, answer) =>
    expect(answered(question, answer).purchase_intent?.value).not.toBe("ready_to_buy")
  )

  it("yes to a person asks for a person", () => {
    expect(answered("Shall I connect you to a colleague?", "yes please").needs_human?.reason).toBe("asked_for_human")
    expect(answered("Em kết nối chị với nhân viên nhé?", "ok em").needs_human?.reason).toBe("asked_for_human")
    expect(answered("Shall I connect you to a colleague?", "no thanks").needs_human).toBeNull()
  })

  it("means nothing any more once something else was said in between", () => {
    const { purchase_intent } = analyze({ messages: conversation("b: Shall I place the order?", "c: hello", "b: Hi!", "c: yes") }, model)
    expect(purchase_intent).toBeNull()
  })
})
