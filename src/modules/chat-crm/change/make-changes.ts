import type { ChangeOutcome, CustomerChanges } from "../../../types"
import type { Sql } from "../database"
import { randomSlot, type CountChange } from "../queries/add-customer-counts"
import { changeCustomers } from "../queries/change-customers"
import { addMetadataKeys } from "../queries/metadata-keys"
import { raiseLevels } from "../queries/raise-alerts"
import { lockStatuses } from "../queries/statuses"
import { changeProblem } from "./field-writes"

/**
 * Changes customers within a transaction. Throws a sentence (400) where a value cannot be. `counted` are counters of others
 * in the same transaction.
 */
export async function makeChanges(sql: Sql, changes: CustomerChanges, counted: CountChange[] = []): Promise<ChangeOutcome> {
  const problem = changeProblem(changes, await lockStatuses(sql, changes.chatbot_id))
  if (problem) {
    throw problem
  }
  await addMetadataKeys(sql, changes)
  const outcome = await changeCustomers(sql, changes, randomSlot(), counted)
  if (mayReachLevel(changes)) {
    await raiseLevels(sql, changes.chatbot_id, outcome.event_ids)
  }
  return outcome
}

/** Whether somebody may reach an intent level by these changes that the team is to be told of: not by work on many, nor by an undo. */
const mayReachLevel = ({ sets, job_id, is_undo, is_quiet }: CustomerChanges): boolean =>
  job_id === undefined &&
  !is_undo &&
  !is_quiet &&
  sets.some(({ writes }) => writes.some(({ field, value }) => field === "purchase_intent" && Boolean(value)))
