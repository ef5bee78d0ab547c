import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { linkShopCustomerStep, type LinkShopCustomerInput } from "../steps/link-shop-customer"

/**
 * Links a visitor of the website to the shop customer who is signed in. Answers `{ visitor_id, customer_id }`: the
 * visitor the customer writes as from now on, which is another one where the given visitor is somebody else's already,
 * and the profile that was linked by this, or null. Running it again changes nothing.
 *
 * The hook `shopCustomerLinked` runs after, with `{ chatbot_id, shop_customer_id, visitor_id, customer_id }`; a handler
 * that throws undoes the link.
 *
 * @example
 * const { result } = await linkShopCustomerWorkflow(container).run({
 *   input: { chatbot_id, visitor_id, shop_customer_id: req.auth_context.actor_id },
 * })
 */
export const linkShopCustomerWorkflow = createWorkflow("link-shop-customer", (input: LinkShopCustomerInput) => {
  const link = linkShopCustomerStep(input)
  const shopCustomerLinked = createHook("shopCustomerLinked", {
    chatbot_id: input.chatbot_id,
    shop_customer_id: input.shop_customer_id,
    visitor_id: link.visitor_id,
    customer_id: link.customer_id,
  })
  return new WorkflowResponse(link, { hooks: [shopCustomerLinked] })
})
