import knex from "knex"
import { readFileSync } from "node:fs"
const SEARCHES: [string, string[], object?][] = [
  ["rare", ["330666333333" , `${5_000_000_000 + Math.ceil(1e6 / 3) * 977}`, `khach${Math.ceil(1e6 / 5)}@`, "lý kim yến 5000", "0977 王"]],
  ["frequent", ["nguyen", "Trần", "minh anh", "смирнов", "garcia", "nguyễn văn"]],
  ["two", ["ng", "tr", "王", "ма", "v", "ly"]],
  ["meta", [`khach${Math.ceil(1e6 / 7)}`, "khach77@example", "khach1234@example.com", "88@example nguyen"]],
  ["few", ["nguyen", "anh", "example.com", "smith"], { platform: ["website"], purchase_intent: ["ready_to_buy"], status: ["closed"] }],
  ["none", ["anguye", "minhanh", "example nguyenn", "inh tran van thi zz", "999999999"]],
]
async function main() {
  const url = readFileSync("/tmp/dev/url", "utf8").trim()
  const db = knex({ client: "pg", connection: url, pool: { min: 1, max: 4 } })
  const chatbot = (await db.raw("select chatbot_id, count(*) from chat_crm_customer group by 1 order by 2 desc limit 1")).rows[0].chatbot_id
  const out: Record<string, Record<string, string>> = {}
  for (const [name, root] of [["old", "/work/main"], ["new", "/tmp/fig"]] as const) {
    const { findCustomers } = await import(`${root}/src/modules/chat-crm/find-customers.ts`)
    const { Database } = await import(`${root}/src/modules/chat-crm/database.ts`)
    const { Cursors } = await import(`${root}/src/modules/chat-crm/cursor.ts`)
    const database = new Database(db)
    const cursors = new Cursors(["x".repeat(32)])
    for (const [what, terms, filter] of SEARCHES)
      for (const q of terms) {
        const times: number[] = []
        let r: any
        for (let i = 0; i < 5; i++) {
          const t = performance.now()
          r = await findCustomers(database, cursors, chatbot, { q, limit: 20, order: "-last_active", ...filter }, { searchWithinMs: 20000 }).catch((e: any) => ({ customers: [], count: e.message }))
          times.push(performance.now() - t)
        }
        times.sort((a, b) => a - b)
        ;(out[`${what}: ${q}`] ??= {})[name] = `${times[2]!.toFixed(1)} (n=${r.customers.length}, c=${r.count}${r.count_is_exact ? "" : "+"})`
      }
  }
  console.table(out)
  await db.destroy()
}
void main()
