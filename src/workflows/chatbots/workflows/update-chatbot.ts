import { createHook, createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { ChatCrmEvents } from "../../events"
import { prepareAccessStep, type PrepareAccessInput } from "../steps/prepare-access"
import { replaceStagesStep, type ReplaceStagesInput } from "../steps/replace-stages"
import { updateChatbotStep, type UpdateChatbotInput } from "../steps/update-chatbot"

export type UpdateChatbotWorkflowInput = UpdateChatbotInput & PrepareAccessInput & ReplaceStagesInput

/**
 * Renames or describes a chatbot, or changes its access, time zone, quiet time or stages.
 *
 * With `statuses` the stages are replaced as a whole. People of a removed one go where `moved` says, as `actor`'s
 * decision; without that it is refused (`stage_in_use`). Ten thousand of them are moved before this ends, the others in
 * the background right after.
 *
 * The hook `chatbotUpdating` runs before anything is written; a handler that throws refuses the change. The hook
 * `chatbotUpdated` runs behind it; a handler that throws takes it back.
 *
 * @example
 * await updateChatbotWorkflow(container).run({ input: { id, name: "Bike shop" } })
 */
export const updateChatbotWorkflow = createWorkflow("update-chatbot", (input: UpdateChatbotWorkflowInput) => {
  const chatbotUpdating = createHook("chatbotUpdating", input)
  prepareAccessStep(input)
  replaceStagesStep(input)
  const settings = transform(
    { input },
    ({ input: { id, name, description, access, timezone, conversation_gap_hours } }) => ({
      id,
      name,
      description,
      access,
      timezone,
      conversation_gap_hours,
    })
  )
  const id = updateChatbotStep(settings)
  const chatbotUpdated = createHook("chatbotUpdated", { id })
  const data = transform({ id }, ({ id }) => ({ chatbot_id: id, ids: [id] }))
  emitEventStep({ eventName: ChatCrmEvents.CHATBOT_UPDATED, data })
  return new WorkflowResponse(id, { hooks: [chatbotUpdating, chatbotUpdated] })
})
