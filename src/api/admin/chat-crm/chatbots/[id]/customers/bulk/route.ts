import { MedusaError } from "@medusajs/framework/utils"
import { IDENTITY_FIELDS, readOnlyField, toFieldWrites } from "../../../../../../../modules/chat-crm/change/field-writes"
import type { BulkSelection, FieldWrite, Status } from "../../../../../../../types"
import { startBulkChangeWorkflow } from "../../../../../../../workflows"
import { actorOf } from "../../../../../../actor"
import { chatbotRoute } from "../../../../../../chatbot-route"
import type { BulkChangeBody } from "./validators"

/** What many customers can be given at once. */
const BULK_FIELDS = ["status", "purchase_intent"]

/**
 * Changes many customers, chosen by `customer_ids`, or by `filter` but `except_ids`: 202 `{ job }`, which runs at once. Who
 * they are is fixed now. 400 `read_only_field` for what the system alone sets.
 */
export const POST = chatbotRoute<BulkChangeBody>(
  async (req, res, { chatbot, viewer }) => {
    const writes = bulkWrites(req.validatedBody.changes, chatbot.statuses)
    const { source, actor } = await actorOf(viewer, req.auth_context, req.scope)
    const input = { chatbot_id: chatbot.id, source, actor, selection: selectionOf(req.validatedBody), writes }
    const { result } = await startBulkChangeWorkflow(req.scope).run({ input })
    res.status(202).json({ job: result })
  },
  { feature: "customer_tracking" }
)

function bulkWrites(changes: Record<string, unknown>, statuses: Status[]): FieldWrite[] {
  const readOnly = IDENTITY_FIELDS.find((field) => field in changes)
  if (readOnly) {
    throw readOnlyField(readOnly)
  }
  const other = Object.keys(changes).find((field) => !BULK_FIELDS.includes(field))
  if (other !== undefined) {
    throw invalid(`Many customers at once can be given a ${BULK_FIELDS.join(" or a ")}, and nothing else.`)
  }
  const writes = toFieldWrites(changes, statuses)
  if (writes.length === 0) {
    throw invalid("Say what to change: a status, a purchase_intent, or both.")
  }
  return writes
}

const selectionOf = ({ customer_ids, filter = {}, except_ids }: BulkChangeBody): BulkSelection =>
  customer_ids ? { customer_ids } : { filter, except_ids }

const invalid = (sentence: string): MedusaError => new MedusaError(MedusaError.Types.INVALID_DATA, sentence)
