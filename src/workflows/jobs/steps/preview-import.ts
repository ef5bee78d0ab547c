import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../../modules/chat-crm"
import type { ImportPreviewing } from "../../../types"

/** Looks at a file again. Nothing is written by it, so there is nothing to compensate. */
export const previewImportStep = createStep("preview-import", async (previewing: ImportPreviewing, { container }) => {
  const { imports } = container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE)
  return new StepResponse(await imports.preview(previewing))
})
