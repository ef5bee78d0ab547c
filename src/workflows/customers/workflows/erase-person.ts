import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { erasePersonStep, type ErasePersonInput } from "../steps/erase-person"

/**
 * Erases what one person said and who they are: profile, timeline, transcripts, names. An empty mark stays, so that a
 * delivery that comes again brings nothing back.
 *
 * The hook `personErasing` runs before; a handler that throws keeps the person.
 *
 * @example
 * await erasePersonWorkflow(container).run({ input: { chatbot_id, identity_id } })
 */
export const erasePersonWorkflow = createWorkflow("erase-person", (input: ErasePersonInput) => {
  const personErasing = createHook("personErasing", input)
  const id = erasePersonStep(input)
  return new WorkflowResponse(id, { hooks: [personErasing] })
})
