import fc from "fast-check"
import { guarded, PASSED_OVER } from "../../src/modules/chat-crm/csv/cells"
import { Files, rowsOf } from "./support/csv"
import { suite } from "./support/suite"
import { until } from "./support/until"
import { BOB, LAN, telegramText, type Staff } from "./support/world"

/** What spreadsheets, or careless programs, make something of. */
const NASTY = [
  "=1+1", "+84 912 345 678", "-5", "@handle", "＝SUM(1)", "＋1", "－1", "＠x", "\t=1", "\r=1", "\n=1", " =1", "\u00a0=1", "\u200b=1", "\u202e=1",
  "\ufeff=1", "\u0001=1", "'", "''", "'=1", "'twas", 'say "hi"', '"', "a,b;c\td", "two\r\nlines", "lone\rCR", "\\", "\\;", "; ", "Nguyễn Văn Đức", "💥",
  "1234567890123456789", "1.23E+18", "\\.", "NULL", "\\N", "<script>alert(1)</script>", "__proto__",
]

suite("exporting customers", (world) => {
  let staff: Staff
  let chatbot: string
  let files: Files

  beforeEach(async () => {
    staff = await world().signIn()
    chatbot = await staff.chatbot({ name: "Xe đạp & Bạn" })
    files = new Files(world(), staff, chatbot)
  })

  const change = (id: string, body: object) => staff.post(`/chatbots/${chatbot}/customers/${id}`, body)

  async function lanAndBob() {
    const channel = await staff.telegram(chatbot)
    await world().telegram(channel, telegramText(LAN, "hi"))
    await world().telegram(channel, telegramText(BOB, "hi"))
    const { [String(LAN.id)]: lan, [String(BOB.id)]: bob } = await files.customers()
    return { lan: lan?.id ?? "", bob: bob?.id ?? "" }
  }

  it("answers a file of all columns with a byte order mark, a name and the number of rows", async () => {
    const { lan } = await lanAndBob()
    const interests = ["red; blue", "a\\b", 'say "hi"', "x"]
    await change(lan, { interests, traits: ["VIP"], purchase_intent: "comparing", metadata: { "Order, ID": "7", email: "lan@example.com" } })
    const { status, headers, data } = await files.download("/customers/export")
    expect([status, headers["content-type"], headers["x-total-rows"]]).toEqual([200, "text/csv; charset=utf-8", "2"])
    expect(headers["content-disposition"]).toMatch(/^attachment; filename="xe-dap-ban-customers-\d{4}-\d\d-\d\d\.csv"$/)
    expect(headers["cache-control"]).toBe("no-store")
    expect(data.startsWith("\ufeffid,platform,account,external_id,name,status,purchase_intent,interests,traits,needs,first_seen,last_active,")).toBe(true)
    expect(data.split("\r\n")[0]).toMatch(/,"metadata\.Order, ID",metadata\.email$/)
    expect(data.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/)
    const row = rowsOf(data).find(({ id }) => id === lan)
    expect(row).toEqual({
      id: lan,
      platform: "telegram",
      account: "",
      external_id: "501",
      name: "Lan Nguyễn",
      status: "new",
      purchase_intent: "comparing",
      interests: 'red\\; blue; a\\\\b; say "hi"; x',
      traits: "VIP",
      needs: "",
      first_seen: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/),
      last_active: expect.stringMatching(/Z$/),
      "metadata.Order, ID": "7",
      "metadata.email": "lan@example.com",
    })
    expect(Date.parse(row?.first_seen ?? "")).toBe(Date.parse((await staff.customer(chatbot, lan)).first_seen))
  })

  it("takes the list's filters and search, and chosen columns in their order", async () => {
    const { lan, bob } = await lanAndBob()
    await change(bob, { status: "closed", metadata: { city: "Huế", age: "30" } })
    const ids = async (params: object) => rowsOf(await files.exported(params)).map(({ id }) => id)
    expect(await ids({ status: "closed" })).toEqual([bob])
    expect(await ids({ "status[]": ["closed", "new"], platform: "telegram", purchase_intent: "none", new_this_month: true })).toHaveLength(2)
    expect(await ids({ q: "nguyen" })).toEqual([lan])
    expect(await ids({ q: "hue" })).toEqual([bob])
    expect(await ids({ q: "$1 ' \\ \u0000" })).toEqual([])
    expect(await ids({ platform: "zalo" })).toEqual([])
    expect(await ids({ status: ["'); drop table chat_crm_customer; --", "\u0000"] })).toEqual([])
    const chosen = await files.exported({ columns: ["name", "metadata.city", "id"], status: "closed" })
    expect(chosen).toBe(`\ufeffname,metadata.city,id\r\nBob,Huế,${bob}\r\n`)
    expect(await files.exported({ columns: ["metadata"], status: "closed" })).toBe("\ufeffmetadata.age,metadata.city\r\n30,Huế\r\n")
    const wrong = await files.download("/customers/export", { columns: ["shoe_size"] })
    expect([wrong.status, wrong.data]).toEqual([400, expect.stringContaining("There is no column shoe_size")])
    expect((await files.download("/customers/export", { shoe: 1 })).status).toBe(400)
  })

  it("comes back without any change, whatever customers hold, and no cell of it begins a formula", async () => {
    const { lan, bob } = await lanAndBob()
    const metadata = Object.fromEntries(NASTY.map((text, index) => [`key ${index}`, text]))
    const items = [...new Set(NASTY.map((text) => text.trim()).filter((text) => text !== ""))]
    const distinct = items.filter((item, index) => items.findIndex((other) => other.toLowerCase() === item.toLowerCase()) === index)
    await change(lan, { name: "=HYPERLINK(1)", metadata, interests: distinct, needs: distinct.slice(5).reverse(), traits: ["＝1", ";", "'", "a; b", "-"] })
    await change(bob, { name: "@bob", traits: ["'=1"], metadata: { "=key": " padded ", __proto__x: "1", constructor: "-1", "a;b;c": "x;y" } })
    await world().sql("update chat_crm_customer set platform_name = '  -Bob  ', display_name = null where id = ?", [bob])
    const before = [await staff.customer(chatbot, lan), await staff.customer(chatbot, bob)]
    const data = await files.exported()
    for (const row of rowsOf(data)) {
      for (const cell of Object.values(row)) {
        expect(cell.replace(/^[\s\p{Cc}\p{Cf}]+/u, "")).not.toMatch(/^[=+\-@＝＋－＠]/)
        expect(cell).not.toMatch(/^[\t\r]/)
      }
    }
    for (const [index, text] of NASTY.entries()) {
      expect(before[0].metadata[`key ${index}`]).toBe(text)
    }
    for (const query of ["", "?fill=overwrite", "?fill=overwrite&clear_empty=true"]) {
      const job = await files.import(data, query)
      expect(job.preview).toMatchObject({ rows: 2, create: 0, update: 0, unchanged: 2, refused: 0, ignored_ids: 0, kept_values: 0 })
      expect(job).toMatchObject({ state: "done", counts: { created: 0, updated: 0, unchanged: 2, refused: 0 } })
    }
    const semicolons = await files.import(await files.exported({ columns: ["id", "metadata.a;b;c"] }))
    expect(semicolons).toMatchObject({ preview: { separator: "," }, counts: { updated: 0, unchanged: 2, refused: 0 } })
    expect([await staff.customer(chatbot, lan), await staff.customer(chatbot, bob)]).toEqual(before)
    expect((await staff.get(`/chatbots/${chatbot}/customers/${lan}/timeline`, { kind: "imported" })).data.events).toEqual([])
  })

  it("guards every text exactly as an import takes the guard away", async () => {
    const { lan } = await lanAndBob()
    const edges = PASSED_OVER.flat().map((codePoint) => `${String.fromCodePoint(codePoint)}=1`)
    const signs = fc.constantFrom(..."=+-@＝＋－＠'\"\t\r\n ;\\,\u00a0\u200b\u3000")
    const parts = fc.array(fc.oneof(signs, fc.string({ unit: "binary", maxLength: 3 })), { minLength: 1, maxLength: 5 })
    const texts = [...edges, ...fc.sample(parts.map((given) => given.join("").replaceAll("\u0000", "")), 400)].filter((text) => text !== "")
    const metadata = Object.fromEntries(texts.map((text, index) => [`k${index}`, text]))
    expect((await change(lan, { metadata })).status).toBe(200)
    const exported = await files.exported({ q: "nguyen" })
    const [row = {}] = rowsOf(exported)
    expect(texts.map((_, index) => row[`metadata.k${index}`])).toEqual(texts.map(guarded))
    expect((await files.preview(exported)).preview).toMatchObject({ unchanged: 1, refused: 0 })
  })

  it("has a header where there is nobody", async () => {
    const { headers, data } = await files.download("/customers/export")
    expect([headers["x-total-rows"], data.split("\r\n").slice(1)]).toEqual(["0", [""]])
    const job = await files.import(data)
    expect(job).toMatchObject({ state: "done", total: 0, preview: { rows: 0, warnings: ["The file has a header and no rows."] } })
  })

  it("ends in the database when the client goes away, and carries a few at a time", async () => {
    await world().sql(
      `insert into chat_crm_customer (chatbot_id, id, platform, account, external_id, first_seen, last_active, sort_at, status, metadata)
       select ?, 'cccus_' || i, 'zalo', '', i, now(), now(), now(), 'new', jsonb_build_object('k', repeat('x', 2000))
       from generate_series(1, 20000) as i`,
      [chatbot]
    )
    // A file far larger than what connections hold on the way, so that it cannot end before somebody reads it.
    await world().sql("insert into chat_crm_metadata_key (chatbot_id, key) values (?, 'k')", [chatbot])
    const under = () => world().sql("select 1 from pg_stat_activity where query like 'copy (%' and datname = current_database() and state = 'active' and backend_type = 'client backend'")
    const open = () => world().crm.exports.open(chatbot, { filter: {} })
    const streams = await Promise.all([open(), open(), open(), open()])
    await expect(open()).rejects.toMatchObject({ status: 429, details: { code: "too_many_transfers" } })
    await until(async () => (await under()).length === 4)
    expect((await under()).length).toBe(4)
    streams.forEach(({ stream }) => stream.destroy())
    await until(async () => (await under()).length === 0)
    expect(await under()).toEqual([])
    const { stream, total } = await open()
    stream.resume()
    await new Promise((resolve) => stream.once("close", resolve))
    expect(total).toBe(0)
  })
})
