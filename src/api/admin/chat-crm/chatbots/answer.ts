import type { MedusaContainer } from "@medusajs/framework/types"
import type { AdminContext } from "../../../chatbot-route"
import { notFound } from "../../../../modules/chat-crm/errors"
import { toChatbot } from "../../../../modules/chat-crm/presenters"
import type { Chatbot, FeaturePlan } from "../../../../types"

/** A chatbot as it is now, with what its plan allows. */
export async function answerChatbot(
  id: string,
  { crm, viewer }: AdminContext,
  container: MedusaContainer
): Promise<{ chatbot: Chatbot & { plan: FeaturePlan } }> {
  const plan = await crm.planOf(id, container)
  const row = await crm.findVisibleChatbot(id, viewer)
  if (!row) {
    throw notFound("chatbot", id)
  }
  return { chatbot: { ...toChatbot(row), plan } }
}
