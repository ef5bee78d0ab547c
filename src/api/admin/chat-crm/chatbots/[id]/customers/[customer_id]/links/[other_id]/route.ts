import { unlinkChatCustomersWorkflow } from "../../../../../../../../../workflows"
import { actorOf } from "../../../../../../../../actor"
import { chatbotRoute } from "../../../../../../../../chatbot-route"

/** Takes the other profile out of the person: `{ person }`, what is left of them; null where the customer is alone. */
export const DELETE = chatbotRoute(
  async (req, res, { chatbot, viewer }) => {
    const { actor } = await actorOf(viewer, req.auth_context, req.scope)
    const { result } = await unlinkChatCustomersWorkflow(req.scope).run({
      input: {
        chatbot_id: chatbot.id,
        customer_id: String(req.params.customer_id),
        other_id: String(req.params.other_id),
        actor,
      },
    })
    res.json({ person: result.person })
  },
  { feature: "customer_tracking" }
)
