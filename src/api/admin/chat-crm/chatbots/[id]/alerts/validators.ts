import { z } from "@medusajs/framework/zod"
import { ALERT_KINDS, ALERT_STATES } from "../../../../../../types"
import { isId } from "../../../../../../modules/chat-crm/ids"
import { cursorParams, flagParam, several } from "../../../../../validators"

export const ListAlerts = z.strictObject({
  ...cursorParams,
  state: several(z.enum(ALERT_STATES)).optional(),
  kind: several(z.enum(ALERT_KINDS)).optional(),
  mine: flagParam,
  customer_id: z.string().refine(isId, "customer_id must be the id of a customer.").optional(),
})
export type ListAlerts = z.infer<typeof ListAlerts>

export const SetAlertState = z.strictObject({ state: z.enum(ALERT_STATES) })
export type SetAlertState = z.infer<typeof SetAlertState>
