import type { Pool, PoolClient } from "pg"

/** A chatbot with many customers, beside others with as many together. */
export interface Crowd {
  chatbot: string
  size: number
  /** A customer whose timeline is long. */
  regular: string
}

const LONG_TIMELINE = 10_000
const ENTRIES_A_CUSTOMER = 10

const sqlArray = (values: string[]) => `(array[${values.map((value) => `'${value.replaceAll("'", "''")}'`).join(",")}])`

/** SQL that picks one of several by a number from 0 to 1; those in front more often. */
const pick = (values: string[], random: string, skew = 1) =>
  `${sqlArray(values)}[1 + floor(power(${random}, ${skew}) * ${values.length})::int]`

const FAMILIES = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý"]
const MIDDLES = ["Văn", "Thị", "Minh", "Đức", "Hồng", "Thanh", "Ngọc", "Quang", "Thu", "Hữu", "Xuân", "Kim"]
const GIVENS = ["Anh", "Bình", "Châu", "Dũng", "Giang", "Hà", "Hải", "Hương", "Khánh", "Lan", "Linh", "Mai", "Nam", "Phúc", "Quân", "Sơn", "Trang", "Tú", "Vân", "Yến"]
const FIRSTS = ["James", "Mary", "John", "Linda", "Robert", "Emma", "Olivia", "Liam", "Noah", "Ava", "Anna", "Lucas"]
const LASTS = ["Smith", "Johnson", "Garcia", "Müller", "O'Brien", "Williams", "Nowak", "Rossi", "Schmidt", "Andersen"]
const HAN_FAMILIES = ["王", "李", "张", "刘", "陈", "杨", "赵", "黄"]
const HAN_GIVENS = ["小明", "伟", "芳", "秀英", "敏", "静", "丽", "强", "磊", "洋"]
const CYRILLIC_FIRSTS = ["Юрий", "Анна", "Пётр", "Ольга", "Иван", "Мария"]
const CYRILLIC_LASTS = ["Иванов", "Смирнов", "Кузнецов", "Попов", "Соколов"]

const NAME = `case
  when script < 0.60 then ${pick(FAMILIES, "r1", 2)} || ' ' || ${pick(MIDDLES, "r2", 1.5)} || ' ' || ${pick(GIVENS, "r3")}
  when script < 0.85 then ${pick(FIRSTS, "r1")} || ' ' || ${pick(LASTS, "r2", 1.5)}
  when script < 0.93 then ${pick(HAN_FAMILIES, "r1")} || ${pick(HAN_GIVENS, "r2")}
  else ${pick(CYRILLIC_FIRSTS, "r1")} || ' ' || ${pick(CYRILLIC_LASTS, "r2")} end`

/*
 * Every number is drawn once a row, in the innermost query. Last active within three years, half of them in the last
 * nine months; a fifth has an e-mail address.
 */
const CUSTOMERS = `
  insert into chat_crm_customer (chatbot_id, id, platform, account, external_id, first_seen, last_active, sort_at, platform_name,
    status, purchase_intent, metadata)
  select $1::text || case when $2 > 0 then (i % $2)::text else '' end, 'cccus_' || lpad(i::text, 26, '0'),
    ${pick(["zalo", "facebook", "telegram", "website"], "r4", 1.3)}, '', (5000000000 + i * 977)::text,
    active - interval '400 days' * r5 * r6, active, active, ${NAME},
    ${pick(["new", "active", "qualified", "customer", "closed"], "r6", 2)},
    nullif(${pick(["none", "browsing", "comparing", "ready_to_buy"], "r7", 2)}, 'none'),
    case when r8 < 0.2 then jsonb_build_object('email', 'khach' || i || '@example.com') else '{}' end
  from (
    select *, now() - interval '1095 days' * r9 * r9 as active from (
      select i, random() as script, random() as r1, random() as r2, random() as r3, random() as r4, random() as r5,
        random() as r6, random() as r7, random() as r8, random() as r9
      from generate_series(1, $3::int) as i
    ) as drawn
  ) as person`

