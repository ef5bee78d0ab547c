import { z } from "@medusajs/framework/zod"
import { DELIVER_ALERT_TASK, DISPATCH_ALERT_TASK } from "../modules/chat-crm/queries/enqueue"
import { defineTask } from "../modules/chat-crm/queue"
import { deliverAlertWorkflow, dispatchAlertWorkflow } from "../workflows"

const alert = z.object({ chatbot_id: z.string(), alert_id: z.string() })
const delivery = z.object({ chatbot_id: z.string(), delivery_id: z.string() })

/** Decides to whom an alert goes. */
defineTask(DISPATCH_ALERT_TASK, async (given, container) => {
  await dispatchAlertWorkflow(container).run({ input: alert.parse(given) })
})

/** Makes one delivery of an alert. */
defineTask(DELIVER_ALERT_TASK, async (given, container) => {
  await deliverAlertWorkflow(container).run({ input: delivery.parse(given) })
})
