import type { ChangeOutcome, CustomerChanges } from "../../../types"
import type { Sql } from "../database"
import { randomSlot } from "../queries/add-customer-counts"
import { changeCustomers } from "../queries/change-customers"
import { addMetadataKeys } from "../queries/metadata-keys"
import { lockStatuses } from "../queries/statuses"
import { changeProblem } from "./field-writes"

/** Changes customers within a transaction. Throws a sentence (400) where a value cannot be. */
export async function makeChanges(sql: Sql, changes: CustomerChanges): Promise<ChangeOutcome> {
  const problem = changeProblem(changes, await lockStatuses(sql, changes.chatbot_id))
  if (problem) {
    throw problem
  }
  await addMetadataKeys(sql, changes)
  return changeCustomers(sql, changes, randomSlot())
}
