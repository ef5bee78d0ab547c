import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { ImportPreviewing } from "../../../types"
import { previewImportStep } from "../steps/preview-import"

/**
 * Looks at a file again that waits to be imported, its columns or options being others, and answers the job.
 *
 * The hook `importPreviewing` runs before; a handler that throws refuses it.
 *
 * @example
 * const { result: job } = await previewImportWorkflow(container).run({
 *   input: { chatbot_id, job_id, source: "staff", actor, mapping: ["external_id", "name", null], options: { platform: "zalo" } },
 * })
 */
export const previewImportWorkflow = createWorkflow("preview-import", (input: ImportPreviewing) => {
  const importPreviewing = createHook("importPreviewing", input)
  const job = previewImportStep(input)
  return new WorkflowResponse(job, { hooks: [importPreviewing] })
})
