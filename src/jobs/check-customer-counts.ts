import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { checkCustomerCountsWorkflow } from "../workflows"

/** Once a day: the counters say what the customers do, or are made to, and the log says that they did not. */
export default async function checkCustomerCounts(container: MedusaContainer): Promise<void> {
  const { result: differences } = await checkCustomerCountsWorkflow(container).run({ input: { repair: true } })
  if (differences.length > 0) {
    const chatbots = [...new Set(differences.map(({ chatbot_id }) => chatbot_id))].join(", ")
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`chat-crm: ${differences.length} counters of customers were wrong and were set right, of chatbots ${chatbots}`)
  }
}

export const config = { name: "chat-crm-check-customer-counts", schedule: "41 3 * * *" }
