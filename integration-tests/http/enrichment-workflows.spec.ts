import { createStep, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  applyEnrichmentTrialWorkflow,
  replayEnrichmentRunWorkflow,
  requestReadingWorkflow,
  retryFailedReadingsWorkflow,
  startEnrichmentTrialWorkflow,
} from "../../src/workflows"
import type { StartTrial } from "../../src/workflows/enrichment/steps/start-trial"
import { suite } from "./support/suite"
import { LAN, telegramText, type Staff } from "./support/world"

let refusal: string | null = null
const refuse = () => {
  if (refusal) {
    throw new Error(refusal)
  }
}
// Workflows take handlers of their hooks before they first run.
startEnrichmentTrialWorkflow.hooks.trialStarting(refuse)
applyEnrichmentTrialWorkflow.hooks.trialApplying(refuse)
replayEnrichmentRunWorkflow.hooks.runReplaying(refuse)
requestReadingWorkflow.hooks.readingRequesting(refuse)
retryFailedReadingsWorkflow.hooks.failedReadingsRetrying(refuse)

const fail = createStep("fail-behind-a-trial", () => {
  throw new Error("A later step failed.")
})
const tryAndFail = createWorkflow("try-and-fail", (input: StartTrial) => {
  const trial = startEnrichmentTrialWorkflow.runAsStep({ input })
  fail()
  return new WorkflowResponse(trial)
})

suite("workflows of readings", (world) => {
  let staff: Staff
  let chatbot: string

  beforeEach(async () => {
    refusal = null
    staff = await world().signIn()
    chatbot = await staff.chatbot()
    const channel = await staff.telegram(chatbot)
    await world().telegram(channel, telegramText(LAN, "I'll take the red one, please ship it to 12 Hàng Bạc, Hanoi"))
    await world().runTasks()
  })

  const trials = () => world().sql<{ state: string }>("select state from chat_crm_enrichment_trial order by id")
  const runs = () => world().sql<{ id: string; conversation_id: string }>("select id, conversation_id from chat_crm_enrichment_run order by id")

  it("can be refused by whoever hooks in, and nothing of them happens", async () => {
    const { data } = await staff.post(`/chatbots/${chatbot}/enrichment/trials`, { provider: "embedded", conversations: 1 })
    await world().runTasks()
    const before = [await trials(), await runs()]
    const [run] = await runs()
    refusal = "Not now."
    const { container } = world()
    const work = [
      () => startEnrichmentTrialWorkflow(container).run({ input: { chatbot_id: chatbot, provider: "embedded", conversations: 1, created_by: null } }),
      () => applyEnrichmentTrialWorkflow(container).run({ input: { chatbot_id: chatbot, trial_id: data.trial.id } }),
      () => replayEnrichmentRunWorkflow(container).run({ input: { chatbot_id: chatbot, run_id: run?.id ?? "" } }),
      () => requestReadingWorkflow(container).run({ input: { chatbot_id: chatbot, conversation_id: run?.conversation_id ?? "" } }),
      () => retryFailedReadingsWorkflow(container).run({ input: { chatbot_id: chatbot } }),
    ]
    for (const run of work) {
      await expect(run()).rejects.toMatchObject({ message: "Not now." })
    }
    await world().runTasks()
    expect([await trials(), await runs()]).toEqual(before)
  })

  it("a trial ends where a workflow that composes it fails behind it, and reads nothing", async () => {
    const read = await runs()
    const input = { chatbot_id: chatbot, provider: "embedded", conversations: 1, created_by: null }
    await expect(tryAndFail(world().container).run({ input })).rejects.toMatchObject({ message: "A later step failed." })
    await world().runTasks()
    expect([await trials(), await runs()]).toEqual([[{ state: "failed" }], read])
  })
})
