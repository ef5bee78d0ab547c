import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../modules/chat-crm"
import { isDiskFull, NO_ROOM_FOR_WORK } from "../modules/chat-crm/csv/problems"
import { RUN_JOB_TASK } from "../modules/chat-crm/queries/enqueue"
import { defineTask } from "../modules/chat-crm/queue"

/** A database that restarts is back after some minutes of growing pauses. */
const MAX_TRIES = 8

const GIVEN_UP = "The work could not be done, and the server's log says why. What was done stays, and can be undone."

const payload = z.object({ chatbot_id: z.string(), job_id: z.string() })

/** Works on a job of many customers. What is tried in vain ends it with a sentence; what it did can be undone. */
defineTask(RUN_JOB_TASK, async (given, container, { attempt, stopping }) => {
  const job = payload.parse(given)
  const crm = container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE)
  try {
    await crm.jobs.run(job, stopping)
  } catch (error) {
    if (error instanceof MedusaError) {
      await crm.jobs.fail(job, error.message)
      return
    }
    if (attempt < MAX_TRIES) {
      throw error
    }
    const { message } = error as Error
    container.resolve(ContainerRegistrationKeys.LOGGER).error(`chat-crm: the job ${job.job_id} was given up: ${message}`)
    await crm.jobs.fail(job, isDiskFull(error) ? NO_ROOM_FOR_WORK : GIVEN_UP)
  }
})
