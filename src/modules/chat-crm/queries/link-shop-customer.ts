import type { Sql } from "../database"
import { newId } from "../ids"
import { newVisitorId } from "../sessions"
import { timelinePart } from "./append-timeline"
import { factsPart } from "./facts"
import { writeTogether } from "./write-batch"

export type ShopVisitor = { chatbot_id: string; shop_customer_id: string; visitor_id: string }

/** What a link changed, and what it takes to undo it. */
export type ShopLink = ShopVisitor & {
  /** The visitor was nobody's before. */
  bound: boolean
  /** The profile that got its shop customer by this; null where it has none, or had one. */
  customer_id: string | null
}

export type VisitorState = {
  /** Whose visitor it is; null where it is nobody's yet. */
  shop_customer_id: string | null
  profile: "none" | "unlinked" | "linked"
}

const VISITOR = "platform = 'website' and account = ''"

const FIND = `
  select identity.shop_customer_id,
    case when customer.id is null then 'none' when customer.shop_customer_id is null then 'unlinked' else 'linked' end
      as profile
  from chat_crm_identity identity
  left join chat_crm_customer customer
    on customer.chatbot_id = identity.chatbot_id and customer.id = identity.customer_id
  where identity.chatbot_id = $1 and identity.platform = 'website' and identity.account = '' and identity.external_id = $2`

/** Who a visitor of the website is known to be. */
export async function findVisitor(sql: Sql, chatbotId: string, visitorId: string): Promise<VisitorState> {
  const [state] = await sql<VisitorState>(FIND, [chatbotId, visitorId])
  return state ?? { shop_customer_id: null, profile: "none" }
}

/** The visitor a shop customer first signed in as, on whichever device; null where they have not written yet. */
export async function findVisitorOf(sql: Sql, chatbotId: string, shopCustomerId: string): Promise<string | null> {
  const [visitor] = await sql<{ external_id: string }>(
    `select external_id from chat_crm_identity
     where chatbot_id = $1 and shop_customer_id = $2 and ${VISITOR} order by id limit 1`,
    [chatbotId, shopCustomerId]
  )
  return visitor?.external_id ?? null
}

// Whoever comes first keeps the visitor: of two customers at the same moment one finds the other's name.
const BIND = `
  with before as (
    select shop_customer_id from chat_crm_identity where chatbot_id = $1 and ${VISITOR} and external_id = $3
  )
  insert into chat_crm_identity as known (chatbot_id, id, platform, account, external_id, shop_customer_id)
  values ($1, $2, 'website', '', $3, $4)
  on conflict (chatbot_id, platform, account, external_id)
    do update set shop_customer_id = coalesce(known.shop_customer_id, excluded.shop_customer_id)
  returning known.shop_customer_id as holder, known.customer_id,
    (select shop_customer_id from before) is null as was_free`

type Bound = { holder: string; customer_id: string | null; was_free: boolean }

/**
 * Makes a visitor a shop customer's, and their profile's, where it has one, with an entry on its timeline. A visitor or
 * a profile that is another's stays theirs: then, and where no visitor is named, the customer gets their own.
 */
export async function linkShopCustomer(
  sql: Sql,
  { visitor_id, ...owner }: Omit<ShopVisitor, "visitor_id"> & { visitor_id?: string }
): Promise<ShopLink> {
  const named = visitor_id && (await bind(sql, { ...owner, visitor_id }))
  if (visitor_id && named && named.holder === owner.shop_customer_id) {
    return linkProfile(sql, { ...owner, visitor_id }, named)
  }
  // Two devices that sign in at the same moment get one visitor.
  await sql("select pg_advisory_xact_lock(hashtextextended($1, 0))", [`${owner.chatbot_id} ${owner.shop_customer_id}`])
  const own = { ...owner, visitor_id: (await findVisitorOf(sql, owner.chatbot_id, owner.shop_customer_id)) ?? newVisitorId() }
  return linkProfile(sql, own, await bind(sql, own))
}

async function bind(sql: Sql, { chatbot_id, visitor_id, shop_customer_id }: ShopVisitor): Promise<Bound> {
  const [bound] = await sql<Bound>(BIND, [chatbot_id, newId("identity"), visitor_id, shop_customer_id])
  return bound as Bound
}

async function linkProfile(sql: Sql, visitor: ShopVisitor, { customer_id, was_free }: Bound): Promise<ShopLink> {
  const [linked] = await sql<{ id: string }>(
    `update chat_crm_customer set shop_customer_id = $3, updated_at = now()
     where chatbot_id = $1 and id = $2 and shop_customer_id is null returning id`,
    [visitor.chatbot_id, customer_id, visitor.shop_customer_id]
  )
  await (linked && note(sql, "linked", visitor, linked.id))
  return { ...visitor, bound: was_free, customer_id: linked?.id ?? null }
}

/** Takes back what a link changed. The timeline keeps both. */
export async function unlinkShopCustomer(sql: Sql, { bound, customer_id, ...visitor }: ShopLink): Promise<void> {
  const { chatbot_id, visitor_id, shop_customer_id } = visitor
  if (bound) {
    await sql(
      `update chat_crm_identity set shop_customer_id = null
       where chatbot_id = $1 and ${VISITOR} and external_id = $2 and shop_customer_id = $3`,
      [chatbot_id, visitor_id, shop_customer_id]
    )
  }
  const [unlinked] = await sql<{ id: string }>(
    `update chat_crm_customer set shop_customer_id = null, updated_at = now()
     where chatbot_id = $1 and id = $2 and shop_customer_id = $3 returning id`,
    [chatbot_id, customer_id, shop_customer_id]
  )
  await (unlinked && note(sql, "unlinked", visitor, unlinked.id))
}

function note(sql: Sql, kind: "linked" | "unlinked", { chatbot_id, shop_customer_id }: ShopVisitor, customerId: string): Promise<void> {
  return writeTogether(sql, [
    timelinePart([
      {
        chatbot_id,
        customer_id: customerId,
        kind,
        occurred_at: new Date(),
        actor: { type: "system" },
        data: { shop_customer_id, by: "store_session" },
      },
    ]),
    factsPart([{ name: `customer_${kind}`, chatbot_id, ids: [customerId] }]),
  ])
}
