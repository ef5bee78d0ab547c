import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../modules/chat-crm"
import { LOOK_UP_PROFILE_TASK } from "../modules/chat-crm/queries/enqueue"
import { defineTask } from "../modules/chat-crm/queue"
import { lookUpProfileWorkflow } from "../workflows"
import { ChannelPauses, pauseAfter } from "../workflows/profiles/pauses"

const MAX_TRIES = 8

const payload = z.object({
  chatbot_id: z.string(),
  customer_id: z.string(),
  channel_id: z.string(),
  tries: z.number().default(0),
})

const pauses = new ChannelPauses()

/**
 * Looks one customer's name up. A platform that does not answer is left alone for a while: all look-ups of the channel
 * wait, those that wake up too early without calling it.
 */
defineTask(LOOK_UP_PROFILE_TASK, async (given, container) => {
  const { tries, ...lookUp } = payload.parse(given)
  const { channel_id, customer_id } = lookUp
  const crm = container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE)
  const paused = pauses.endOf(channel_id)
  if (paused) {
    await crm.profiles.queueAgain(lookUp, tries, paused)
    return
  }
  const { result } = await lookUpProfileWorkflow(container).run({ input: lookUp })
  if (result.state !== "later") {
    if (result.state !== "skipped") {
      pauses.end(channel_id)
    }
    return
  }
  const until = pauses.begin(channel_id, result.after_ms)
  await crm.profiles.postpone(channel_id, until)
  if (tries + 1 < MAX_TRIES) {
    const own = Date.now() + pauseAfter(tries + 1)
    await crm.profiles.queueAgain(lookUp, tries + 1, new Date(Math.max(own, until.getTime())))
    return
  }
  await crm.noteChannelError(channel_id, `A customer's name could not be looked up: ${result.reason}.`)
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .warn(`chat-crm: the name of ${customer_id} was not looked up after ${MAX_TRIES} tries: ${result.reason}`)
})
