import { linkChatCustomersWorkflow } from "../../../../../../../../workflows"
import { actorOf } from "../../../../../../../actor"
import { chatbotRoute } from "../../../../../../../chatbot-route"
import type { LinkCustomer } from "../validators"

/** Says that another profile of this chatbot is the same person's: `{ person }`, with all their profiles. */
export const POST = chatbotRoute<LinkCustomer>(
  async (req, res, { chatbot, viewer }) => {
    const { actor } = await actorOf(viewer, req.auth_context, req.scope)
    const { result } = await linkChatCustomersWorkflow(req.scope).run({
      input: {
        chatbot_id: chatbot.id,
        customer_id: String(req.params.customer_id),
        other_id: req.validatedBody.customer_id,
        actor,
      },
    })
    res.json({ person: result.person })
  },
  { feature: "customer_tracking" }
)
