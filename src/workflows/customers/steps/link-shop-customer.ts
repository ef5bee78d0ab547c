import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../../modules/chat-crm"

export type LinkShopCustomerInput = {
  chatbot_id: string
  /** A Medusa customer who is signed in: never one who was guessed by an e-mail address. */
  shop_customer_id: string
  /** The visitor they write as; absent where they have none yet. */
  visitor_id?: string
}

/** Links a visitor and their profile to a shop customer in one transaction; compensated by unlinking what this linked. */
export const linkShopCustomerStep = createStep(
  "link-shop-customer",
  async (input: LinkShopCustomerInput, { container }) => {
    const link = await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).linkShopCustomer(input)
    return new StepResponse({ visitor_id: link.visitor_id, customer_id: link.customer_id }, link)
  },
  async (link, { container }) => {
    if (link) {
      await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).unlinkShopCustomer(link)
    }
  }
)
