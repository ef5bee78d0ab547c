import { createChatCustomerNoteWorkflow } from "../../../../../../../../workflows"
import { actorOf } from "../../../../../../../actor"
import { chatbotRoute } from "../../../../../../../chatbot-route"
import type { ListNotes, WriteNote } from "../validators"

/**
 * A page of notes, the newest first: `{ notes, count, limit, next_cursor }`. Those on all profiles of a linked person are
 * shown together; each says whose it is.
 */
export const GET = chatbotRoute<unknown, ListNotes>(
  async (req, res, { crm, chatbot }) => {
    res.json(await crm.notes.list(chatbot.id, String(req.params.customer_id), req.validatedQuery as ListNotes))
  },
  { feature: "customer_tracking" }
)

/** Adds a note of whoever is signed in: `{ note }`. */
export const POST = chatbotRoute<WriteNote>(
  async (req, res, { chatbot, viewer }) => {
    const { actor: author } = await actorOf(viewer, req.auth_context, req.scope)
    const { result: note } = await createChatCustomerNoteWorkflow(req.scope).run({
      input: { chatbot_id: chatbot.id, customer_id: String(req.params.customer_id), body: req.validatedBody.body, author },
    })
    res.json({ note })
  },
  { feature: "customer_tracking" }
)
