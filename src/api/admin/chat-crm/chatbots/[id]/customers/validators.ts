import { z } from "@medusajs/framework/zod"
import { IDENTITY_FIELDS } from "../../../../../../modules/chat-crm/change/field-writes"
import { CRM_FIELDS, PURCHASE_INTENTS } from "../../../../../../types"
import { cursorParams, flagParam, platformParam, several } from "../../../../../validators"

const MAX_SEARCH = 200

/** Which customers: the list's filters, under the names they have in the dashboard's address. */
export const customerFilter = {
  q: z.string().max(MAX_SEARCH, `A search takes at most ${MAX_SEARCH} characters.`).optional(),
  platform: platformParam,
  purchase_intent: several(z.enum([...PURCHASE_INTENTS, "none"])).optional(),
  status: several(z.string().max(64)).optional(),
  new_this_month: flagParam,
  needs_attention: flagParam,
}

/** Filters as a body has them: flags are words in an address. */
export const asInAddress = (filter: unknown): unknown =>
  filter && typeof filter === "object" && !Array.isArray(filter)
    ? Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, typeof value === "boolean" ? String(value) : value]))
    : filter

const order = z.enum(["last_active", "-last_active"])

/** The list's filters and its order, as a saved view has them. */
export const viewParams = z.preprocess(asInAddress, z.strictObject({ ...customerFilter, order: order.optional() }))

export const ListCustomers = z.strictObject({
  ...cursorParams,
  ...customerFilter,
  order: order.default("-last_active"),
})
export type ListCustomers = z.infer<typeof ListCustomers>

const anything = z.unknown().optional()

/** What a write may name. Which values fit, and that nobody sets the identity, is decided by the module. */
export const ChangeCustomer = z.strictObject({
  ...(Object.fromEntries([...CRM_FIELDS, ...IDENTITY_FIELDS].map((field) => [field, anything])) as Record<string, typeof anything>),
  metadata: anything,
  release: z.array(z.string()).optional(),
  version: z.number().int().min(0).max(2_147_483_647).optional(),
})
export type ChangeCustomer = Record<string, unknown> & { release?: string[]; version?: number }
