import { toFieldWrites } from "../../../../../../../modules/chat-crm/change/field-writes"
import { notFound, staleVersion } from "../../../../../../../modules/chat-crm/errors"
import type { ChatCrmModuleService } from "../../../../../../../modules/chat-crm"
import type { CustomerProfile } from "../../../../../../../types"
import { changeCustomersWorkflow, deleteChatCustomersWorkflow } from "../../../../../../../workflows"
import { actorOf } from "../../../../../../actor"
import { chatbotRoute } from "../../../../../../chatbot-route"
import type { ChangeCustomer } from "../validators"

/** `{ customer }`. */
export const GET = chatbotRoute(
  async (req, res, { crm, chatbot }) => {
    res.json({ customer: await customerOf(crm, chatbot.id, String(req.params.customer_id)) })
  },
  { feature: "customer_tracking" }
)

/**
 * Changes fields, adds, changes and removes (null) metadata, hands fields back to the AI (`release`): `{ customer }`.
 * 400 `read_only_field` for what the system alone sets; with `version`, 409 `stale_version` with `current` where somebody
 * changed a named field since.
 */
export const POST = chatbotRoute<ChangeCustomer>(
  async (req, res, { crm, chatbot, viewer }) => {
    const id = String(req.params.customer_id)
    const { version, ...requested } = req.validatedBody
    const writes = toFieldWrites(requested, chatbot.statuses)
    const { source, actor } = await actorOf(viewer, req.auth_context, req.scope)
    if (writes.length > 0) {
      const sets = [{ customer_ids: [id], writes, seen_version: version }]
      const { result } = await changeCustomersWorkflow(req.scope).run({ input: { chatbot_id: chatbot.id, source, actor, sets } })
      if (result.conflicts.length > 0) {
        throw staleVersion(await customerOf(crm, chatbot.id, id))
      }
    }
    res.json({ customer: await customerOf(crm, chatbot.id, id) })
  },
  { feature: "customer_tracking" }
)

/** Deletes the profile for good; conversations stay, unlinked. */
export const DELETE = chatbotRoute(
  async (req, res, { chatbot }) => {
    const id = String(req.params.customer_id)
    const { result } = await deleteChatCustomersWorkflow(req.scope).run({ input: { chatbot_id: chatbot.id, ids: [id] } })
    if (result.length === 0) {
      throw notFound("customer", id)
    }
    res.json({ id, object: "customer", deleted: true })
  },
  { feature: "customer_tracking" }
)

async function customerOf(crm: ChatCrmModuleService, chatbotId: string, id: string): Promise<CustomerProfile> {
  const customer = await crm.customers.find(chatbotId, id)
  if (!customer) {
    throw notFound("customer", id)
  }
  return customer
}
