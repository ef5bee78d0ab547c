import { notFound } from "../../../../../../../modules/chat-crm/errors"
import { deleteChatCustomersWorkflow } from "../../../../../../../workflows"
import { chatbotRoute } from "../../../../../../chatbot-route"

/** `{ customer }`. */
export const GET = chatbotRoute(
  async (req, res, { crm, chatbot }) => {
    const id = String(req.params.customer_id)
    const customer = await crm.findCustomer(chatbot.id, id)
    if (!customer) {
      throw notFound("customer", id)
    }
    res.json({ customer })
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
