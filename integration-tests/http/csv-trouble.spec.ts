import { request } from "node:http"
import { Readable } from "node:stream"
import { fileOf, Files } from "./support/csv"
import { suite } from "./support/suite"
import { until } from "./support/until"
import type { Staff } from "./support/world"

/** More than the work on one chunk. */
const MANY = 12_000

suite("importing under trouble", (world) => {
  let staff: Staff
  let chatbot: string
  let files: Files

  beforeEach(async () => {
    staff = await world().signIn()
    chatbot = await staff.chatbot()
    files = new Files(world(), staff, chatbot)
  })

  const staged = () => world().sql("select 1 from chat_crm_import_row limit 1")
  const expectExactCounters = async () => expect(await world().crm.customers.checkCounts(chatbot)).toEqual([])
  const total = async () => (await staff.get(`/chatbots/${chatbot}/customers/stats`)).data.stats.total
  const people = (count: number, from = 0, status = "active") =>
    fileOf([["platform", "external_id", "name", "status"], ...Array.from({ length: count }, (_, i) => ["zalo", i + from, `Người ${i}`, status])])

  it.each([
    ["an empty file", "", /empty/],
    ["a workbook", Buffer.from("PK\u0003\u0004xl/worksheets"), /Excel workbook.*CSV UTF-8/],
    ["a zip archive with nothing in it", Buffer.from("PK\u0005\u0006" + "\0".repeat(18)), /zip archive.*CSV UTF-8/],
    ["Latin-1", Buffer.from("platform,external_id,name\nzalo,1,Jos\xe9\n", "latin1"), /not UTF-8/],
    ["ten thousand columns", Array.from({ length: 10_000 }, (_, i) => `c${i}`).join(","), /10000 columns/],
    ["a quotation mark that is not closed", 'platform,external_id\nzalo,1\nzalo,"2\nzalo,3\n', /Row 3 does not end/],
    ["a cell of a hundred megabytes", `platform,external_id\nzalo,1\nzalo,"${"x".repeat(100_000_000)}"\n`, /Row 3 does not end/],
  ])("answers a sentence for %s and keeps nothing", async (_, file, sentence) => {
    const { status, data } = await files.send(file)
    expect([status, data.code, data.message]).toEqual([400, "unreadable_file", expect.stringMatching(sentence)])
    expect([await staged(), await world().sql("select 1 from chat_crm_job")]).toEqual([[], []])
  })

  it("a header alone is no mistake, and a header that is there twice counts once: the preview says so", async () => {
    const bare = await files.preview("platform,external_id,name\r\n")
    expect(bare.preview).toMatchObject({ rows: 0, create: 0, refused: 0, warnings: ["The file has a header and no rows."] })
    expect(await files.confirm(bare)).toMatchObject({ state: "done", counts: { created: 0 } })
    const twice = await files.import("platform,external_id,name,Name\rzalo,1,First,Second\r")
    expect(twice.preview?.warnings).toEqual(['The column "Name" is there twice: column 3 counts, column 4 is ignored.'])
    expect((await files.customers())["1"]?.name).toBe("First")
  })

  it("a large file waits on its way for the database, and its rows are taken as they fit into memory", async () => {
    const [ROWS, CELL] = [400, "x".repeat(99_000)]
    const locked = await world().container.resolve("__pg_connection__").transaction()
    await locked.raw("lock table chat_crm_import_row in access exclusive mode")
    const { defaults } = world().api
    const sending = request(new URL(`${files.path}/customers/import`, defaults.baseURL), {
      method: "POST",
      headers: { ...staff.headers, "content-type": "text/csv" },
    })
    const answered = new Promise<string>((resolve, reject) => {
      sending.once("error", reject).once("response", (answer) => {
        answer.setEncoding("utf8")
        let text = ""
        answer.on("data", (part) => (text += part)).once("end", () => resolve(text))
      })
    })
    const rows = Readable.from(
      (function* () {
        yield "platform,external_id,ignored\n"
        for (let n = 0; n < ROWS; n += 1) {
          yield `zalo,${n},${CELL}\n`
        }
      })(),
      { objectMode: false }
    )
    rows.pipe(sending)
    let [before, calm] = [0, 0]
    await until(async () => {
      const now = sending.socket?.bytesWritten ?? 0
      calm = now === before ? calm + 1 : 0
      before = now
      return now > 0 && calm > 20
    })
    expect(before).toBeLessThan(20_000_000)
    await locked.rollback()
    const { job } = JSON.parse(await answered)
    expect(job.total).toBe(ROWS)

    const stopping = new AbortController()
    const announce = jest.spyOn(Reflect.get(world().crm.jobs, "facts"), "announce").mockImplementation(() => stopping.abort())
    await world().crm.jobs.run({ chatbot_id: chatbot, job_id: job.id }, stopping.signal)
    announce.mockRestore()
    const { done } = await files.job(job)
    expect(done).toBeGreaterThan(50)
    expect(done).toBeLessThan(250)
    await world().runTasks()
    expect((await files.job(job)).preview).toMatchObject({ rows: ROWS, create: ROWS, refused: 0 })
    expect((await files.confirm(job)).counts).toMatchObject({ created: ROWS })
    expect(await total()).toBe(ROWS)
  })

  it("takes the file of a form, and no other bodies", async () => {
    const form = (name: string, body: string) =>
      `--x\r\nContent-Disposition: form-data; name="note"\r\n\r\nhi\r\n--x\r\nContent-Disposition: form-data; name="${name}"; filename="Khách.csv"\r\nContent-Type: text/csv\r\n\r\n${body}\r\n--x--\r\n`
    const type = "multipart/form-data; boundary=x"
    const { status, data } = await files.send(form("file", "platform,external_id\nzalo,1"), { type })
    expect(status).toBe(202)
    await world().runTasks()
    expect((await files.job(data.job)).preview).toMatchObject({ create: 1, file_name: "Khách.csv" })
    const none = await files.send("--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--x--\r\n", { type })
    expect([none.status, none.data.message]).toEqual([400, "The form has no file."])
    expect((await files.send("--x\r\nnonsense", { type })).status).toBe(400)
    expect((await files.send("{}", { type: "application/json" })).data.message).toMatch(/Send the file as text\/csv/)
    expect((await files.send("a,b", { query: "?fill=all" })).status).toBe(400)
    const broken = await files.send(form("file", 'platform,external_id\nzalo,"1'), { type })
    expect([broken.status, broken.data.message]).toEqual([400, expect.stringMatching(/Row 2 does not end/)])
  })

  it("an upload that is cut off leaves nothing", async () => {
    const { defaults } = world().api
    const url = new URL(`${files.path}/customers/import`, defaults.baseURL)
    const headers = { ...staff.headers, "content-type": "text/csv", "content-length": "50000000" }
    const sending = request(url, { method: "POST", headers })
    sending.on("error", () => undefined)
    sending.write(people(20_000))
    await until(async () => (await world().sql("select 1 from pg_stat_activity where query like 'copy chat_crm_import_row%' and state = 'active'")).length > 0)
    sending.destroy()
    await until(async () => (await world().sql("select 1 from pg_stat_activity where query like 'copy chat_crm_import_row%'")).length === 0)
    expect([await staged(), await world().sql("select 1 from chat_crm_job")]).toEqual([[], []])
  })

  it("says so when the disk is full, and nothing is half there", async () => {
    await world().sql(
      `create function full_disk() returns trigger language plpgsql as $$ begin
         if new.position > 500 then raise exception 'No space left on device' using errcode = '53100'; end if; return new; end $$;
       create trigger full_disk before insert on chat_crm_import_row for each row execute function full_disk()`
    )
    const { status, data } = await files.send(people(1_000))
    expect([status, data.code, data.message]).toEqual([507, "disk_full", expect.stringMatching(/no room left/)])
    expect(await staged()).toEqual([])
    await world().sql("drop trigger full_disk on chat_crm_import_row")

    const job = await files.preview(people(10))
    await world().sql(
      `create function full_disk_again() returns trigger language plpgsql as $$ begin
         raise exception 'No space left on device' using errcode = '53100'; end $$;
       create trigger full_disk before insert on chat_crm_customer for each row execute function full_disk_again()`
    )
    await files.decide(job, "confirm")
    for (let tries = 0; tries < 8; tries++) {
      await world().runTasks()
    }
    expect(await files.job(job)).toMatchObject({ state: "failed", error: expect.stringMatching(/no room left/), counts: { created: 0 } })
    expect(await total()).toBe(0)
    await world().sql("drop trigger full_disk on chat_crm_customer")
    expect(await files.undo(job)).toMatchObject({ state: "undone" })
    await expectExactCounters()
  })

  it("goes on where it was after every crash, in preview, run and undo, and does nothing twice", async () => {
    const key = async (path: Promise<{ id: string }>) => ({ chatbot_id: chatbot, job_id: (await path).id })
    const { data } = await files.send(people(MANY))
    const job = await key(Promise.resolve(data.job))
    /** One chunk, and its process is gone: the task that would go on is lost with it. */
    const crashing = async (isDone: (state: string) => boolean) => {
      const seen: number[] = []
      for (let runs = 0; runs < 20 && !isDone((await files.job(data.job)).state); runs++) {
        await world().sql("delete from graphile_worker._private_jobs")
        const stopping = new AbortController()
        const jobs = world().crm.jobs
        const announce = jest.spyOn(Reflect.get(jobs, "facts"), "announce").mockImplementation(() => stopping.abort())
        await jobs.run(job, stopping.signal)
        announce.mockRestore()
        seen.push((await files.job(data.job)).done)
      }
      return seen
    }
    expect(await crashing((state) => state === "awaiting_confirmation")).toEqual([5_000, 10_000, MANY, MANY])
    expect((await files.job(data.job)).preview).toMatchObject({ create: MANY, refused: 0 })
    await files.decide(data.job, "confirm")
    expect(await crashing((state) => state === "done")).toEqual([5_000, 10_000, MANY, MANY])
    expect(await files.job(data.job)).toMatchObject({ counts: { created: MANY, refused: 0 } })
    expect(await total()).toBe(MANY)
    await expectExactCounters()
    expect(await world().sql("select 1 from chat_crm_timeline_event group by customer_id having count(*) > 1")).toEqual([])
    expect(await staged()).toEqual([])
    await files.decide(data.job, "undo")
    await crashing((state) => state === "undone")
    expect((await files.job(data.job)).counts).toMatchObject({ undone: MANY, kept: 0 })
    for (const table of ["customer", "identity", "timeline_event", "customer_search"]) {
      expect([table, await world().sql(`select 1 from chat_crm_${table} limit 1`)]).toEqual([table, []])
    }
    await expectExactCounters()
  })

  it("two imports of the same people at once make each of them once", async () => {
    const [one, other] = [await files.preview(people(MANY)), await files.preview(people(MANY, 0, "closed"))]
    await files.decide(one, "confirm")
    await files.decide(other, "confirm")
    await Promise.all([world().runTasks(), world().runTasks()])
    await world().runTasks()
    const [first, second] = [await files.job(one), await files.job(other)]
    expect([first.state, second.state]).toEqual(["done", "done"])
    expect(first.counts.created + second.counts.created).toBe(MANY)
    for (const { counts } of [first, second]) {
      expect(counts.created + counts.updated + counts.unchanged).toBe(MANY)
    }
    expect(await total()).toBe(MANY)
    await expectExactCounters()
  })

  it("a row without an account does as the preview says, however far behind the one with it", async () => {
    const between = Array.from({ length: 5_001 }, (_, i) => ["facebook", "page1", i + 100])
    const job = await files.import(fileOf([["platform", "account", "external_id"], ["facebook", "page1", 7], ...between, ["facebook", "", 7]]))
    expect(job.preview).toMatchObject({ create: 5_002, refused: 1, refusals: [{ row: 5_004, reason: expect.stringMatching(/^Row 2 has the same/) }] })
    expect(job.counts).toMatchObject({ created: 5_002, updated: 0, unchanged: 0, refused: 1 })
  })

  it("is cancelled while it runs, after the chunk under way, and undone", async () => {
    const job = await files.preview(people(MANY))
    await files.decide(job, "confirm")
    const stopping = new AbortController()
    const announce = jest.spyOn(Reflect.get(world().crm.jobs, "facts"), "announce").mockImplementation(() => stopping.abort())
    await world().crm.jobs.run({ chatbot_id: chatbot, job_id: job.id }, stopping.signal)
    announce.mockRestore()
    expect(await files.job(job)).toMatchObject({ state: "running", done: 5_000, counts: { created: 5_000 } })
    await files.decide(job, "cancel")
    await world().runTasks()
    expect([(await files.job(job)).state, await total()]).toEqual(["cancelled", 5_000])
    expect(await files.undo(job)).toMatchObject({ state: "undone", counts: { undone: 5_000 } })
    expect(await total()).toBe(0)
    await expectExactCounters()
  })

  it("ends without a trace where its chatbot is deleted", async () => {
    const job = await files.import(people(20))
    await files.preview(people(20, 10))
    expect(job.counts.created).toBe(20)
    await staff.delete(`/chatbots/${chatbot}`)
    await world().runTasks()
    for (const table of ["import_row", "import_item", "job", "customer", "identity"]) {
      expect([table, await world().sql(`select 1 from chat_crm_${table} limit 1`)]).toEqual([table, []])
    }
  })

  it("a file that took hours to arrive is no lost one", async () => {
    const clock = jest.spyOn(Date, "now").mockReturnValue(Date.now() - 3 * 3_600_000)
    const arriving = world().crm.imports.upload(chatbot, Readable.from([Buffer.from(people(3))]))
    clock.mockRestore()
    const upload = await arriving
    await world().crm.imports.housekeep()
    const start = { chatbot_id: chatbot, source: "api" as const, actor: { type: "api" as const }, upload }
    const job = await world().crm.imports.start(start)
    await world().runTasks()
    expect((await files.job(job)).preview).toMatchObject({ create: 3 })
    await expect(world().crm.imports.start(start)).rejects.toThrow(/not there any more/)
    const lost = await world().crm.imports.upload(chatbot, Readable.from([Buffer.from(people(3))]))
    await world().crm.imports.housekeep(Date.now() + 2 * 3_600_000)
    await expect(world().crm.imports.start({ ...start, upload: lost })).rejects.toThrow(/not there any more/)
    expect(await world().sql("select distinct job_id from chat_crm_import_row")).toEqual([{ job_id: job.id }])
  })

  it("what nobody comes back to is forgotten", async () => {
    const waiting = await files.preview(people(5))
    const ended = await files.import(fileOf([["platform", "external_id"], ["myspace", "1"]]))
    const day = 24 * 3_600_000
    await world().crm.imports.upload(chatbot, Readable.from([Buffer.from(people(3))]))
    await world().crm.imports.housekeep()
    expect((await files.job(waiting)).state).toBe("awaiting_confirmation")
    await world().crm.imports.housekeep(Date.now() + 8 * day)
    await world().runTasks()
    expect((await files.job(waiting)).state).toBe("cancelled")
    expect(await world().sql("select job_id from chat_crm_import_row")).toEqual([{ job_id: ended.id }])
    expect(await files.refused(ended)).toContain("myspace")
    expect((await files.job(ended)).preview?.refusals).toHaveLength(1)
    await world().crm.imports.housekeep(Date.now() + 31 * day)
    expect(await staged()).toEqual([])
    expect((await files.job(ended)).preview).toMatchObject({ refused: 1, refusals: [], columns: [{ header: "platform", values: [] }, {}] })
  })
})
