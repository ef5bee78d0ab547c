import { suite } from "./support/suite"
import { envelope, LAN, telegramText } from "./support/world"

suite("ingest", (world) => {
  it("makes a customer of the first message", async () => {
    const staff = await world().signIn()
    const chatbot = await staff.chatbot()
    const channel = await staff.telegram(chatbot)
    const answer = await world().telegram(channel, telegramText(LAN, "Xin chào"))
    expect([answer.status, answer.data]).toEqual([200, ""])
    const list = await staff.customers(chatbot)
    expect(list).toMatchObject({ count: 1, count_is_exact: true, customers: [{ name: "Lan Nguyễn", platform: "telegram", external_id: "501", status: "new" }] })
    const { conversations } = await staff.conversations(chatbot)
    expect(conversations).toMatchObject([{ tracked: true, message_count: 1, customer_id: list.customers[0].id }])
    const ing = await staff.ingest(chatbot)
    const r = await world().ingest(ing, envelope({ id: "u1", name: "U" }, [{ id: "m1", text: "hi" }]))
    expect(r.data).toMatchObject({ results: [{ index: 0, status: "stored" }] })
  })
})
