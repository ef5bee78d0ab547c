import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { BulkChange } from "../../../types"
import { startBulkChangeStep } from "../steps/start-bulk-change"

/**
 * Begins to change many customers and answers the job. Who is changed is fixed at this moment.
 *
 * The hook `bulkChangeStarting` runs before; a handler that throws refuses the change. The hook `bulkChangeStarted` runs
 * behind it with the job; a handler that throws stops it and has it undone.
 *
 * @example
 * const { result: job } = await startBulkChangeWorkflow(container).run({
 *   input: {
 *     chatbot_id,
 *     source: "api",
 *     actor: { type: "api", name: "Loyalty programme" },
 *     selection: { filter: { status: ["qualified"] } },
 *     writes: [{ field: "status", value: "customer" }],
 *   },
 * })
 */
export const startBulkChangeWorkflow = createWorkflow("start-bulk-change", (input: BulkChange) => {
  const bulkChangeStarting = createHook("bulkChangeStarting", input)
  const job = startBulkChangeStep(input)
  const bulkChangeStarted = createHook("bulkChangeStarted", { change: input, job })
  return new WorkflowResponse(job, { hooks: [bulkChangeStarting, bulkChangeStarted] })
})
