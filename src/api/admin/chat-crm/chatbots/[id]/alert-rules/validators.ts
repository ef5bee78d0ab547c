import { z } from "@medusajs/framework/zod"
import { ALERT_KINDS, DELIVERY_STATES, PURCHASE_INTENTS, type AlertTrigger } from "../../../../../../types"
import { cursorParams, several } from "../../../../../validators"

/** Fields that the trigger's kind does not have are an error, as unknown fields are everywhere. */
const trigger = z
  .strictObject({ kind: z.enum(ALERT_KINDS), level: z.enum(PURCHASE_INTENTS).optional(), intent_id: z.string().optional() })
  .transform(({ kind, level, intent_id }, context): AlertTrigger => {
    if (kind === "intent_level" && level !== undefined && intent_id === undefined) {
      return { kind, level }
    }
    if (kind === "intent" && intent_id !== undefined && level === undefined) {
      return { kind, intent_id }
    }
    if (kind === "human_needed" && level === undefined && intent_id === undefined) {
      return { kind }
    }
    const message = "A trigger of kind intent_level has a level, one of kind intent an intent_id, one of kind human_needed neither."
    context.addIssue({ code: "custom", message })
    return z.NEVER
  })

/** Lengths, numbers, and who and what there is are judged by the module and the workflow. */
export const CreateAlertRule = z.strictObject({
  name: z.string(),
  trigger,
  recipients: z.union([z.literal("team"), z.array(z.string())], 'recipients is "team" or a list of user ids.').optional(),
  channels: z.array(z.string()).optional(),
  webhook: z.strictObject({ url: z.string() }).nullable().optional(),
  quiet_hours: z.strictObject({ from: z.string(), to: z.string() }).nullable().optional(),
  again_after_hours: z.number().nullable().optional(),
  enabled: z.boolean().optional(),
})
export type CreateAlertRule = z.infer<typeof CreateAlertRule>

export const UpdateAlertRule = CreateAlertRule.partial().extend({ rotate_secret: z.boolean().optional() })
export type UpdateAlertRule = z.infer<typeof UpdateAlertRule>

export const ListDeliveries = z.strictObject({ ...cursorParams, state: several(z.enum(DELIVERY_STATES)).optional() })
export type ListDeliveries = z.infer<typeof ListDeliveries>
