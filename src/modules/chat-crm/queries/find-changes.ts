import type { ChangeSet, CrmField, FieldProvenance, FieldValue } from "../../../types"
import { groupBy } from "../collections"
import type { Sql } from "../database"

type Change = {
  id: string
  customer_id: string
  field: CrmField
  from: FieldValue
  version: number
  previous: FieldProvenance | null
}

const COLUMNS = `id, customer_id, data->>'field' as field, data->'from' as "from", version, previous`

/** The changes that entries of timelines tell of. */
export const findChanges = (sql: Sql, chatbotId: string, eventIds: string[]): Promise<Change[]> =>
  sql<Change>(
    `select ${COLUMNS} from chat_crm_timeline_event
     where chatbot_id = $1 and id = any($2) and version is not null and data ? 'from'`,
    [chatbotId, eventIds]
  )

/** A stretch of the changes that a job made, behind the entry `after`. */
export const findChangesOfJob = (
  sql: Sql,
  chatbotId: string,
  jobId: string,
  { after, limit }: { after: string; limit: number }
): Promise<Change[]> =>
  sql<Change>(
    `select ${COLUMNS} from chat_crm_timeline_event
     where chatbot_id = $1 and job_id = $2 and id > $3 and version is not null and data ? 'from' order by id limit $4`,
    [chatbotId, jobId, after, limit]
  )

/** All changes that a job made to the next `customers` of those it changed, behind the customer `after`. */
export const findChangesOfPeople = (
  sql: Sql,
  chatbotId: string,
  jobId: string,
  { after, customers }: { after: string; customers: number }
): Promise<Change[]> =>
  sql<Change>(
    `select ${COLUMNS} from chat_crm_timeline_event
     where chatbot_id = $1 and job_id = $2 and version is not null and data ? 'from' and customer_id > $3
       and customer_id <= (select max(customer_id) from (
         select distinct customer_id from chat_crm_timeline_event
         where chatbot_id = $1 and job_id = $2 and customer_id > $3 and version is not null and data ? 'from'
         order by customer_id limit $4) as next)
     order by customer_id, id`,
    [chatbotId, jobId, after, customers]
  )

/** What puts changes back: each field as it was, where nobody changed it since. */
export const reversed = (changes: Change[]): ChangeSet[] =>
  [...groupBy(changes, ({ customer_id }) => customer_id)].map(([customerId, theirs]) => ({
    customer_ids: [customerId],
    writes: theirs.map(({ field, from, version, previous }) => ({
      field,
      value: from,
      only_at_version: version,
      restores: previous,
    })),
  }))
