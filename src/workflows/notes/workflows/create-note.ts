import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { createNoteStep, type CreateNoteInput } from "../steps/create-note"

/**
 * Adds a note to a customer, with an entry on the timeline. Answers the note.
 *
 * The hook `noteCreating` runs before; a handler that throws refuses the note. The hook `noteCreated` runs after, with
 * `{ chatbot_id, note }`; a handler that throws deletes it again.
 *
 * @example
 * const { result: note } = await createChatCustomerNoteWorkflow(container).run({
 *   input: {
 *     chatbot_id,
 *     customer_id,
 *     body: "Asked for a call back on Friday.",
 *     author: { type: "api", id: "telephony", name: "Telephone system" },
 *   },
 * })
 */
export const createChatCustomerNoteWorkflow = createWorkflow("create-chat-customer-note", (input: CreateNoteInput) => {
  const noteCreating = createHook("noteCreating", input)
  const note = createNoteStep(input)
  const noteCreated = createHook("noteCreated", { chatbot_id: input.chatbot_id, note })
  return new WorkflowResponse(note, { hooks: [noteCreating, noteCreated] })
})
