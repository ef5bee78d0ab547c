import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { checkCustomerCountsStep, type CheckCustomerCountsInput } from "../steps/check-customer-counts"

/**
 * Compares the counters behind the numbers on top of the customers with the customers themselves, and answers where they
 * differ: an empty list unless somebody wrote into the tables past the plugin. With `repair` the counters are set right
 * while messages and changes go on.
 *
 * @example
 * const { result: differences } = await checkCustomerCountsWorkflow(container).run({ input: { repair: true } })
 */
export const checkCustomerCountsWorkflow = createWorkflow("check-customer-counts", (input: CheckCustomerCountsInput) => {
  return new WorkflowResponse(checkCustomerCountsStep(input))
})
