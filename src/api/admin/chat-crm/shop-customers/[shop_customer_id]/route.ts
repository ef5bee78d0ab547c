import { adminRoute } from "../../../../chatbot-route"
import type { ReadShopCustomer } from "../validators"

/**
 * What is known from chats of one of the shop's own customers, across the chatbots that the asker may see:
 * `{ profiles: [{ customer, chatbot, events, notes, notes_count, said }] }`, none where nobody is linked to them. `said`
 * is what they wrote last, with `before` (a time) what they had written by then.
 */
export const GET = adminRoute<unknown, ReadShopCustomer>(async (req, res, { crm, viewer }) => {
  const { before } = req.validatedQuery as ReadShopCustomer
  const profiles = await crm.allChatbots.shopProfiles(String(req.params.shop_customer_id), viewer, req.scope, {
    before: before === undefined ? undefined : new Date(before),
  })
  res.json({ profiles })
})