const SEARCHED = `
  insert into chat_crm_customer_search
  select chatbot_id, id, chat_crm_search_text(display_name, platform_name, username, external_id, metadata) from chat_crm_customer
  on conflict do nothing`

const COUNTED = [
  "delete from chat_crm_customer_count where chatbot_id = $1",
  "delete from chat_crm_first_seen_count where chatbot_id = $1",
  `insert into chat_crm_customer_count
   select chatbot_id, platform, coalesce(purchase_intent, 'none'), status, 0, count(*) from chat_crm_customer
   where chatbot_id = $1 group by 1, 2, 3, 4`,
  `insert into chat_crm_first_seen_count
   select chatbot_id, date_bin('15 minutes', first_seen, 'epoch'), 0, count(*) from chat_crm_customer
   where chatbot_id = $1 group by 1, 2`,
]

const ENTRIES = `
  insert into chat_crm_timeline_event (chatbot_id, id, customer_id, kind, occurred_at, actor, data)
  select $1::text, 'ccevt_' || lpad((number * $2::int + entry)::text, 26, '0'), customer_id, kind,
    sort_at - entry * interval '1 hour' * random(), '{"type":"staff","id":"user_bench","name":"Bench"}',
    case kind when 'conversation_started' then '{"conversation_id":"ccconv_bench"}'
      else '{"field":"status","from":"new","to":"active"}' end::jsonb
  from (
    select customer.id as customer_id, substr(customer.id, 7)::bigint as number, sort_at, entry,
      ${pick(["conversation_started", "status_changed", "field_changed", "intent_changed"], "random()", 1.5)} as kind
    from chat_crm_customer customer cross join generate_series($3::int, $4::int) as entry
    where customer.chatbot_id = $1::text and customer.id > $5::text and customer.id <= $6::text
  ) as told`

const idOf = (number: number): string => `cccus_${String(number).padStart(26, "0")}`

/**
 * Makes `size` customers of one chatbot, as many of ten others, and ten times as many entries on timelines, by a few
 * statements over all rows: messages would take hours.
 */
export async function makeCrowd(database: Pool, chatbot: string, size: number): Promise<Crowd> {
  const client = await database.connect()
  try {
    return await fill(client, chatbot, size)
  } finally {
    client.release()
  }
}

async function fill(client: PoolClient, chatbot: string, size: number): Promise<Crowd> {
  const { rows } = await client.query<{ definition: string }>(
    "select pg_get_indexdef('chat_crm_customer_search_text'::regclass) as definition"
  )
  await client.query("set maintenance_work_mem = '1GB'; set synchronous_commit = off")
  // The index and the trigger that fills it row by row make way for one pass over all.
  await client.query("drop index chat_crm_customer_search_text; set session_replication_role = replica")
  await client.query(CUSTOMERS, [chatbot, 0, size])
  await client.query(CUSTOMERS, ["ccbot_bench_other_", 10, size])
  await client.query("set session_replication_role = default")
  await client.query(SEARCHED)
  await client.query(rows[0]?.definition ?? "")
  for (const statement of COUNTED) {
    await client.query(statement, [chatbot])
  }
  const middle = Math.ceil(size / 2)
  await client.query(ENTRIES, [chatbot, LONG_TIMELINE * 2, 1, ENTRIES_A_CUSTOMER, idOf(0), idOf(size)])
  await client.query(ENTRIES, [chatbot, LONG_TIMELINE * 2, ENTRIES_A_CUSTOMER + 1, LONG_TIMELINE, idOf(middle - 1), idOf(middle)])
  await client.query("vacuum analyze")
  // What was made is on disk before anything is measured: it would be written meanwhile.
  await client.query("checkpoint")
  return { chatbot, size, regular: idOf(middle) }
}
