import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { ChatCrmEvents } from "../../events"
import { createChatbotStep, type CreateChatbotInput } from "../steps/create-chatbot"

/**
 * Creates a chatbot, both features off, open to the whole team.
 *
 * @example
 * const { result: id } = await createChatbotWorkflow(container).run({ input: { name: "Bike shop" } })
 */
export const createChatbotWorkflow = createWorkflow("create-chatbot", (input: CreateChatbotInput) => {
  const id = createChatbotStep(input)
  const data = transform({ id }, ({ id }) => ({ chatbot_id: id, ids: [id] }))
  emitEventStep({ eventName: ChatCrmEvents.CHATBOT_CREATED, data })
  return new WorkflowResponse(id)
})
