import {
  deleteChatCustomerNoteWorkflow,
  updateChatCustomerNoteWorkflow,
} from "../../../../../../../../../workflows"
import { actorOf } from "../../../../../../../../actor"
import { chatbotRoute } from "../../../../../../../../chatbot-route"
import type { WriteNote } from "../../validators"

/** Gives a note other words: `{ note }`. 403 `not_the_author` where somebody else wrote it. */
export const POST = chatbotRoute<WriteNote>(
  async (req, res, { chatbot, viewer }) => {
    const { actor: author } = await actorOf(viewer, req.auth_context, req.scope)
    const { result: note } = await updateChatCustomerNoteWorkflow(req.scope).run({
      input: {
        chatbot_id: chatbot.id,
        customer_id: String(req.params.customer_id),
        note_id: String(req.params.note_id),
        body: req.validatedBody.body,
        author,
      },
    })
    res.json({ note })
  },
  { feature: "customer_tracking" }
)

/** Deletes a note. 403 `not_the_author` where somebody else wrote it. */
export const DELETE = chatbotRoute(
  async (req, res, { chatbot, viewer }) => {
    const { actor: author } = await actorOf(viewer, req.auth_context, req.scope)
    const { result: id } = await deleteChatCustomerNoteWorkflow(req.scope).run({
      input: {
        chatbot_id: chatbot.id,
        customer_id: String(req.params.customer_id),
        note_id: String(req.params.note_id),
        author,
      },
    })
    res.json({ id, object: "note", deleted: true })
  },
  { feature: "customer_tracking" }
)
