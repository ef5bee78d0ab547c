import { deleteChatCustomerViewWorkflow, updateChatCustomerViewWorkflow } from "../../../../../../../workflows"
import { actorOf } from "../../../../../../actor"
import { chatbotRoute } from "../../../../../../chatbot-route"
import { toAnswer } from "../answer"
import type { UpdateView } from "../validators"

/** Changes what is named of a view: `{ view }`. 403 `not_the_maker` where it is somebody else's. */
export const POST = chatbotRoute<UpdateView>(
  async (req, res, { chatbot, viewer }) => {
    const { actor: maker } = await actorOf(viewer, req.auth_context, req.scope)
    const { result: view } = await updateChatCustomerViewWorkflow(req.scope).run({
      input: { chatbot_id: chatbot.id, view_id: String(req.params.view_id), maker, change: req.validatedBody },
    })
    res.json({ view: toAnswer(view, maker.id) })
  },
  { feature: "customer_tracking" }
)

/** Deletes a view. 403 `not_the_maker` where it is somebody else's. */
export const DELETE = chatbotRoute(
  async (req, res, { chatbot, viewer }) => {
    const { actor: maker } = await actorOf(viewer, req.auth_context, req.scope)
    const { result: id } = await deleteChatCustomerViewWorkflow(req.scope).run({
      input: { chatbot_id: chatbot.id, view_id: String(req.params.view_id), maker },
    })
    res.json({ id, object: "view", deleted: true })
  },
  { feature: "customer_tracking" }
)
