import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { readDueConversations } from "../read-due"

/** Reading that takes longer than this is left to the next run. */
const READING_MS = 150_000

/** Reads a batch of conversations that are due. What it applied stays: each value names what it rests on, and can be changed back. */
export const readDueConversationsStep = createStep("read-due-conversations", async (_: void, { container }) =>
  new StepResponse(await readDueConversations(container, AbortSignal.timeout(READING_MS)))
)
