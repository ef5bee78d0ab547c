import type { Job } from "../../src/types"
import { fileOf, Files, rowsOf } from "./support/csv"
import { suite } from "./support/suite"
import { BOB, LAN, telegramText, type Staff } from "./support/world"

const NOTHING = { created: 0, updated: 0, unchanged: 0, refused: 0, kept: 0, undone: 0 }

suite("importing customers", (world) => {
  let staff: Staff
  let chatbot: string
  let files: Files

  beforeEach(async () => {
    staff = await world().signIn()
    chatbot = await staff.chatbot()
    files = new Files(world(), staff, chatbot)
  })

  const change = (id: string, body: object) => staff.post(`/chatbots/${chatbot}/customers/${id}`, body)
  const timeline = async (id: string, kind?: string) => (await staff.get(`/chatbots/${chatbot}/customers/${id}/timeline`, { kind })).data.events
  const staged = () => world().sql("select 1 from chat_crm_import_row union all select 1 from chat_crm_import_item")
  const reasons = ({ preview }: Job) => Object.fromEntries(preview?.refusals.map(({ row, reason }) => [row, reason]) ?? [])

  /** Counters and customers say the same. */
  const expectExactCounters = async () => expect(await world().crm.customers.checkCounts(chatbot)).toEqual([])

  async function lanAndBob() {
    const channel = await staff.telegram(chatbot)
    await world().telegram(channel, telegramText(LAN, "hi"))
    await world().telegram(channel, telegramText(BOB, "hi"))
    const { [String(LAN.id)]: lan, [String(BOB.id)]: bob } = await files.customers()
    return { channel, lan: lan?.id ?? "", bob: bob?.id ?? "" }
  }

  it("shows what it would do before anything is written, then does it", async () => {
    const { lan, bob } = await lanAndBob()
    await change(bob, { status: "active", interests: ["bikes"] })
    const file = fileOf([
      ["platform", "external_id", "name", "status", "interests", "first_seen", "last_active", "metadata.order", "Shoe size"],
      ["zalo", "1234567890123456789", "Mới", "qualified", "a\\; b; c", "2025-01-02T03:04:05Z", "2026-01-02T03:04:05.678901Z", "00017", "42"],
      ["telegram", LAN.id, "", "", "cars", "", "", "x", ""],
      ["telegram", BOB.id, "Bob", "active", "bikes", "", "", "", ""],
      ["telegram", "", "Nobody", "", "", "", "", "", ""],
    ])
    const { status, data } = await files.send(file, { query: "?file_name=Khách.csv" })
    expect([status, data.job]).toMatchObject([202, { kind: "import", state: "queued", total: 4, created_by: staff.id }])
    await world().runTasks()
    const job = await files.job(data.job)
    expect(job).toMatchObject({ state: "awaiting_confirmation", total: 4, done: 4, counts: NOTHING })
    expect(job.preview).toMatchObject({
      rows: 4, create: 1, update: 1, unchanged: 1, refused: 1,
      refusals: [{ row: 5, reason: "A new customer needs an external_id." }],
      file_name: "Khách.csv", encoding: "utf-8", separator: ",", ignored_ids: 0, kept_values: 0, warnings: [],
      options: { fill: "empty_or_ai", clear_empty: false, platform: null, account: null },
    })
    expect(job.preview?.sample).toMatchObject([
      { row: 2, action: "create", customer_id: null, values: { platform: "zalo", name: "Mới", "metadata.order": "00017" }, reason: null },
      { row: 3, action: "update", customer_id: lan },
      { row: 4, action: "unchanged", customer_id: bob },
      { row: 5, action: "refused", customer_id: null, reason: expect.any(String) },
    ])
    expect(job.preview?.columns.at(-1)).toEqual({ header: "Shoe size", field: null, values: ["42"] })
    expect(Object.keys(await files.customers())).toHaveLength(2)

    const done = await files.confirm(job)
    expect(done).toMatchObject({ state: "done", done: 4, counts: { ...NOTHING, created: 1, updated: 1, unchanged: 1, refused: 1 }, finished_at: expect.any(String) })
    const made = (await files.customers())["1234567890123456789"]
    expect(made).toMatchObject({
      platform: "zalo", account: "", name: "Mới", status: "qualified", interests: ["a; b", "c"], purchase_intent: null,
      first_seen: "2025-01-02T03:04:05.000Z", last_active: "2026-01-02T03:04:05.678Z", metadata: { order: "00017" }, version: 1,
      provenance: { status: { source: "import", actor_id: staff.id, version: 1 }, "metadata.order": { source: "import" } },
    })
    expect(await timeline(made?.id ?? "")).toMatchObject([
      { kind: "imported", actor: { type: "import", id: staff.id }, data: { file_name: "Khách.csv", row: 2 }, job_id: job.id },
    ])
    expect(await staff.customer(chatbot, lan)).toMatchObject({ interests: ["cars"], metadata: { order: "x" }, provenance: { interests: { source: "import" } } })
    expect(await timeline(lan, "field_changed")).toMatchObject([{ actor: { type: "import" }, job_id: job.id }, { actor: { type: "import" } }])
    expect((await staff.customers(chatbot, { q: "00017" })).customers).toMatchObject([{ id: made?.id }])
    expect((await staff.get(`/chatbots/${chatbot}/customers/stats`)).data.stats).toMatchObject({ total: 3, by_platform: { zalo: 1 } })
    await expectExactCounters()
    expect(await world().sql("select row from chat_crm_import_row")).toEqual([{ row: 5 }])
  })

  it("whoever it made is the same when they write, and who never wrote has no last active", async () => {
    const channel = await staff.telegram(chatbot)
    await files.import(fileOf([["platform", "external_id", "name"], ["telegram", LAN.id, "Chị Lan"], ["telegram", BOB.id, ""]]))
    expect((await files.customers())[String(LAN.id)]?.last_active).toBeNull()
    await world().telegram(channel, telegramText(LAN, "hi"))
    const people = await files.customers()
    expect(Object.keys(people)).toHaveLength(2)
    expect(people[String(LAN.id)]).toMatchObject({ name: "Chị Lan", last_active: expect.any(String) })
    expect((await staff.conversations(chatbot, { customer_id: people[String(LAN.id)]?.id })).conversations).toHaveLength(1)
    await expectExactCounters()
  })

  it("finds customers by id, else by platform, account and external id, without an account if one fits", async () => {
    await files.import(fileOf([
      ["platform", "account", "external_id"],
      ["facebook", "page1", "7"], ["facebook", "page2", "7"], ["facebook", "page1", "8"],
    ]))
    const other = new Files(world(), staff, await staff.chatbot({ name: "Other" }))
    await other.import(fileOf([["platform", "external_id", "name"], ["facebook", "9", "Theirs"]]))
    const theirs = (await other.customers())["9"]
    const eight = (await files.customers())["8"]
    const job = await files.import(fileOf([
      ["id", "platform", "account", "external_id", "name"],
      ["", "facebook", "", "7", "Ambiguous"],
      ["", "facebook", "page2", "7", "Two"],
      ["", "Messenger", "", "8", "By the only one"],
      [eight?.id, "", "", "", "Twice"],
      [theirs?.id, "facebook", "page1", "9", "Went by the others"],
      [theirs?.id, "", "", "", "Nowhere"],
      ["cccus_nobody; drop", "facebook", "page1", "10", "Ten"],
    ]))
    expect(job.preview).toMatchObject({ create: 2, update: 2, refused: 3, ignored_ids: 3 })
    expect(reasons(job)).toEqual({
      2: "2 customers have this external_id on facebook: say the account.",
      5: "Row 4 is about the same person and counts; this one does not.",
      7: "This chatbot has nobody of this id, and a new customer needs a platform and an external_id.",
    })
    expect((await other.customers())["9"]).toEqual(theirs)
    expect((await files.customers())["8"]?.name).toBe("By the only one")
    await expectExactCounters()
  })

  it("refuses to change who somebody is, but for when they were last active", async () => {
    const { lan } = await lanAndBob()
    const base = rowsOf(await files.exported()).find(({ id }) => id === lan) ?? {}
    const headers = ["id", "platform", "account", "external_id", "first_seen", "last_active"]
    const attempt = (given: object) => files.preview(fileOf([headers, headers.map((header) => ({ ...base, ...given })[header])]))
    for (const [field, value] of Object.entries({ platform: "zalo", account: "x", external_id: "1.23E+18", first_seen: "2020-01-01" })) {
      const job = await attempt({ [field]: value })
      expect([field, job.preview?.refused, reasons(job)[2]]).toEqual([field, 1, expect.stringMatching(new RegExp(`^${field} is set by the system`))])
    }
    expect((await attempt({ last_active: "2020-01-01T00:00:00Z" })).preview).toMatchObject({ unchanged: 1 })
  })

  it("fills what is empty or the AI's; a person's values are replaced only where somebody chose that", async () => {
    const { lan } = await lanAndBob()
    await change(lan, { interests: ["by staff"], metadata: { k: "staff" } })
    await world().crm.change({
      chatbot_id: chatbot, source: "ai", actor: { type: "ai" },
      sets: [{ customer_ids: [lan], writes: [{ field: "needs", value: ["by ai"] }, { field: "purchase_intent", value: "browsing" }] }],
    })
    const file = fileOf([
      ["id", "status", "purchase_intent", "interests", "traits", "needs", "metadata.k", "metadata.new", "name"],
      [lan, "customer", "Ready to buy", "by file", "by file", "by file", "file", "file", "Tên khác"],
    ])
    const filled = await files.import(file)
    expect(filled.preview).toMatchObject({ update: 1, kept_values: 3 })
    expect(await staff.customer(chatbot, lan)).toMatchObject({
      status: "customer", purchase_intent: "ready_to_buy", interests: ["by staff"], traits: ["by file"], needs: ["by file"],
      metadata: { k: "staff", new: "file" }, name: "Lan Nguyễn",
    })
    expect((await files.import(file, "?fill=overwrite")).counts).toMatchObject({ updated: 1 })
    expect(await staff.customer(chatbot, lan)).toMatchObject({ interests: ["by file"], metadata: { k: "file" }, name: "Tên khác" })

    const empty = fileOf([["id", "status", "purchase_intent", "interests", "metadata.k"], [lan, "", "", "", ""]])
    expect((await files.import(empty, "?fill=overwrite")).counts).toMatchObject({ unchanged: 1 })
    expect((await files.import(empty, "?fill=overwrite&clear_empty=true")).counts).toMatchObject({ updated: 1 })
    const cleared = await staff.customer(chatbot, lan)
    expect(cleared).toMatchObject({ status: "customer", purchase_intent: null, interests: [], traits: ["by file"] })
    expect(cleared.metadata).toEqual({ new: "file" })
  })

  it("refuses rows one by one, each with its reason, as a file that is corrected and sent again", async () => {
    const good = ["zalo", "", "Tốt", "new", "", "", ""]
    const row = (id: string, given: Record<number, string>) => good.map((cell, column) => given[column] ?? (column === 1 ? id : cell))
    const file = fileOf([
      ["platform", "external_id", "name", "status", "purchase_intent", "traits", "first_seen"],
      row("1", {}),
      row("1.23E+18", {}),
      row("3", { 0: "myspace" }),
      row("4", { 3: "vip" }),
      row("5", { 4: "maybe" }),
      row("6", { 5: "a;b;c;d;e;f" }),
      row("7", { 2: "x".repeat(300) }),
      row("8", { 6: "31/12/2025" }),
      row("9", { 6: "2025-02-30" }),
      row("10", { 2: "=cmd\u0000" }),
      row("11", { 6: "2999-01-01" }),
      row("1", { 2: "Again" }),
      row("", {}),
      row("12", { 5: "a;A" }),
    ])
    const job = await files.import(file)
    expect(job.counts).toMatchObject({ created: 1, refused: 13 })
    expect(reasons(job)).toEqual({
      3: expect.stringMatching(/spreadsheet has rounded/),
      4: expect.stringMatching(/no platform myspace/),
      5: expect.stringMatching(/no stage vip; this chatbot has new, active/),
      6: expect.stringMatching(/purchase intent is one of/),
      7: expect.stringMatching(/at most 5 traits; these are 6/),
      8: expect.stringMatching(/at most 255 characters/),
      9: expect.stringMatching(/must be a time such as 2026-11-23T15:49:20Z; this is 31\/12\/2025/),
      10: expect.stringMatching(/must be a time/),
      11: expect.stringMatching(/cannot be stored/),
      12: expect.stringMatching(/in the future/),
      13: expect.stringMatching(/Row 2 is about the same person/),
      14: expect.stringMatching(/needs an external_id/),
      15: expect.stringMatching(/twice/),
    })
    const refused = await files.refused(job)
    expect(refused).toContain("'=cmd")
    expect(rowsOf(refused)).toHaveLength(13)
    expect(rowsOf(refused)[1]).toMatchObject({ platform: "myspace", external_id: "3", row: "4", reason: expect.stringMatching(/myspace/) })
    const again = await files.import(refused.replace("myspace", "facebook").replace(",vip,", ",closed,"))
    expect(again.counts).toMatchObject({ created: 2, unchanged: 1, refused: 10 })
    await expectExactCounters()
  })

  it("knows the columns of other systems, and looks again with others", async () => {
    const file = "Mã khách hàng;Họ và tên;Số điện thoại;Thẻ;Cột lạ\r\n9007199254740993;Trần Văn Bình;+84 912 345 678;vip;x\r\n"
    const job = await files.preview(file)
    expect(job.preview).toMatchObject({ separator: ";", create: 0, refused: 1 })
    expect(job.preview?.columns.map(({ field }) => field)).toEqual(["external_id", "name", "metadata.phone", "traits", null])
    const wrong = await files.decide(job, "preview", { mapping: ["name", "name", null, null, null] })
    expect([wrong.status, wrong.data.message]).toEqual([400, "Two columns cannot both be name."])
    expect((await files.decide(job, "preview", { fill: "all" })).status).toBe(400)
    const mapping = ["external_id", "name", "metadata.phone", "interests", "metadata.lạ"]
    const again = await files.decide(job, "preview", { mapping, platform: "zalo", account: "oa1" })
    expect([again.status, again.data.job.state]).toEqual([202, "previewing"])
    await world().runTasks()
    expect((await files.job(job)).preview).toMatchObject({ create: 1, refused: 0, options: { platform: "zalo", account: "oa1", fill: "empty_or_ai" } })
    expect(await files.confirm(job)).toMatchObject({ state: "done", counts: { created: 1 } })
    expect((await files.customers())["9007199254740993"]).toMatchObject({
      platform: "zalo", account: "oa1", name: "Trần Văn Bình", interests: ["vip"], metadata: { phone: "+84 912 345 678", lạ: "x" },
    })
    const late = await files.decide(job, "preview", {})
    expect([late.status, late.data.code]).toEqual([409, "wrong_job_state"])
  })

  it("a key of metadata may be called as it likes", async () => {
    const job = await files.import(fileOf([
      ["platform", "external_id", "metadata.__proto__", "metadata.constructor", "__proto__"],
      ["zalo", "1", "polluted", "c", "x"],
    ]))
    expect(job.counts.created).toBe(1)
    const { metadata } = (await files.customers())["1"] ?? {}
    expect(Object.entries(metadata ?? {}).sort()).toEqual([["__proto__", "polluted"], ["constructor", "c"]])
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it("more keys of metadata than a chatbot may have are told before anything runs; columns without a value bring none", async () => {
    await files.import(fileOf([["platform", "external_id", "metadata.known"], ["zalo", "1", "x"]]))
    const many = Array.from({ length: 600 }, (_, index) => `metadata.k${index}`)
    const values = (count: number) => many.map((_, index) => (index < count ? "v" : ""))
    const job = await files.preview(fileOf([["platform", "external_id", "metadata.known", ...many], ["zalo", "2", "x", ...values(502)]]))
    expect(job.preview).toMatchObject({ create: 1, problem: expect.stringMatching(/have 1, and the file would add 502\. Ignore 3 of the columns/) })
    const refused = await files.decide(job, "confirm")
    expect([refused.status, refused.data.code, refused.data.message]).toEqual([409, "import_problem", job.preview?.problem])
    expect((await files.job(job)).state).toBe("awaiting_confirmation")

    await files.decide(job, "preview", { mapping: ["platform", "external_id", "metadata.known", null, null, null, ...many.slice(3)] })
    await world().runTasks()
    expect((await files.job(job)).preview).toMatchObject({ create: 1, problem: null })
    expect(await files.confirm(job)).toMatchObject({ state: "done", counts: { created: 1 } })
    expect(Object.keys((await files.customers())["2"]?.metadata ?? {})).toHaveLength(500)
  })

  it("what was said in the chat between preview and run makes nobody twice", async () => {
    const channel = await staff.telegram(chatbot)
    const job = await files.preview(fileOf([["platform", "external_id", "interests"], ["telegram", LAN.id, "bikes"], ["telegram", BOB.id, ""]]))
    expect(job.preview).toMatchObject({ create: 2 })
    await world().telegram(channel, telegramText(LAN, "hi"))
    await world().telegram(channel, telegramText(BOB, "hi"))
    expect((await files.confirm(job)).counts).toMatchObject({ created: 0, updated: 1, unchanged: 1 })
    const people = await files.customers()
    expect(Object.keys(people)).toHaveLength(2)
    expect(people[String(LAN.id)]?.interests).toEqual(["bikes"])
    await expectExactCounters()
  })

  it("nobody who was deleted since the preview is made again by a row that was to change them", async () => {
    const { channel, lan, bob } = await lanAndBob()
    await files.import(fileOf([["platform", "external_id"], ["zalo", "1"]]))
    const zalo = (await files.customers())["1"]?.id ?? ""
    const job = await files.preview(fileOf([
      ["id", "platform", "external_id", "interests"],
      [lan, "telegram", LAN.id, "a"], ["", "telegram", BOB.id, "b"], [zalo, "", "", "c"], ["", "zalo", "2", "d"],
    ]))
    expect(job.preview).toMatchObject({ create: 1, update: 3 })
    for (const id of [lan, bob, zalo]) {
      await staff.delete(`/chatbots/${chatbot}/customers/${id}`)
    }
    await world().telegram(channel, telegramText(BOB, "Here again"))
    const done = await files.confirm(job)
    expect(done.counts).toMatchObject({ created: 1, updated: 1, refused: 2 })
    const people = await files.customers()
    expect(Object.keys(people).sort()).toEqual(["2", String(BOB.id)])
    expect(people[String(BOB.id)]?.interests).toEqual(["b"])
    expect(rowsOf(await files.refused(job)).map(({ row, reason }) => [row, reason])).toEqual([
      ["2", "This customer was deleted since the preview."],
      ["4", "This customer was deleted since the preview."],
    ])
    await expectExactCounters()
  })

  it("counts those whom it makes and those whom it changes at once, so that imports never wait for each other in a ring", async () => {
    await lanAndBob()
    await world().sql(
      `create function counted_once() returns trigger language plpgsql as $$ begin
         if current_setting('chat_crm_test.counted', true) = 'yes' then raise exception 'counted twice'; end if;
         perform set_config('chat_crm_test.counted', 'yes', true); return null; end $$;
       create trigger counted_once before insert on chat_crm_customer_count for each statement execute function counted_once()`
    )
    const job = await files.import(fileOf([["platform", "external_id", "status"], ["telegram", LAN.id, "closed"], ["zalo", "1", "active"], ["zalo", "2", ""]]))
    expect(job).toMatchObject({ state: "done", counts: { created: 2, updated: 1 } })
    expect(await files.undo(job)).toMatchObject({ state: "undone", counts: { undone: 3 } })
    await expectExactCounters()
  })

  it("in the list of jobs it is small, whatever its file holds", async () => {
    const headers = Array.from({ length: 900 }, (_, index) => `A column of some length, number ${index}`)
    const cells = headers.map(() => "x".repeat(150))
    const job = await files.preview(fileOf([["platform", "external_id", ...headers], ["zalo", "1", ...cells], ["nowhere", "2", ...cells]]), "?file_name=wide.csv")
    const answer = await staff.get(`/chatbots/${chatbot}/jobs`)
    expect(answer.data.jobs).toEqual([{ ...job, preview: { rows: 2, create: 1, update: 0, unchanged: 0, refused: 1, file_name: "wide.csv" } }])
    expect(JSON.stringify(answer.data).length).toBeLessThan(1_000)
  })

  it("is undone as a whole, but for what somebody touched since", async () => {
    const { lan, bob, channel } = await lanAndBob()
    await change(bob, { status: "active" })
    const before = [await staff.customer(chatbot, lan), await staff.customer(chatbot, bob)]
    const ids = Array.from({ length: 6 }, (_, index) => String(800 + index))
    const job = await files.import(
      fileOf([
        ["platform", "external_id", "name", "status", "interests"],
        ["telegram", LAN.id, "", "closed", "x"], ["telegram", BOB.id, "", "closed", "x"],
        ...ids.map((id) => ["telegram", id, `N${id}`, "active", "x"]),
      ]),
      "?fill=overwrite"
    )
    expect(job.counts).toMatchObject({ created: 6, updated: 2 })
    const made = ids.map(async (id) => (await files.customers())[id]?.id ?? "")
    const [noted = "", edited = "", linked = "", wrote = ""] = await Promise.all(made)
    await staff.post(`/chatbots/${chatbot}/customers/${noted}/notes`, { body: "Call back" })
    await change(edited, { needs: ["z"] })
    await staff.post(`/chatbots/${chatbot}/customers/${linked}/links`, { customer_id: lan })
    await world().telegram(channel, telegramText({ id: 803 }, "hi"))
    await change(bob, { interests: ["y"] })
    const undone = await files.undo(job)
    expect(undone).toMatchObject({ state: "undone", counts: { created: 6, updated: 2, kept: 5, undone: 3 } })
    const left = await files.customers()
    expect(Object.keys(left).sort()).toEqual(["501", "502", ...ids.slice(0, 4)])
    expect(left["803"]?.id).toBe(wrote)
    expect(left["501"]).toMatchObject({ status: before[0].status, interests: [] })
    expect(left["501"]?.provenance.status).toMatchObject({ released: true })
    expect(left["502"]).toMatchObject({ status: "active", interests: ["y"] })
    await expectExactCounters()
    await world().telegram(channel, telegramText({ id: 805, first_name: "Back" }, "hi"))
    expect((await files.customers())["805"]).toMatchObject({ name: "Back", status: "new" })
    expect(await world().sql("select 1 from chat_crm_identity where external_id = '804'")).toEqual([])
  })

  it("is cancelled before it begins, leaving nothing", async () => {
    const job = await files.preview(fileOf([["platform", "external_id"], ["zalo", "1"]]))
    expect((await files.decide(job, "cancel")).data.job.state).toBe("cancelled")
    await world().runTasks()
    expect([await staged(), Object.keys(await files.customers())]).toEqual([[], []])
    expect((await files.decide(job, "confirm")).status).toBe(409)
  })

  const erase = async (externalId: string | number) => {
    const [identity] = await world().sql<{ id: string }>("select id from chat_crm_identity where external_id = ?", [String(externalId)])
    await world().crm.erasePerson(chatbot, identity?.id ?? "")
  }

  it("rows about somebody who is erased go with them", async () => {
    const { lan } = await lanAndBob()
    const job = await files.preview(fileOf([["id", "platform", "external_id", "name"], [lan, "", "", "Lan B"], ["", "telegram", BOB.id, "Bob B"]]))
    await erase(LAN.id)
    expect(await world().sql("select row from chat_crm_import_row")).toEqual([{ row: 3 }])
    expect((await files.confirm(job)).counts).toMatchObject({ created: 0 })
    expect(Object.keys(await files.customers())).toEqual([String(BOB.id)])
  })

  it("what a preview shows of somebody who is erased goes with them, refused rows about them too", async () => {
    const { lan } = await lanAndBob()
    const cells = (name: string, platform: string, id: string | number, firstSeen = "") => [platform, id, name, firstSeen]
    const job = await files.preview(fileOf([
      ["platform", "external_id", "name", "first_seen"],
      cells("Lan A", "telegram", LAN.id, "2020-01-01"), cells("Lan B", "telegram", LAN.id), cells("Bob B", "telegram", BOB.id),
      cells("Mai A", "zalo", "77", "31/12/2025"), [...cells("Mai B", "zalo", "77"), "surplus"], cells("Hoa", "nowhere", "78"),
    ]))
    expect(job.preview).toMatchObject({ refused: 4, sample: { length: 6 } })
    await files.import(fileOf([["platform", "external_id"], ["zalo", "77"]]))
    await erase(LAN.id)
    await erase("77")
    const { preview } = await files.job(job)
    expect(JSON.stringify(preview)).not.toMatch(/Lan|Mai|31.12.2025|2020-01-01|"77"/)
    expect(JSON.stringify(preview)).not.toContain(lan)
    expect([preview?.sample.map(({ row }) => row), preview?.refusals.map(({ row }) => row)]).toEqual([[4, 7], [7]])
    expect(preview?.columns).toMatchObject(["platform", "external_id", "name", "first_seen"].map((field) => ({ field, values: [] })))
    expect(await world().sql("select row from chat_crm_import_row where job_id = ? order by row", [job.id])).toEqual([{ row: 4 }, { row: 7 }])
    expect(rowsOf(await files.refused(job)).map(({ row }) => row)).toEqual(["7"])
  })

  it("a preview shows what rows hold until its import has ended", async () => {
    const job = await files.preview(fileOf([["platform", "external_id", "name"], ["zalo", "1", "Lan"], ["nowhere", "2", "Bob"]]))
    expect(job.preview).toMatchObject({ sample: { length: 2 }, columns: [{}, {}, { values: ["Lan", "Bob"] }] })
    const { preview } = await files.confirm(job)
    expect(preview).toMatchObject({ rows: 2, create: 1, sample: [], refusals: { length: 1 }, columns: [{}, {}, { header: "name", field: "name", values: [] }] })
    expect(JSON.stringify(preview)).not.toMatch(/Lan|Bob/)
  })

  it("somebody new without an account is the same as anybody new of that external id", async () => {
    const job = await files.import(fileOf([
      ["platform", "account", "external_id", "name"],
      ["facebook", "page1", "7", "One"], ["facebook", "page2", "7", "Two"], ["facebook", "page2", "7", "Two again"], ["facebook", "", "7", "Which?"],
      ["facebook", "", "8", "First"], ["facebook", "page1", "8", "Second"], ["facebook", "page1", "8", "Third"], ["facebook", "", "8", "Fourth"],
      ["zalo", "", "7", "Elsewhere"], ["facebook", "page1", "9", "Nine"],
    ]))
    const without = (row: number) => `Row ${row} has the same external_id and counts; this one does not: say the account of both.`
    expect(reasons(job)).toEqual({
      4: "Row 3 is about the same person and counts; this one does not.",
      5: without(2), 7: without(6), 8: without(6), 9: without(6),
    })
    expect(job).toMatchObject({ preview: { create: 5, refused: 5 }, counts: { created: 5, updated: 0, refused: 5 } })
  })

  it("needs the plan, and is nobody's but its chatbot's", async () => {
    const job = await files.preview(fileOf([["platform", "external_id"], ["zalo", "1"], ["x", "2"]]))
    const other = new Files(world(), staff, await staff.chatbot({ name: "Other" }))
    for (const elsewhere of [await other.decide(job, "preview"), await other.decide(job, "confirm"), await other.download(`/jobs/${job.id}/refused`)]) {
      expect(elsewhere.status).toBe(404)
    }
    world().crm.options.plan = "free"
    const answers = [await files.send("a"), await files.download("/customers/export"), await files.download(`/jobs/${job.id}/refused`), await files.decide(job, "preview")]
    world().crm.options.plan = "pro"
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403])
    expect((await files.job(job)).state).toBe("awaiting_confirmation")
  })
})
