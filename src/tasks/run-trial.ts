import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../modules/chat-crm"
import type { ReadConversation } from "../modules/chat-crm/enrichment/types"
import { RUN_TRIAL_TASK } from "../modules/chat-crm/queries/enqueue"
import { defineTask } from "../modules/chat-crm/queue"
import { Reader } from "../workflows/enrichment/reader"

const MAX_TRIES = 5

const payload = z.object({ chatbot_id: z.string(), trial_id: z.string() })

/** Reads the conversations of a trial; whoever is killed goes on with those that are left. */
defineTask(RUN_TRIAL_TASK, async (given, container, { attempt, stopping }) => {
  const trial = payload.parse(given)
  const crm = container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE)
  try {
    const rest = await crm.trials.rest(trial)
    let isSpent = false
    const ended = new AbortController()
    const reader = new Reader(container, stopping, rest?.provider)
    const keep = async (outcome: ReadConversation) => {
      isSpent ||= "budget_until" in outcome
      await crm.trials.keep(trial, outcome)
      if (!(await crm.trials.isRunning(trial))) {
        ended.abort()
      }
    }
    await reader.readAll(rest?.conversations ?? [], keep, AbortSignal.any([stopping, ended.signal]))
    stopping.throwIfAborted()
    await crm.trials.end(trial, isSpent ? "Today's budget of this chatbot does not suffice for all of these conversations." : null)
  } catch (error) {
    if (attempt < MAX_TRIES) {
      throw error
    }
    const { message } = error as Error
    container.resolve(ContainerRegistrationKeys.LOGGER).error(`chat-crm: the trial ${trial.trial_id} was given up: ${message}`)
    await crm.trials.end(trial, "The trial could not be run, and the server's log says why.")
  }
})
