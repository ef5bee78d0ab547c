import type { MedusaContainer } from "@medusajs/framework/types"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../../modules/chat-crm"
import { movedSessionId, type ChatSession } from "../../../modules/chat-crm/sessions"
import { linkShopCustomerWorkflow } from "../../../workflows"

/** The one visitor of a shop customer who has signed in, made where there is none yet. */
export async function visitorOf(chatbotId: string, shopCustomerId: string, container: MedusaContainer): Promise<string> {
  const known = await crmOf(container).findVisitorOf(chatbotId, shopCustomerId)
  return known ?? (await link({ chatbot_id: chatbotId, shop_customer_id: shopCustomerId }, container))
}

/**
 * The session a signed-in customer writes in: the given one, which is theirs from now on, or one of their own where that
 * is another customer's already, on a computer that several people use. To be asked before anything is stored.
 */
export async function claimSession(
  session: ChatSession,
  chatbotId: string,
  shopCustomerId: string,
  container: MedusaContainer
): Promise<ChatSession> {
  const { visitor_id } = session
  const { shop_customer_id: holder } = await crmOf(container).findVisitor(chatbotId, visitor_id)
  if (holder === shopCustomerId) {
    return session
  }
  const own = await link({ chatbot_id: chatbotId, shop_customer_id: shopCustomerId, visitor_id }, container)
  return own === visitor_id ? session : { ...session, visitor_id: own, session_id: movedSessionId(session, own) }
}

/** Links the profile that a message made or found, once. There is none while tracking is off; a later message will. */
export async function linkProfile(
  { visitor_id }: ChatSession,
  chatbotId: string,
  shopCustomerId: string,
  container: MedusaContainer
): Promise<void> {
  const { profile } = await crmOf(container).findVisitor(chatbotId, visitor_id)
  if (profile === "unlinked") {
    await link({ chatbot_id: chatbotId, shop_customer_id: shopCustomerId, visitor_id }, container)
  }
}

const crmOf = (container: MedusaContainer) => container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE)

async function link(
  input: { chatbot_id: string; shop_customer_id: string; visitor_id?: string },
  container: MedusaContainer
): Promise<string> {
  const { result } = await linkShopCustomerWorkflow(container).run({ input })
  return result.visitor_id
}
