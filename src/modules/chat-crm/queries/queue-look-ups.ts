import type { Sql } from "../database"
import { LOOK_UP_PROFILE_TASK, type Enqueued } from "./enqueue"

/** Whose names a channel can ask for: the people of its account. */
export type LookUpScope = { id: string; chatbot_id: string; platform: string; account: string }

export type LookUp = { chatbot_id: string; customer_id: string; channel_id: string }

/** A channel's look-ups are queued at most this many at a time, the newest customers first. */
const AT_MOST = 10_000
const MAX_ATTEMPTS = 8
/** After everything else that waits; those who write now before those who wrote some time ago. */
const PRIORITY = { now: 10, some_time: 20 }

const jobKeyOf = (customerId: string) => `${LOOK_UP_PROFILE_TASK}:${customerId}`

/** A channel's look-ups run one after another. */
const queueOf = (channelId: string) => `${LOOK_UP_PROFILE_TASK}:${channelId}`

const SCOPES = "json_to_recordset($1) as scope (id text, chatbot_id text, platform text, account text)"

// Zalo's anonymous visitors have ids that pass, and no profile.
const PEOPLE_OF_SCOPE = `customer.chatbot_id = scope.chatbot_id and customer.platform = scope.platform
  and customer.account = scope.account and customer.external_id not like 'anon:%'`

/*
 * One job a person, however many channels could ask: the queue takes a key once a statement. Their times differ a little,
 * because the queue stores jobs of the same time in whatever order its own joins give.
 */
const queueing = (people: string, priority: number) => `
  with person as (
    select *, row_number() over (order by sort_at desc) as place from (
      select distinct on (customer_id) * from (${people}) as found order by customer_id, channel_id
    ) as once
  ), job as (
    select array_agg(
      row('${LOOK_UP_PROFILE_TASK}',
        json_build_object('chatbot_id', chatbot_id, 'customer_id', customer_id, 'channel_id', channel_id),
        '${queueOf("")}' || channel_id, now() + place * interval '1 microsecond', ${MAX_ATTEMPTS}, '${jobKeyOf("")}' || customer_id, ${priority}, null
      )::graphile_worker.job_spec order by place) as specs
    from person having count(*) > 0
  )
  select count(*) from (select graphile_worker.add_jobs(specs) from job) as queued`

const PERSON = "customer.chatbot_id, customer.id as customer_id, scope.id as channel_id, customer.sort_at"

const GIVEN = `
  select ${PERSON} from ${SCOPES}
  join json_to_recordset($2) as given (chatbot_id text, customer_id text) using (chatbot_id)
  join chat_crm_customer customer on customer.id = given.customer_id and ${PEOPLE_OF_SCOPE}
  where customer.platform_name is null`

// Walks each chatbot's customers from the most recently active one, by the index that the list reads.
const newestThat = (condition: string) => `
  select newest.* from ${SCOPES}
  cross join lateral (
    select ${PERSON} from chat_crm_customer customer
    left join chat_crm_identity identity
      on identity.chatbot_id = customer.chatbot_id and identity.customer_id = customer.id
    where ${PEOPLE_OF_SCOPE} and ${condition}
    order by customer.sort_at desc limit ${AT_MOST}
  ) as newest`

const HAS_NO_NAME = "customer.platform_name is null"
const MAY_HAVE_ANOTHER = `customer.sort_at > now() - interval '1 day'
  and (identity.looked_up_at is null or identity.looked_up_at < now() - interval '7 days')`

const QUEUE_GIVEN = queueing(GIVEN, PRIORITY.now)
const QUEUE_NAMELESS = queueing(newestThat(HAS_NO_NAME), PRIORITY.some_time)
const QUEUE_OUTDATED = queueing(newestThat(MAY_HAVE_ANOTHER), PRIORITY.some_time)

/** Queues look-ups of the customers given that have no name yet, with the channel that can ask for each. */
export const queueLookUps = (
  sql: Sql,
  scopes: LookUpScope[],
  customers: { chatbot_id: string; customer_id: string }[]
): Promise<unknown> => sql(QUEUE_GIVEN, [JSON.stringify(scopes), JSON.stringify(customers)])

/** Queues look-ups of all customers without a name, at most 10 000 a channel, the newest first. */
export const queueNamelessLookUps = (sql: Sql, scopes: LookUpScope[]): Promise<unknown> =>
  sql(QUEUE_NAMELESS, [JSON.stringify(scopes)])

/** Queues look-ups of customers active in the last day of whom the platform was not asked in the last seven. */
export const queueOutdatedLookUps = (sql: Sql, scopes: LookUpScope[]): Promise<unknown> =>
  sql(QUEUE_OUTDATED, [JSON.stringify(scopes)])

/** The job of one look-up. `tries` counts those that the platform did not answer. */
export const lookUpJob = (lookUp: LookUp, tries: number, runAt: Date): Enqueued => ({
  task: LOOK_UP_PROFILE_TASK,
  payload: { ...lookUp, tries },
  runAt,
  jobKey: jobKeyOf(lookUp.customer_id),
  queueName: queueOf(lookUp.channel_id),
  maxAttempts: MAX_ATTEMPTS,
  priority: PRIORITY.some_time,
})

/** Puts off all look-ups of a channel that wait for a worker: one statement instead of waking each. */
export const postponeLookUps = (sql: Sql, channelId: string, until: Date): Promise<unknown> =>
  sql(
    `select count(*) from graphile_worker.reschedule_jobs(array(
       select id from graphile_worker.jobs
       where queue_name = $1 and locked_at is null and attempts < max_attempts and run_at < $2
     ), run_at => $2)`,
    [queueOf(channelId), until]
  )
