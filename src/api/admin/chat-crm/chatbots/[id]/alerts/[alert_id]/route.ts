import { setAlertStateWorkflow } from "../../../../../../../workflows"
import { actorOf } from "../../../../../../actor"
import { chatbotRoute } from "../../../../../../chatbot-route"
import type { SetAlertState } from "../validators"

/** Says that an alert is handled, by whoever is signed in, or open again: `{ alert }`. */
export const POST = chatbotRoute<SetAlertState>(
  async (req, res, { chatbot, viewer }) => {
    const { actor } = await actorOf(viewer, req.auth_context, req.scope)
    const { result: alert } = await setAlertStateWorkflow(req.scope).run({
      input: { chatbot_id: chatbot.id, alert_id: String(req.params.alert_id), state: req.validatedBody.state, actor },
    })
    res.json({ alert })
  },
  { feature: "intent_detection" }
)
