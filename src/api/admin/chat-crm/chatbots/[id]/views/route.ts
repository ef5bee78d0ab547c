import { createChatCustomerViewWorkflow } from "../../../../../../workflows"
import { actorOf } from "../../../../../actor"
import { chatbotRoute } from "../../../../../chatbot-route"
import { toAnswer } from "./answer"
import type { CreateView } from "./validators"

/** The views that whoever is signed in sees, by name: their own, and all that others share. `{ views, count, limit, offset }`. */
export const GET = chatbotRoute(
  async (req, res, { crm, chatbot }) => {
    const { actor_id } = req.auth_context
    const views = (await crm.views.list(chatbot.id, actor_id)).map((view) => toAnswer(view, actor_id))
    res.json({ views, count: views.length, limit: views.length, offset: 0 })
  },
  { feature: "customer_tracking" }
)

/** Saves a view of whoever is signed in: `{ view }`. 400 `name_taken` where they have one of that name. */
export const POST = chatbotRoute<CreateView>(
  async (req, res, { chatbot, viewer }) => {
    const { actor: maker } = await actorOf(viewer, req.auth_context, req.scope)
    const { result: view } = await createChatCustomerViewWorkflow(req.scope).run({
      input: { chatbot_id: chatbot.id, ...req.validatedBody, maker },
    })
    res.json({ view: toAnswer(view, maker.id) })
  },
  { feature: "customer_tracking" }
)
