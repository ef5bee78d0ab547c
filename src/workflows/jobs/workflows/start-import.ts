import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { ImportStart } from "../../../types"
import { startImportStep } from "../steps/start-import"

/**
 * Begins to look at a file of customers that was uploaded, and answers the job. It writes nothing until it is confirmed, by
 * {@link confirmJobWorkflow}.
 *
 * The hook `importStarting` runs before; a handler that throws refuses the file. The hook `importStarted` runs behind it
 * with the job; a handler that throws takes it back.
 *
 * @example
 * const upload = await chatCrm.imports.upload(chatbot_id, createReadStream("customers.csv"))
 * const { result: job } = await startImportWorkflow(container).run({
 *   input: { chatbot_id, source: "api", actor: { type: "api", name: "Nightly sync" }, upload },
 * })
 */
export const startImportWorkflow = createWorkflow("start-import", (input: ImportStart) => {
  const importStarting = createHook("importStarting", input)
  const job = startImportStep(input)
  const importStarted = createHook("importStarted", { start: input, job })
  return new WorkflowResponse(job, { hooks: [importStarting, importStarted] })
})
