import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { readDueConversations } from "../read-due"

/** What has not been begun by then is left to the next run. */
const READING_MS = 150_000

/** Reads a batch of conversations that are due. What it applied stays: each value names what it rests on, and can be changed back. */
export const readDueConversationsStep = createStep("read-due-conversations", async (_: void, { container }) => {
  // What is under way has a time limit of its own, and may have been paid for.
  const { signal } = new AbortController()
  return new StepResponse(await readDueConversations(container, signal, AbortSignal.timeout(READING_MS)))
})
